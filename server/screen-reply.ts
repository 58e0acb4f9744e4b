// SPDX-License-Identifier: Apache-2.0
import type { Screener, ScreeningContext } from '../matriz/index.ts'
import type { AnyReply } from './any-operation.ts'
import { beginFrames } from './begun-frames.ts'
import { probe, screenBytes } from './screen-bytes.ts'
import { screenFrames } from './screen-frames.ts'
import { bitOf, guardedParts, wantedSurfaces } from './screen-plan.ts'
import { TextCollection } from './screen-texts.ts'
import type { PlacedValue } from './screen-values.ts'

/** Whom a reply goes to, and what it answers. */
export type ReplyScreening = Omit<ScreeningContext, 'direction' | 'model'>

interface Judging {
  readonly wanted: number
  readonly context: ReplyScreening
  readonly screener: Screener
}

/** Operations whose replies runs tell: what a run says is judged where it says it, and its log holds nothing else; only a later policy may say otherwise. */
export const toldByRuns: ReadonlySet<string> = new Set(['createResponse', 'getResponse', 'cancelResponse', 'createChatCompletion', 'getChatCompletion'])
// So much of a file is judged before its first byte leaves; the length of a larger one is not told before.
const heldBytes = 1024 * 1024

/** The reply as it may leave. Throws `content_blocked`. */
export async function screenReply(reply: AnyReply, context: ReplyScreening, screener: Screener): Promise<AnyReply> {
  const judging = { wanted: wantedSurfaces(screener), context, screener }
  if (judging.wanted === 0 || (toldByRuns.has(context.operation) && !isOlder(reply, screener))) return reply
  const parts = guardedParts(context.operation)
  // What is blocked at the beginning is refused, as it is when it is read as a whole.
  if (reply.events !== undefined) return { ...reply, events: await beginFrames(screenFrames(reply.events, (values) => screenedAll(values, judging), context.operation)) }
  if (reply.bytes !== undefined) return parts.bytes === undefined ? reply : screenFile(reply, reply.bytes, judging)
  if (reply.text !== undefined) return parts.text === undefined ? reply : { ...reply, text: String(await screened(reply.text, parts.text, judging)) }
  if (parts.reply === undefined) return reply
  if (reply.json === undefined) return { ...reply, body: await screened(reply.body, parts.reply, judging) }
  const body: unknown = JSON.parse(reply.json)
  const judged = await screened(body, parts.reply, judging)
  return judged === body ? reply : { ...reply, json: JSON.stringify(judged) }
}

/** What is stored of a run may have been judged by a policy that let more pass. */
function isOlder({ judgedUnder }: AnyReply, { policyVersion }: Screener): boolean {
  return judgedUnder !== undefined && judgedUnder !== policyVersion
}

async function screened(value: unknown, place: number, judging: Judging): Promise<unknown> {
  const [judged] = await screenedAll([{ value, place }], judging)
  return judged
}

/** The values themselves where nothing is to be changed, and copies otherwise: what is told may be what somebody keeps. */
async function screenedAll(values: readonly PlacedValue[], { wanted, context, screener }: Judging): Promise<readonly unknown[]> {
  const texts = gathered(values, wanted)
  if (texts.texts.length === 0) return values.map(({ value }) => value)
  const { texts: judged } = await screener.screen(texts.texts, { ...context, direction: 'out' })
  if (judged.every((text, index) => text === texts.texts[index]?.text)) return values.map(({ value }) => value)
  const copies = values.map(({ value, place }) => ({ value: JSON.parse(JSON.stringify(value)) as unknown, place }))
  gathered(copies, wanted, { fitNames: true }).put(judged)
  return copies.map(({ value }) => value)
}

function gathered(values: readonly PlacedValue[], wanted: number, how: { readonly fitNames?: boolean } = {}): TextCollection {
  const texts = new TextCollection(wanted, how)
  for (const placed of values) texts.gather(placed.place, placed, 'value', '')
  return texts
}

async function screenFile(reply: AnyReply, stored: AsyncIterable<Uint8Array>, { wanted, context, screener }: Judging): Promise<AnyReply> {
  if ((wanted & bitOf('files')) === 0) return reply
  const { textual, bytes } = await probe(stored)
  // Documents of other kinds are judged where text is taken out of them.
  if (!textual) return { ...reply, bytes }
  const passing = screenBytes(bytes, screener.open({ surface: 'files', path: 'file' }, { ...context, direction: 'out' }))
  const held: Uint8Array[] = []
  let size = 0
  for (let next = await passing.next(); next.done !== true; next = await passing.next()) {
    held.push(next.value)
    size += next.value.length
    if (size > heldBytes) {
      const { sizeBytes: _size, ...unsized } = reply
      return { ...unsized, bytes: joined(held, passing) }
    }
  }
  return { ...reply, sizeBytes: size, bytes: joined(held, passing) }
}

async function* joined(held: readonly Uint8Array[], passing: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* held
    yield* passing
  } finally {
    await passing.return(undefined)
  }
}
