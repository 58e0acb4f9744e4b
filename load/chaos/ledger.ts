// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a client was acknowledged: nothing of it may ever be lost. */
export type LedgerEntry =
  /** A response that a 2xx told of: `body` is the hash of the final object, absent while it goes on. */
  | { readonly kind: 'response'; readonly marker: string; readonly id: string; readonly via: Via; readonly body?: string }
  | { readonly kind: 'event'; readonly marker: string; readonly id: string; readonly sequence: number; readonly hash: string; readonly terminal: boolean }
  | { readonly kind: 'completion'; readonly marker: string; readonly id: string; readonly body: string }
  | { readonly kind: 'conversation'; readonly id: string }
  /** An item that was added to a conversation by a request of its own. */
  | { readonly kind: 'item'; readonly conversation: string; readonly id: string }
  /** The whole outcome that a keyed request had: the hash of its reply's body, and the key to ask again with. */
  | { readonly kind: 'outcome'; readonly marker: string; readonly idempotencyKey: string; readonly body: string; readonly request: unknown }
  /** A run that reached its end `latenessMs` after its worker had died, less the time when no server was there. */
  | { readonly kind: 'ended'; readonly marker: string; readonly id: string; readonly latenessMs: number }

/** How a response was asked for. */
export type Via = 'json' | 'stream' | 'background' | 'background-stream' | 'keyed-stream' | 'keyed-json' | 'conversation'

/** A synced file of what was acknowledged, kept by another process. */
export interface Ledger extends AsyncDisposable {
  readonly pid: number
  /** Resolves when the entry is in the file and synced. */
  record(entry: LedgerEntry): Promise<void>
  /** Everything that is in the file. */
  read(): readonly LedgerEntry[]
}

/** Starts the process that keeps the ledger at `path`. */
export async function openLedger(path: string): Promise<Ledger> {
  const child = fork(fileURLToPath(new URL('ledger-peer.ts', import.meta.url)), [path], { execArgv: [] })
  await once(child, 'message')
  let last = 0
  const waiting: { readonly number: number; readonly resolve: () => void }[] = []
  child.on('message', (synced: number) => {
    while (waiting[0] !== undefined && waiting[0].number <= synced) waiting.shift()?.resolve()
  })
  return {
    pid: child.pid ?? 0,
    record: (entry) => new Promise((resolve) => {
      last += 1
      waiting.push({ number: last, resolve })
      child.send({ number: last, line: JSON.stringify(entry) })
    }),
    // Its lines are entries that `record` was given.
    read: () => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as LedgerEntry),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    }
  }
}
