// SPDX-License-Identifier: Apache-2.0
import type { Frame, FrameStream } from '../matriz/index.ts'
import { guardedParts, nowhere } from './screen-plan.ts'
import type { JudgeValues } from './screen-values.ts'

interface CallPiece {
  readonly index: number
  readonly type?: string
  readonly function?: { readonly name?: string; readonly arguments?: string }
  readonly custom?: { readonly name?: string; readonly input?: string }
}

interface Delta {
  readonly content?: string | null
  readonly refusal?: string | null
  readonly tool_calls?: readonly CallPiece[]
}

interface Chunk {
  readonly choices?: readonly { readonly delta: Delta }[]
}

interface Call {
  readonly type: string
  readonly function?: { readonly name: string; readonly arguments: string }
  readonly custom?: { readonly name: string; readonly input: string }
}

interface Completion {
  readonly choices: readonly { readonly message: Whole }[]
}

/** What chunks add up to, as a completion has it. */
interface Whole {
  readonly content: string
  readonly refusal: string
  readonly tool_calls: readonly Call[]
}

/**
 * The chunks of a stored completion, judged again. They tell nowhere what they add up to, so that all are judged together; where
 * something is redacted of a text, its first piece is all of it. Throws `content_blocked`.
 */
export async function* screenChunks(frames: FrameStream, judge: JudgeValues): AsyncGenerator<readonly Frame[]> {
  const all: Frame[] = []
  for await (const group of frames) all.push(...group)
  const chunks = all.map(({ data }) => JSON.parse(data) as Chunk)
  const { reply = nowhere, event = nowhere } = guardedParts('createChatCompletion')
  const whole = wholeOf(chunks)
  const bare = chunks.map(withoutTexts)
  // Most chunks differ in nothing but their texts.
  const different = [...new Map(bare.map((chunk) => [JSON.stringify(chunk), chunk])).values()]
  const [completion, ...judged] = await judge([{ value: { choices: [{ message: whole }] }, place: reply }, ...different.map((value) => ({ value, place: event }))]) as readonly [Completion, ...Chunk[]]
  const byText = new Map(different.map((chunk, index) => [JSON.stringify(chunk), judged[index] === chunk ? undefined : judged[index]]))
  const told = chunks.map((chunk, index) => withTexts(byText.get(JSON.stringify(bare[index])), chunk))
  const now = completion.choices[0]?.message ?? whole
  yield now === whole ? all.map((frame, index) => (told[index] === chunks[index] ? frame : { ...frame, data: JSON.stringify(told[index]) })) : rewritten(all, told, now)
}

/** What a chunk says beside the pieces of texts. */
function withoutTexts(chunk: Chunk): Chunk {
  if (chunk.choices === undefined) return chunk
  const bare = ({ content: _content, refusal: _refusal, tool_calls: calls, ...delta }: Delta): Delta =>
    ({ ...delta, ...(calls !== undefined && { tool_calls: calls.map(({ function: _function, custom: _custom, ...piece }) => piece) }) })
  return { ...chunk, choices: chunk.choices.map((choice) => ({ ...choice, delta: bare(choice.delta) })) }
}

/** What may be told of the rest, with the pieces as they were. */
function withTexts(judged: Chunk | undefined, chunk: Chunk): Chunk {
  if (judged?.choices === undefined) return judged ?? chunk
  return { ...judged, choices: judged.choices.map((choice, index) => ({ ...choice, delta: withPieces(choice.delta, chunk.choices?.[index]?.delta ?? {}) })) }
}

function withPieces(judged: Delta, { content, refusal, tool_calls: calls = [] }: Delta): Delta {
  return {
    ...judged,
    ...(content !== undefined && { content }),
    ...(refusal !== undefined && { refusal }),
    ...(judged.tool_calls !== undefined && { tool_calls: judged.tool_calls.map((piece, index) => ({ ...calls[index], ...piece })) })
  }
}

function wholeOf(chunks: readonly Chunk[]): Whole {
  const deltas = chunks.flatMap(({ choices = [] }) => choices.map(({ delta }) => delta))
  const pieces = deltas.flatMap((delta) => delta.tool_calls ?? [])
  return {
    content: deltas.map(({ content }) => content ?? '').join(''), refusal: deltas.map(({ refusal }) => refusal ?? '').join(''),
    tool_calls: [...Map.groupBy(pieces, ({ index }) => index).values()].map(callOf)
  }
}

function callOf(pieces: readonly CallPiece[]): Call {
  const name = pieces.map((piece) => piece.function?.name ?? piece.custom?.name ?? '').join('')
  const text = pieces.map((piece) => piece.function?.arguments ?? piece.custom?.input ?? '').join('')
  return pieces.some(({ custom }) => custom !== undefined) ? { type: 'custom', custom: { name, input: text } } : { type: 'function', function: { name, arguments: text } }
}

/** The same chunks, each text in the first that has any of it. */
function rewritten(frames: readonly Frame[], chunks: readonly Chunk[], { content, refusal, tool_calls: calls }: Whole): readonly Frame[] {
  const said = new Set<string>()
  const once = (text: string, key: string, piece: string): string => {
    if (piece === '' || said.has(key)) return ''
    said.add(key)
    return text
  }
  const deltaNow = (delta: Delta): Delta => ({
    ...delta,
    ...(typeof delta.content === 'string' && { content: once(content, 'content', delta.content) }),
    ...(typeof delta.refusal === 'string' && { refusal: once(refusal, 'refusal', delta.refusal) }),
    ...(delta.tool_calls !== undefined && { tool_calls: delta.tool_calls.map((piece) => pieceNow(piece, calls[piece.index], once)) })
  })
  return frames.map((frame, index) => {
    const chunk = chunks[index]
    return chunk?.choices === undefined ? frame : { ...frame, data: JSON.stringify({ ...chunk, choices: chunk.choices.map((choice) => ({ ...choice, delta: deltaNow(choice.delta) })) }) }
  })
}

function pieceNow(piece: CallPiece, call: Call | undefined, once: (text: string, key: string, piece: string) => string): CallPiece {
  const now = (text: string | undefined, part: string | undefined): string => once(text ?? '', String(piece.index), part ?? '')
  const { function: called, custom } = piece
  if (called !== undefined) return { ...piece, function: { ...named(called, call?.function), ...(called.arguments !== undefined && { arguments: now(call?.function?.arguments, called.arguments) }) } }
  return custom === undefined ? piece : { ...piece, custom: { ...named(custom, call?.custom), ...(custom.input !== undefined && { input: now(call?.custom?.input, custom.input) }) } }
}

function named(piece: { readonly name?: string }, call: { readonly name: string } | undefined): { readonly name?: string } {
  return piece.name === undefined ? {} : { name: call?.name ?? '' }
}
