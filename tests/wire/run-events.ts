// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import type { RunEvent, TerminalEvent, Usage } from '../../matriz/index.ts'

/** How many cases a property tries: the full number at night, about a twentieth otherwise. */
export function runs(full: number): { numRuns: number; seed: number } {
  return { numRuns: process.env['LUKHAS_NIGHTLY'] === '1' ? full : Math.ceil(full / 20), seed: 20261124 }
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const name = fc.stringMatching(/^[a-zA-Z0-9_-]{1,20}$/)

type Piece = (itemId: string) => RunEvent

const said = fc.record({ type: fc.constantFrom('text.delta' as const, 'refusal.delta' as const), text })
const cited = fc.record({ type: fc.constant('text.cited' as const), citation: fc.record({ fileId: name, filename: text, index: fc.nat({ max: 100 }) }, { noNullPrototype: true }) })
const message = fc.array(said, { minLength: 1, maxLength: 8 }).map((pieces): Piece[] => pieces.map((piece) => (itemId) => ({ ...piece, itemId })))
const citingMessage = fc.array(fc.oneof(said, cited), { minLength: 1, maxLength: 8 }).map((pieces): Piece[] => pieces.map((piece) => (itemId) => ({ ...piece, itemId })))
const reasoning = fc
  .array(text, { minLength: 1, maxLength: 6 })
  .map((pieces): Piece[] => pieces.map((piece) => (itemId) => ({ type: 'reasoning.delta', itemId, text: piece })))
const call = fc
  .record({ tool: fc.constantFrom('function' as const, 'custom' as const), callId: name, name, namespace: fc.option(name, { nil: undefined }), pieces: fc.array(text, { maxLength: 6 }) })
  .map(({ pieces, namespace, ...called }): Piece[] => [
    (itemId) => ({ type: 'tool.called', itemId, ...called, ...(namespace !== undefined && { namespace }) }),
    ...pieces.map((piece): Piece => (itemId) => ({ type: 'tool.arguments.delta', itemId, text: piece }))
  ])
const capabilityCall = fc
  .record({ callId: name, name, arguments: text, result: fc.oneof(fc.record({ output: text }), fc.record({ error: fc.record({ code: name, message: text }, { noNullPrototype: true }) })) })
  .map(({ result, ...called }): Piece[] => [(itemId) => ({ type: 'capability.called', itemId, ...called }), (itemId) => ({ type: 'capability.returned', itemId, result })])

const label = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/)
const listedTool = fc.record({ name, inputSchema: fc.constant({ type: 'object' }), description: text, annotations: fc.constant({ readOnlyHint: true }) }, { requiredKeys: ['name', 'inputSchema'], noNullPrototype: true })
const mcpList = fc
  .record({ server: label, result: fc.oneof(fc.record({ tools: fc.array(listedTool, { maxLength: 3 }) }), fc.record({ error: text })) })
  .map(({ server, result }): Piece[] => [(itemId) => ({ type: 'mcp.listing', itemId, server }), (itemId) => ({ type: 'mcp.listed', itemId, result })])
const mcpError = fc.oneof(
  fc.record({ type: fc.constantFrom('mcp_protocol_error', 'http_error'), code: fc.integer(), message: text }, { noNullPrototype: true }),
  fc.record({ type: fc.constant('mcp_tool_execution_error'), content: fc.array(text) }, { noNullPrototype: true })
)
const mcpCall = fc
  .record({ server: label, name, arguments: text, requestId: fc.option(name, { nil: undefined }), result: fc.oneof(fc.record({ output: text }), fc.record({ error: mcpError })) })
  .map(({ result, requestId, ...called }): Piece[] => [(itemId) => ({ type: 'mcp.called', itemId, ...called, ...(requestId !== undefined && { requestId }) }), (itemId) => ({ type: 'mcp.returned', itemId, result })])
const mcpRequest = fc.record({ server: label, name, arguments: text }).map((asked): Piece[] => [(itemId) => ({ type: 'mcp.approval.requested', itemId, ...asked })])

const passage = fc.record({ fileId: name, filename: text, text, score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0), attributes: fc.constant({ year: 2026, open: true }) }, { noNullPrototype: true })
const fileSearch = fc
  .record({ queries: fc.array(text, { maxLength: 3 }), result: fc.oneof(fc.record({ results: fc.array(passage, { maxLength: 3 }) }), fc.record({ error: fc.record({ code: name, message: text }, { noNullPrototype: true }) })) })
  .map(({ queries, result }): Piece[] => [(itemId) => ({ type: 'file_search.called', itemId, queries }), (itemId) => ({ type: 'file_search.returned', itemId, result })])

const tokens = fc.nat({ max: 1_000_000 })
const usage: fc.Arbitrary<Usage> = fc.record({ inputTokens: tokens, cachedInputTokens: tokens, outputTokens: tokens, reasoningTokens: tokens, estimated: fc.boolean() })
const atMs = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 })
const code = fc.constantFrom('rate_limit_exceeded', 'insufficient_quota', 'server_is_overloaded', 'context_length_exceeded', 'provider_timeout', 'internal_error')

const terminal: fc.Arbitrary<TerminalEvent> = fc.oneof(
  fc.record({ type: fc.constant('run.completed' as const), usage, atMs }),
  fc.record({ type: fc.constant('run.incomplete' as const), reason: fc.constantFrom('max_output_tokens', 'content_filter', 'cancelled'), usage, atMs }),
  fc.record({ type: fc.constant('run.failed' as const), error: fc.record({ code, message: fc.string({ maxLength: 20 }) }), usage, atMs })
)

const step = { id: 'step_1', stage: 'thought', capability: 'math.evaluate' } as const
const aside: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.constant<RunEvent>({ type: 'step.started', step }),
  fc.constant<RunEvent>({ type: 'step.completed', step, outcome: 'ok', durationMs: 0.25, nodeIds: ['node_1'] }),
  fc.constant<RunEvent>({ type: 'tool.result', callId: 'call_1', sha256: 'ab'.repeat(32) })
)

/** Whole runs: items of every kind one after another, asides anywhere, broken off at any point by any ending. */
export const runEvents = runsOf(citingMessage, reasoning, call, capabilityCall, mcpList, mcpCall, mcpRequest, fileSearch)

/** The same of a chat completion, which offers no capabilities. */
export const chatEvents = runsOf(message, reasoning, call)

function runsOf(...kinds: readonly fc.Arbitrary<Piece[]>[]): fc.Arbitrary<RunEvent[]> {
  return fc.record({
    items: fc.array(fc.oneof(...kinds), { maxLength: 5 }),
    asides: fc.array(fc.tuple(fc.nat(), aside), { maxLength: 5 }),
    cut: fc.option(fc.nat(), { nil: undefined }),
    terminal,
    createdAtMs: atMs
  }).map(({ items, asides, cut, terminal: last, createdAtMs }) => {
    const body = items.flatMap((pieces, index) => pieces.map((piece) => piece(`item_${index}`)))
    for (const [place, event] of asides) body.splice(place % (body.length + 1), 0, event)
    const kept = cut === undefined ? body : body.slice(0, cut % (body.length + 1))
    return [{ type: 'run.started', runId: 'resp_1', model: 'lukhas-matriz', createdAtMs }, ...kept, last]
  })
}
