// SPDX-License-Identifier: Apache-2.0
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

/** What a tool returned, as text: its words, and whatever else there is as JSON. */
export function outputOf({ content, structuredContent }: CallToolResult): string {
  if (content.length === 0 && structuredContent !== undefined) return JSON.stringify(structuredContent)
  return content.map((block) => (block.type === 'text' ? block.text : JSON.stringify(block))).join('\n')
}
