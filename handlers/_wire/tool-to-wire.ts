// SPDX-License-Identifier: Apache-2.0
import type { Capability, ToolResult } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** A tool as the wire has it. */
export function toolToWire({ name, toolName, version, stage, star, description, parameters, result }: Capability): Schemas['CapabilityTool'] {
  return {
    object: 'tool', name: toolName, capability: name, version, stage, star, type: 'function',
    function: { name: toolName, description, parameters: objectSchema(parameters), strict: true },
    result: objectSchema(result)
  }
}

/** The result of a call as the wire has it; whole microseconds are all that the clock can tell. */
export function toolResultToWire({ name, version, result, durationMs }: ToolResult): Schemas['ToolResult'] {
  // It fits the result schema of its capability, which is one of an object.
  return { object: 'tool.result', name, version, result: result as Schemas['ToolResult']['result'], duration_ms: Math.round(durationMs * 1000) / 1000 }
}

/** Manifests have schemas of objects only: what reads them refuses any other. */
function objectSchema(schema: Capability['parameters']): Schemas['JsonSchemaObject'] {
  return schema as Schemas['JsonSchemaObject']
}
