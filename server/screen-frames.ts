// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { Frame, FrameStream } from '../matriz/index.ts'
import { screenChunks } from './screen-chunks.ts'
import { guardedParts } from './screen-plan.ts'
import type { JudgeValues } from './screen-values.ts'

type Event = Readonly<Record<string, unknown>>

/**
 * The events of a stored run, judged again. Each keeps its number. The pieces of a text are held until all of it is there;
 * where something is redacted of it, the first piece is all of it. Where something is blocked, the stream ends as a
 * response that was filtered.
 */
export function screenFrames(frames: FrameStream, judge: JudgeValues, operation: string): FrameStream {
  return {
    [Symbol.asyncIterator]: () => operation === 'createChatCompletion' ? screenChunks(frames, judge) : screenEvents(frames, judge),
    ...(frames.detach !== undefined && { detach: () => frames.detach?.() })
  }
}

async function* screenEvents(frames: FrameStream, judge: JudgeValues): AsyncGenerator<readonly Frame[]> {
  let held: Frame[] = []
  let begun: Event | undefined
  let blocked: { readonly sequence: number; readonly begun: Event } | undefined
  let usage: unknown
  for await (const group of frames) {
    // Nothing more of it leaves; what it took is known at its end.
    if (blocked !== undefined) {
      usage = usageIn(group) ?? usage
      continue
    }
    held.push(...group)
    if (isDelta(held.at(-1))) continue
    const batch = held
    held = []
    try {
      const judged = await judgedEvents(batch, judge)
      begun ??= snapshotIn(judged)
      yield judged
    } catch (thrown) {
      // Before anything was told, it can still be refused.
      if (!(thrown instanceof MatrizError) || thrown.code !== 'content_blocked' || begun === undefined) throw thrown
      blocked = { sequence: batch[0]?.sequence ?? 0, begun }
      usage = usageIn(batch)
    }
  }
  if (blocked !== undefined) yield [filtered(blocked.sequence, { ...blocked.begun, usage: usage ?? null })]
  // The pieces of a text whose end nobody tells are told to nobody.
}

/** What the last of the frames that tells of the whole response says that it took. */
function usageIn(frames: readonly Frame[]): unknown {
  const last = frames.at(-1)
  return last === undefined || isDelta(last) ? undefined : (JSON.parse(last.data) as { readonly response?: { readonly usage?: unknown } }).response?.usage ?? undefined
}

async function judgedEvents(frames: readonly Frame[], judge: JudgeValues): Promise<readonly Frame[]> {
  const place = guardedParts('getResponse').event
  if (place === undefined) return frames
  const events = frames.map(({ data }) => JSON.parse(data) as Event)
  // A piece says nothing by itself: the end of its text is judged.
  const judged = await judge(frames.map((frame, index) => ({ value: isDelta(frame) ? { ...events[index], delta: '' } : events[index], place }))) as readonly Event[]
  const texts = textsOfPieces(frames, events, judged)
  const begun = new Set<string>()
  return frames.map((frame, index) => {
    if (!isDelta(frame)) {
      begun.delete(frame.type.replace(/done$/, 'delta'))
      return judged[index] === events[index] ? frame : { ...frame, data: JSON.stringify(judged[index]) }
    }
    const text = texts.get(index)
    if (text === undefined) return isSame(judged[index], events[index]) ? frame : { ...frame, data: JSON.stringify({ ...judged[index], delta: events[index]?.['delta'] }) }
    const delta = begun.has(frame.type) ? '' : text
    begun.add(frame.type)
    return { ...frame, data: JSON.stringify({ ...judged[index], delta }) }
  })
}

/** For each piece of a text that was changed, by its index, what became of the whole text. */
function textsOfPieces(frames: readonly Frame[], events: readonly Event[], judged: readonly Event[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const changed = new Map<string, string>()
  for (let index = frames.length - 1; index >= 0; index--) {
    const type = frames[index]?.type ?? ''
    const text = changed.get(type)
    if (type.endsWith('.delta') && text !== undefined) texts.set(index, text)
    if (!type.endsWith('.done')) continue
    const now = textOf(judged[index])
    if (typeof now === 'string' && now !== textOf(events[index])) changed.set(type.replace(/done$/, 'delta'), now)
    else changed.delete(type.replace(/done$/, 'delta'))
  }
  return texts
}

/** But for the piece. */
function isSame(judged: Event = {}, event: Event = {}): boolean {
  return Object.entries(judged).every(([name, value]) => name === 'delta' || value === event[name])
}

function textOf(event: Event | undefined): unknown {
  return event?.['text'] ?? event?.['refusal'] ?? event?.['arguments'] ?? event?.['input']
}

function isDelta(frame: Frame | undefined): boolean {
  return frame?.type.endsWith('.delta') === true
}

/** The response as its first event tells it. */
function snapshotIn(frames: readonly Frame[]): Event | undefined {
  const first = frames.find(({ type }) => type === 'response.created')
  return first === undefined ? undefined : (JSON.parse(first.data) as { readonly response: Event }).response
}

/** The end of a stream that may not go on. */
function filtered(sequence: number, begun: Event): Frame {
  const type = 'response.incomplete'
  const response = { ...begun, status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] }
  return { sequence, type, data: JSON.stringify({ type, sequence_number: sequence, response }) }
}
