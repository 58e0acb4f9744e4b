// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The command that runs a server under strace; strace is its grandchild, so the process that is spawned is the server. */
export function traced(file: string): readonly string[] {
  return ['strace', '-D', '-f', '-qq', '-y', '-s', '8192', '-e', 'trace=fsync,fdatasync,write,writev,sendto,sendmsg,pwrite64,pwritev', '-o', file]
}

export interface Acknowledgement {
  readonly id: string
  /** Whether a write to the WAL held the id before the reply did. */
  readonly written: boolean
  /** Whether the WAL was synced between that write and the reply. */
  readonly synced: boolean
}

const call = /^(\d+)\s+(\w+)\((\d+)<([^>]*)>/
const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>/

/**
 * Reads a trace: for each id, whether the WAL was written with it, then synced, and only then a socket was written with
 * it. A sync counts from its return.
 */
export async function readTrace(file: string, ids: readonly string[]): Promise<readonly Acknowledgement[]> {
  const wanted = new Set(ids)
  const written = new Set<string>()
  const synced = new Set<string>()
  const replies = new Map<string, Acknowledgement>()
  const syncing = new Set<string>()
  const sync = (): void => { for (const id of written) synced.add(id) }
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    const back = resumed.exec(line)
    if (back !== null && syncing.delete(back[1] ?? '')) sync()
    const [, thread = '', name = '', , path = ''] = call.exec(line) ?? []
    if (name === 'fsync' || name === 'fdatasync') {
      if (!path.endsWith('-wal')) continue
      if (line.includes('<unfinished ...>')) syncing.add(thread)
      else if (line.endsWith('= 0')) sync()
      continue
    }
    const held = [...line.matchAll(/resp_[A-Za-z0-9]+/g)].map(([id]) => id).filter((id) => wanted.has(id))
    for (const id of held) {
      if (path.endsWith('-wal')) written.add(id)
      else if (path.includes('socket:') && !replies.has(id)) replies.set(id, { id, written: written.has(id), synced: synced.has(id) })
    }
  }
  return ids.map((id) => replies.get(id) ?? { id, written: false, synced: false })
}
