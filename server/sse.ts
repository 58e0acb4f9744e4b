// SPDX-License-Identifier: Apache-2.0
import type { ServerResponse } from 'node:http'
import type { Clock, Frame, FrameStream } from '../matriz/index.ts'
import { describeThrown } from './errors.ts'
import type { Headers } from './exchange.ts'
import type { StreamSettings } from './settings.ts'

// What says nothing to either kind of client: an event that has no number, and a comment where events have no names.
const heartbeat = 'event: keepalive\ndata: {"type":"keepalive"}\n\n'
const namelessHeartbeat = ': keepalive\n\n'
const done = 'data: [DONE]\n\n'
// Large enough that a group of events leaves in one write, small enough that one write is not a whole buffer.
const mostInOneWrite = 65_536

/** The headers of every event stream. */
export const streamHeaders: Headers = ['content-type', 'text/event-stream; charset=utf-8', 'cache-control', 'no-cache, no-transform', 'x-accel-buffering', 'no']

/**
 * What sending a stream needs; `signal` aborts when the client has left or the server stops. A run that is aborted
 * still says how it ended, so events are sent for as long as somebody is there to read them.
 */
export interface StreamContext {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly settings: StreamSettings
  /** Whether the events have names; chunks of a chat completion have none. */
  readonly named: boolean
  /** Told of every group of events that was sent. */
  readonly count: (events: number) => void
  /** Told of a reader that took nothing for too long, and was cut off. */
  readonly stalled: () => void
  /** Told of a stream that broke off. */
  readonly report: (thrown: unknown) => void
}

/**
 * Sends frames as server-sent events until they end, then `[DONE]`. Waits while the reader is slow, keeps a silent
 * stream alive, and leaves the iteration, which cancels the run, as soon as the client has gone. A reader that stalls
 * is cut off; its run goes on. Never rejects.
 */
export async function sendEvents(response: ServerResponse, stream: FrameStream, context: StreamContext): Promise<void> {
  const pulse = startPulse(response, context)
  const cut = (): void => {
    // Before the socket closes: a client that leaves cancels its run, one that was cut off does not.
    stream.detach?.()
    context.stalled()
    response.destroy()
  }
  let lastSequence = -1
  try {
    for await (const frames of stream) {
      if (response.destroyed) break
      if (!await writeGroup(response, frames, context, cut)) break
      pulse.beat()
      context.count(frames.length)
      lastSequence = frames.at(-1)?.sequence ?? lastSequence
    }
    if (!response.destroyed) response.end(done)
  } catch (thrown) {
    if (!response.destroyed) breakOff(response, thrown, lastSequence, context)
  } finally {
    pulse.stop()
    if (!response.writableEnded) response.end()
    // What is left in memory must not stay there for a reader that never takes it.
    if (response.writableLength > 0) void taken(response, 'finish', context, cut)
  }
}

/**
 * What became durable together leaves in one write, so an event is split only where a reader is slow. Not corked: Node
 * corks the socket itself until the end of the tick, while ServerResponse.uncork() makes a system call of every piece.
 * False when the reader has left or was cut off.
 */
async function writeGroup(response: ServerResponse, frames: readonly Frame[], context: StreamContext, cut: () => void): Promise<boolean> {
  let text = ''
  for (const { type, data } of frames) {
    text += type === '' ? `data: ${data}\n\n` : `event: ${type}\ndata: ${data}\n\n`
    if (text.length < mostInOneWrite) continue
    response.write(text)
    text = ''
    if (!await hasRoom(response, context, cut)) return false
  }
  if (text !== '') response.write(text)
  return hasRoom(response, context, cut)
}

/** Waits while more waits for the reader than it may; false when the reader has left or was cut off. */
function hasRoom(response: ServerResponse, context: StreamContext, cut: () => void): boolean | Promise<boolean> {
  if (response.destroyed) return false
  // Below Node's own mark nobody says when the rest has gone.
  return !response.writableNeedDrain || response.writableLength < context.settings.bufferBytes || taken(response, 'drain', context, cut)
}

/** Resolves with true when the reader has taken everything; with false when it has left, or has taken nothing for too long and was cut. */
function taken(response: ServerResponse, event: 'drain' | 'finish', { clock, settings }: StreamContext, cut: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    let waiting = response.writableLength
    const settle = (result: boolean): void => {
      cancel()
      response.off(event, onTaken)
      response.off('close', onClose)
      resolve(result)
    }
    const onTaken = (): void => settle(true)
    const onClose = (): void => settle(false)
    const look = (): void => {
      if (response.writableLength >= waiting) {
        settle(false)
        cut()
        return
      }
      waiting = response.writableLength
      cancel = clock.schedule(settings.stalledReaderMs, look)
    }
    let cancel = clock.schedule(settings.stalledReaderMs, look)
    response.on(event, onTaken)
    response.on('close', onClose)
    if (response.closed) settle(false)
  })
}

/** The status line is gone, so an event is the only way left to say no; there is no `[DONE]` behind it. */
function breakOff(response: ServerResponse, thrown: unknown, lastSequence: number, context: StreamContext): void {
  context.report(thrown)
  const { error } = describeThrown(thrown).body
  if (!context.named) {
    response.write(`data: ${JSON.stringify({ error })}\n\n`)
    return
  }
  const event = { type: 'error', sequence_number: lastSequence + 1, code: error.code, message: error.message, param: error.param, error }
  response.write(`event: error\ndata: ${JSON.stringify(event)}\n\n`)
}

interface Pulse {
  beat(): void
  stop(): void
}

/** Writes a heartbeat after each silence. One timer at a time: a beat only moves the time it looks at. */
function startPulse(response: ServerResponse, { clock, named, settings: { heartbeatMs } }: Pick<StreamContext, 'clock' | 'named' | 'settings'>): Pulse {
  let lastMs = clock.monotonicMs()
  let cancel: () => void
  const look = (): void => {
    const silentMs = clock.monotonicMs() - lastMs
    if (silentMs >= heartbeatMs) {
      // A reader that does not even take the events gets no heartbeats on top.
      if (!response.writableNeedDrain && !response.destroyed) response.write(named ? heartbeat : namelessHeartbeat)
      lastMs = clock.monotonicMs()
    }
    cancel = clock.schedule(Math.max(1, lastMs + heartbeatMs - clock.monotonicMs()), look)
  }
  cancel = clock.schedule(heartbeatMs, look)
  return {
    beat: () => {
      lastMs = clock.monotonicMs()
    },
    stop: () => cancel()
  }
}
