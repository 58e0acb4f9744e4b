// SPDX-License-Identifier: Apache-2.0
import type { ServerResponse } from 'node:http'
import type { Clock, Frame } from '../matriz/index.ts'
import { describeThrown } from './errors.ts'
import type { Headers } from './exchange.ts'

const heartbeatMs = 15_000
// A reader that takes nothing for so long is gone in all but name, and its run costs somebody.
const stalledReaderMs = 60_000
const heartbeat = 'event: keepalive\ndata: {"type":"keepalive"}\n\n'
const done = 'data: [DONE]\n\n'

/** The headers of every event stream. */
export const streamHeaders: Headers = ['content-type', 'text/event-stream; charset=utf-8', 'cache-control', 'no-cache, no-transform', 'x-accel-buffering', 'no']

/**
 * What sending a stream needs; `signal` aborts when the client has left or the server stops. A run that is aborted
 * still says how it ended, so events are sent for as long as somebody is there to read them.
 */
export interface StreamContext {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Told of every group of events that was sent. */
  readonly count: (events: number) => void
  /** Told of a stream that broke off. */
  readonly report: (thrown: unknown) => void
}

/**
 * Sends frames as server-sent events until they end, then `[DONE]`. Waits while the reader is slow, keeps a silent
 * stream alive, and leaves the iteration, which cancels the run, as soon as the client has gone. Never rejects.
 */
export async function sendEvents(response: ServerResponse, groups: AsyncIterable<readonly Frame[]>, context: StreamContext): Promise<void> {
  const pulse = startPulse(response, context.clock)
  let lastSequence = -1
  try {
    for await (const frames of groups) {
      if (response.destroyed) break
      writeGroup(response, frames)
      pulse.beat()
      context.count(frames.length)
      lastSequence = frames.at(-1)?.sequence ?? lastSequence
      if (response.writableNeedDrain) await drained(response, context)
    }
    if (!response.destroyed) response.end(done)
  } catch (thrown) {
    if (!response.destroyed) breakOff(response, thrown, lastSequence, context)
  } finally {
    pulse.stop()
    if (!response.writableEnded) response.end()
  }
}

/**
 * What became durable together leaves in one write, so no event is ever split over two. Not corked: Node corks the
 * socket itself until the end of the tick, while ServerResponse.uncork() makes a system call of every piece.
 */
function writeGroup(response: ServerResponse, frames: readonly Frame[]): void {
  let text = ''
  for (const { type, data } of frames) text += `event: ${type}\ndata: ${data}\n\n`
  response.write(text)
}

/** The status line is gone, so an event is the only way left to say no; there is no `[DONE]` behind it. */
function breakOff(response: ServerResponse, thrown: unknown, lastSequence: number, context: StreamContext): void {
  context.report(thrown)
  const { error } = describeThrown(thrown).body
  const event = { type: 'error', sequence_number: lastSequence + 1, code: error.code, message: error.message, param: error.param, error }
  response.write(`event: error\ndata: ${JSON.stringify(event)}\n\n`)
}

interface Pulse {
  beat(): void
  stop(): void
}

/** Writes a heartbeat after each silence of 15 s. One timer at a time: a beat only moves the time it looks at. */
function startPulse(response: ServerResponse, clock: Clock): Pulse {
  let lastMs = clock.monotonicMs()
  let cancel: () => void
  const look = (): void => {
    const silentMs = clock.monotonicMs() - lastMs
    if (silentMs >= heartbeatMs) {
      // A reader that does not even take the events gets no heartbeats on top.
      if (!response.writableNeedDrain && !response.destroyed) response.write(heartbeat)
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

/** Resolves when the reader has caught up; rejects when it has left, or has taken nothing for a minute and is cut off. */
function drained(response: ServerResponse, { clock, signal }: StreamContext): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      cancel()
      response.off('drain', onDrain)
      signal.removeEventListener('abort', onAbort)
      act()
    }
    const onDrain = (): void => settle(resolve)
    const onAbort = (): void => settle(() => reject(signal.reason as Error))
    const cancel = clock.schedule(stalledReaderMs, () => settle(() => {
      response.destroy()
      reject(new Error('The reader stalled.'))
    }))
    response.on('drain', onDrain)
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
  })
}
