// SPDX-License-Identifier: Apache-2.0
// The clients' ledger, in a process of its own: what it has confirmed is in a synced file, whoever is killed.
import { appendFileSync, fsyncSync, openSync } from 'node:fs'

const [path = ''] = process.argv.slice(2)
const file = openSync(path, 'a', 0o600)
let waiting: { readonly number: number; readonly line: string }[] = []

// Whatever has come in is written and synced as one group.
function commit(): void {
  const group = waiting
  waiting = []
  if (group.length === 0) return
  appendFileSync(file, group.map(({ line }) => `${line}\n`).join(''))
  fsyncSync(file)
  process.send?.(group.at(-1)?.number)
}

process.on('message', (message: { readonly number: number; readonly line: string }) => {
  if (waiting.push(message) === 1) setImmediate(commit)
})
process.on('disconnect', () => process.exit(0))
process.send?.(0)
