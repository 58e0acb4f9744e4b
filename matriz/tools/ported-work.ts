// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { CapabilityCaller, CapabilityLimits, CapabilityRunner, Clock } from '../ports.ts'
import type { Parameters } from './parameters.ts'

/**
 * How a capability does it that needs a store or another port: it is done in the server's own thread, for whoever asks.
 * Its parameters have been checked against the manifest. It throws what a Work throws, `insufficient_permissions`, and
 * whatever its ports throw; after an abort it writes nothing any more.
 */
export type PortedWork = (parameters: Parameters, context: { readonly caller: CapabilityCaller; readonly signal: AbortSignal }) => Promise<unknown>

/** A work may last so many times its budget: it waits for others more than it works. Threads give as much. */
const elapsedFactor = 4

/** One runner for both kinds of work: those that have ports, by name, and all others in threads. */
export function createRunner(threads: CapabilityRunner, ported: ReadonlyMap<string, PortedWork>, clock: Pick<Clock, 'schedule'>): CapabilityRunner {
  return {
    async run(name, parameters, limits) {
      const work = ported.get(name)
      return work === undefined ? await threads.run(name, parameters, limits) : await runPorted(name, signal => begun(name, work, { parameters, limits, signal }), limits, clock)
    }
  }
}

interface Begun {
  readonly parameters: Parameters
  readonly limits: CapabilityLimits
  readonly signal: AbortSignal
}

async function begun(name: string, work: PortedWork, { parameters, limits: { caller }, signal }: Begun): Promise<unknown> {
  if (caller === undefined) throw failed(name, new Error('Nobody is known to have asked.'))
  try {
    return await work(parameters, { caller, signal })
  } catch (thrown) {
    throw signal.aborted || thrown instanceof MatrizError ? thrown : failed(name, thrown)
  }
}

/** Does not wait for a work that does not heed the signal. */
async function runPorted(name: string, start: (signal: AbortSignal) => Promise<unknown>, { budgetMs, signal }: CapabilityLimits, clock: Pick<Clock, 'schedule'>): Promise<unknown> {
  signal.throwIfAborted()
  const ending = new AbortController()
  const over = Promise.withResolvers<never>()
  const end = (reason: unknown): void => {
    ending.abort(reason)
    over.reject(reason)
  }
  const leave = (): void => { end(signal.reason) }
  signal.addEventListener('abort', leave, { once: true })
  const cancel = clock.schedule(budgetMs * elapsedFactor, () => { end(new MatrizError('capability_timeout', `The capability ${name} took longer than it may.`)) })
  try {
    return await Promise.race([start(ending.signal), over.promise])
  } finally {
    cancel()
    signal.removeEventListener('abort', leave)
  }
}

function failed(name: string, cause: unknown): MatrizError {
  return new MatrizError('capability_failed', `The capability ${name} could not do its work.`, { cause })
}
