// SPDX-License-Identifier: Apache-2.0
import type { Stores } from '../../matriz/index.ts'

/** Notes which methods are called for a tenant, in order. */
export class StoreCalls {
  readonly #tenant: string
  #calls: string[] = []

  constructor(tenant: string) {
    this.#tenant = tenant
  }

  /** What was called since it was last asked. */
  take(): readonly string[] {
    const taken = this.#calls
    this.#calls = []
    return taken
  }

  /** The same stores, watched. */
  watch(stores: Stores): Stores {
    return { ...bound(stores), runs: this.#watched('runs', stores.runs), queue: this.#watched('queue', stores.queue), conversations: this.#watched('conversations', stores.conversations), files: this.#watched('files', stores.files), idempotency: this.#watched('idempotency', stores.idempotency) }
  }

  #watched<T extends object>(name: string, store: T): T {
    return new Proxy(store, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property, target)
        if (typeof value !== 'function') return value
        return (...given: readonly unknown[]): unknown => {
          if (given.some((one) => one === this.#tenant || tenantOf(one) === this.#tenant)) this.#calls.push(`${name}.${String(property)}`)
          return Reflect.apply(value, target, given) as unknown
        }
      }
    })
  }
}

function bound(stores: Stores): Stores {
  return {
    runs: stores.runs, queue: stores.queue, conversations: stores.conversations, files: stores.files, indexes: stores.indexes, vectorStores: stores.vectorStores, decisions: stores.decisions, idempotency: stores.idempotency,
    keys: stores.keys, projects: stores.projects, housekeeping: stores.housekeeping,
    admitSecret: (fingerprint, previous) => stores.admitSecret(fingerprint, previous),
    close: () => stores.close()
  }
}

/** Whose a reservation, a conversation or the first commit of a run is. */
function tenantOf(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return undefined
  if ('tenant' in given) return given.tenant
  return 'run' in given ? tenantOf(given.run) : undefined
}
