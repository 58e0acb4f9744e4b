// SPDX-License-Identifier: Apache-2.0
// Has a reply judged for every place of every reply where a canary can stand, and looks whether it is gone.
import { event, replyBody, replyText, streamData } from '../../../generated/validators.cjs'
import type { Frame, GuardianDecision, Principal, Screener } from '../../../matriz/index.ts'
import type { AnyReply } from '../../../server/any-operation.ts'
import { screenReply, toldByRuns } from '../../../server/screen-reply.ts'
import type { Schema } from '../../support/contract-schema.ts'
import { canaryOf, contract } from './paths.ts'
import type { Cell } from './paths.ts'
import { judgedPath, plantedValue } from './planted-value.ts'
import type { GuardPath } from '../../../scripts/generate/guard-paths.ts'

/** What judges replies, and what it decided. */
export interface ReplyWorld {
  readonly screener: Screener
  readonly principal: Principal
  readonly decisions: readonly GuardianDecision[]
}

const media = { reply: 'application/json', text: 'text/plain', bytes: 'application/octet-stream', event: 'text/event-stream' } as const

/** The cells of the paths: what runs tell is judged again where it was stored under another policy. */
export function replyCells(paths: readonly GuardPath[]): readonly Cell[] {
  return paths.map((path) => ({ path, mode: path.part === 'event' ? 'resume' : toldByRuns.has(path.operation) ? 'stored' : 'json' }))
}

/** Has every cell judged, and writes into each what is wrong with it. */
export async function judgeReplies(cells: readonly Cell[], { screener, principal, decisions }: ReplyWorld): Promise<void> {
  for (const [number, cell] of cells.entries()) {
    const { path: { operation, surface, part, steps } } = cell
    const reply = replyOf(cell.path, canaryOf(number))
    const sent = JSON.stringify(reply.body)
    const before = decisions.length
    const judged = await screenReply(reply, { principal, operation }, screener)
    const text = await textOf(judged)
    const wanted = part === 'bytes' ? 'file' : judgedPath(steps)
    const matches = decisions.slice(before).flatMap((decision) => decision.matches)
    if (text.includes(canaryOf(number))) cell.problem = `it is in the reply: ${text.slice(0, 400)}`
    else if (isPiece(reply)) continue
    else if (!matches.some((match) => match.surface === surface && (match.path === wanted || isChunk(cell)))) cell.problem = `it was not judged at ${wanted}, but at ${matches.map(({ path }) => path).join(', ')}`
    else if (JSON.stringify(reply.body) !== sent) cell.problem = 'what the reply was made of has changed'
    else if (!isValid({ ...judged, text }, operation, part)) cell.problem = 'the reply is none of the contract any more'
  }
}

function replyOf({ operation, part, form, steps }: GuardPath, canary: string): AnyReply {
  const content = contract.operations.find(({ id }) => id === operation)?.replies['200']?.content ?? {}
  const schema = content[media[part as keyof typeof media]]?.schema as Schema
  const value = plantedValue(schema, steps, { canary, form })
  if (part === 'text') return { status: 200, text: String(value) }
  if (part === 'event') {
    const frames = framesOf(value)
    return { status: 200, events: Object.assign(only(frames), frames.length > 1 ? { piece: true } : {}), judgedUnder: 'another policy' }
  }
  return part === 'bytes' ? { status: 200, bytes: only<Uint8Array>(Buffer.from(String(value))), sizeBytes: 13, filename: 'a' } : { status: 200, body: value, judgedUnder: 'another policy' }
}

function framesOf(value: unknown): readonly Frame[] {
  const event = value as { readonly type?: string; readonly delta?: unknown }
  const frames = [event, ...(typeof event.delta === 'string' && event.type !== undefined ? [endOf({ ...event, type: event.type })] : [])]
  return frames.map((one, sequence) => ({ sequence, type: one.type ?? '', data: JSON.stringify(one) }))
}

/** What tells the whole of a text whose only piece is the event's. */
function endOf({ type, delta, ...rest }: { readonly type: string; readonly delta?: unknown }): { readonly type: string } {
  const field = type.includes('refusal') ? 'refusal' : type.includes('arguments') ? 'arguments' : type.includes('input') ? 'input' : 'text'
  return { ...rest, type: type.replace(/delta$/, 'done'), [field]: delta }
}

/** Pieces of chunks are judged as the completion that they add up to. */
function isChunk({ path: { operation, part } }: Cell): boolean {
  return operation === 'createChatCompletion' && part === 'event'
}

/** A piece of a text is judged with all of it. */
function isPiece({ events }: AnyReply): boolean {
  return events !== undefined && 'piece' in events
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield await Promise.resolve(one)
}

async function textOf({ text, body, bytes, events }: AnyReply): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes ?? []) parts.push(part)
  const lines: string[] = []
  for await (const group of events ?? []) lines.push(...group.map(({ data }) => data))
  return text ?? (events !== undefined ? lines.join('\n') : bytes === undefined ? JSON.stringify(body) : Buffer.concat(parts).toString())
}

type Validate = (value: unknown) => boolean

function isValid({ body, text, bytes, events }: AnyReply, operation: string, part: string): boolean {
  if (bytes !== undefined) return true
  if (events !== undefined) return (text ?? '').split('\n').every((line) => isEvent(JSON.parse(line), operation))
  // One operation has statuses that another has not; read by name, they are all the same.
  const validate = part === 'reply' ? (replyBody as Readonly<Record<string, Readonly<Record<string, Validate>>>>)[operation]?.['200'] : (replyText as Readonly<Record<string, Validate>>)[operation]
  return validate?.(part === 'reply' ? body : text) === true
}

function isEvent(value: unknown, operation: string): boolean {
  const { type = '' } = value as { readonly type?: string }
  const validate = (streamData as Readonly<Record<string, Validate>>)[operation] ?? (event as Readonly<Record<string, Validate>>)[type]
  return validate?.(value) === true
}
