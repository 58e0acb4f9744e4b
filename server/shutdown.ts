// SPDX-License-Identifier: Apache-2.0
import type { Server } from 'node:http'
import type { Clock } from '../matriz/index.ts'
import { RefusedError } from './errors.ts'

/** How a server stops. */
export interface Shutdown {
  /** Whether it has begun; nothing is ready from then on. */
  readonly begun: boolean
  /** Begins the shutdown, and resolves after `delayMs`: until then those who send requests here may learn of it. */
  announce(delayMs: number): Promise<void>
  /** Waits for `ending`, but not longer than the grace of `stop` and what was aborted may take to say so. */
  patience(ending: Promise<unknown>): Promise<void>
  /**
   * Takes no new connections, lets what is under way end for `graceMs`, aborts the rest, and resolves when the last
   * connection is gone. Called again, it returns the same promise.
   */
  stop(graceMs: number): Promise<void>
}

// What was aborted still has to say so to its client.
const farewellMs = 2_000
const lookMs = 50

/** Makes the shutdown of a server; `abortAll` ends every request under way. */
export function createShutdown(server: Server, abortAll: (reason: Error) => void, clock: Clock): Shutdown {
  let stopping: Promise<void> | undefined
  let announced = false
  let graceEndsMs = 0
  return {
    get begun() {
      return announced || stopping !== undefined
    },
    announce: (delayMs) => {
      announced = true
      return wait(clock, delayMs, new AbortController().signal)
    },
    patience: async (ending) => {
      const ended = new AbortController()
      const leftMs = Math.max(0, graceEndsMs - clock.monotonicMs())
      await Promise.race([ending.finally(() => ended.abort()), wait(clock, leftMs + farewellMs, ended.signal)])
    },
    stop: (graceMs) => {
      if (stopping === undefined) graceEndsMs = clock.monotonicMs() + graceMs
      return (stopping ??= stop(server, abortAll, clock, graceMs))
    }
  }
}

async function stop(server: Server, abortAll: (reason: Error) => void, clock: Clock, graceMs: number): Promise<void> {
  const closed = new AbortController()
  const gone = new Promise<void>((resolve) => {
    server.close(() => {
      closed.abort()
      resolve()
    })
  })
  // Connections that are kept alive become idle one by one.
  const cancelLook = repeat(clock, lookMs, () => server.closeIdleConnections())
  await wait(clock, graceMs, closed.signal)
  abortAll(new RefusedError('shutting_down', 'The server is stopping. Try again.'))
  await wait(clock, graceMs === 0 ? 0 : farewellMs, closed.signal)
  cancelLook()
  server.closeAllConnections()
  await gone
}

function repeat(clock: Clock, everyMs: number, act: () => void): () => void {
  let cancel = clock.schedule(everyMs, again)
  function again(): void {
    act()
    cancel = clock.schedule(everyMs, again)
  }
  return () => cancel()
}

async function wait(clock: Clock, delayMs: number, until: AbortSignal): Promise<void> {
  if (delayMs === 0 || until.aborted) return
  try {
    await clock.sleep(delayMs, until)
  } catch {
    // Aborted: what was waited for has come.
  }
}
