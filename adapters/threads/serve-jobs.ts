// SPDX-License-Identifier: Apache-2.0
import { parentPort } from 'node:worker_threads'
import type { ThreadMessage } from './bounded-thread.ts'

/** Does one job; calls `next` when a phase of it is over. What it throws ends the thread. */
export type Perform<J, R> = (job: J, next: () => void) => R | Promise<R>

/** Does the jobs of a BoundedThread, in the thread. Says that it is ready: whatever was slow to load has been loaded by then. */
export function serveJobs<J, R extends object>(perform: Perform<J, R>): void {
  const port = parentPort
  if (port === null) return
  const send = (message: ThreadMessage<R>): void => { port.postMessage(message) }
  const answer = async (job: J): Promise<void> => {
    const result = await perform(job, () => { send({ next: true, usedMs: usedMs() }) })
    send({ result, usedMs: usedMs() })
  }
  port.on('message', (job: J) => { void answer(job) })
  send({ ready: true, usedMs: usedMs() })
}

/** What this thread has computed so far, in milliseconds. */
function usedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
