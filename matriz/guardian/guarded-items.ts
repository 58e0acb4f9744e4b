// SPDX-License-Identifier: Apache-2.0
import type { CapabilityCallItem, ConversationItem, FileSearchCallItem, McpCallItem, MessageItem, Part, ReasoningItem, TextPart, ToolResultItem } from '../items.ts'
import type { GuardedRun } from './guarded-run.ts'
import type { GuardedSurface } from './surfaces.ts'

/** The surfaces on which the texts of items stand. */
export const itemSurfaces: readonly GuardedSurface[] = ['input', 'instructions', 'tool_definitions', 'tool_arguments', 'tool_results']

/** What was said before, judged as what a run is given. An item of which nothing is redacted stays the same. Throws `content_blocked`. */
export async function guardedItems(items: readonly ConversationItem[], guard: GuardedRun, path: string): Promise<readonly ConversationItem[]> {
  if (!guard.concerns(...itemSurfaces)) return items
  const judged: ConversationItem[] = []
  for (const [index, item] of items.entries()) judged.push(await guardedItem(item, guard, `${path}[${index}]`))
  return judged
}

export async function guardedItem<T extends ConversationItem>(item: T, guard: GuardedRun, path: string): Promise<T> {
  // Each branch returns an item of the kind that it was given.
  const judged = await judgedItem(item, guard, path) as T
  return unchanged(item, judged) ? item : judged
}

async function judgedItem(item: ConversationItem, guard: GuardedRun, path: string): Promise<ConversationItem> {
  switch (item.kind) {
    case 'message': return message(item, guard, path)
    case 'reasoning': return reasoning(item, guard, path)
    case 'tool_result': return toolResult(item, guard, path)
    case 'tool_call':
    case 'mcp_approval_request':
      return { ...item, arguments: await guard.text(item.arguments, 'tool_arguments', `${path}.arguments`) }
    case 'capability_call':
    case 'mcp_call':
      return madeCall(item, guard, path)
    case 'mcp_list_tools': return { ...item, tools: await guard.value(item.tools, 'tool_definitions', `${path}.tools`) }
    case 'mcp_approval_response': return item.reason === undefined ? item : { ...item, reason: await guard.text(item.reason, 'input', `${path}.reason`) }
    case 'file_search_call': return search(item, guard, path)
    case 'foreign': return { ...item, body: await guard.value(item.body, 'input', path) }
    // Nobody can read it; what it holds is judged when it is opened.
    case 'compaction': return item
  }
}

async function madeCall<T extends CapabilityCallItem | McpCallItem>(item: T, guard: GuardedRun, path: string): Promise<T> {
  return {
    ...item, arguments: await guard.text(item.arguments, 'tool_arguments', `${path}.arguments`),
    ...(item.output === undefined ? {} : { output: await guard.text(item.output, 'tool_results', `${path}.output`) }),
    ...(item.error === undefined ? {} : { error: await guard.value(item.error, 'tool_results', `${path}.error`) })
  }
}

async function search(item: FileSearchCallItem, guard: GuardedRun, path: string): Promise<FileSearchCallItem> {
  return {
    ...item, queries: await guard.value(item.queries, 'tool_arguments', `${path}.queries`),
    ...(item.results === undefined ? {} : { results: await guard.value(item.results, 'tool_results', `${path}.results`) })
  }
}

async function message(item: MessageItem, guard: GuardedRun, path: string): Promise<MessageItem> {
  const surface = item.role === 'system' || item.role === 'developer' ? 'instructions' : 'input'
  return { ...item, parts: await guardedParts(item.parts, guard, { surface, path: `${path}.content` }) }
}

async function toolResult(item: ToolResultItem, guard: GuardedRun, path: string): Promise<ToolResultItem> {
  const { output } = item
  return { ...item, output: typeof output === 'string' ? await guard.text(output, 'tool_results', `${path}.output`) : await guardedParts(output, guard, { surface: 'tool_results', path: `${path}.output` }) }
}

async function reasoning(item: ReasoningItem, guard: GuardedRun, path: string): Promise<ReasoningItem> {
  return {
    ...item, summary: await guard.value(item.summary, 'input', `${path}.summary`),
    ...(item.content === undefined ? {} : { content: await guard.value(item.content, 'input', `${path}.content`) })
  }
}

interface Place {
  readonly surface: GuardedSurface
  readonly path: string
}

async function guardedParts(parts: readonly Part[], guard: GuardedRun, { surface, path }: Place): Promise<readonly Part[]> {
  const judged: Part[] = []
  for (const [index, part] of parts.entries()) {
    const changed = await guardedPart(part, guard, { surface, path: `${path}[${index}]` })
    judged.push(unchanged(part, changed) ? part : changed)
  }
  return judged.every((part, index) => part === parts[index]) ? parts : judged
}

async function guardedPart(part: Part, guard: GuardedRun, { surface, path }: Place): Promise<Part> {
  switch (part.kind) {
    case 'text': return textPart(part, guard, { surface, path })
    case 'refusal': return { ...part, text: await guard.text(part.text, surface, `${path}.refusal`) }
    case 'image': return isData(part.url) ? part : { ...part, url: await guard.text(part.url, surface, `${path}.image_url`) }
    case 'file':
      return {
        ...part, ...(part.filename === undefined ? {} : { filename: await guard.text(part.filename, surface, `${path}.filename`) }),
        ...(part.url === undefined || isData(part.url) ? {} : { url: await guard.text(part.url, surface, `${path}.file_url`) })
      }
  }
}

async function textPart(part: TextPart, guard: GuardedRun, { surface, path }: Place): Promise<TextPart> {
  return {
    ...part, text: await guard.text(part.text, surface, `${path}.text`),
    ...(part.annotations === undefined ? {} : { annotations: await guard.value(part.annotations, surface, `${path}.annotations`) }),
    ...(part.citations === undefined ? {} : { citations: await guard.value(part.citations, surface, `${path}.annotations`) })
  }
}

/** What is in it was looked at when it came, and is no text. */
function isData(url: string): boolean {
  return /^data:/i.test(url)
}

function unchanged(before: object, now: object): boolean {
  return Object.entries(now).every(([name, value]) => Reflect.get(before, name) === value)
}
