// SPDX-License-Identifier: Apache-2.0
// Keeps a canary in everything that can be stored while there is no rule, and reads it all when there is one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engines, kindNames, kinds, send } from '../../isolation/things.ts'
import type { Kind, Owner, Request } from '../../isolation/things.ts'
import { knownScopes } from '../../../server/development-key.ts'
import { startServer } from '../../support/server.ts'
import type { TestServer } from '../../support/server.ts'
import { openSocket } from '../../support/websocket.ts'
import { canaryPolicy } from './canary-policy.ts'
import type { OutputCell } from './outputs.ts'

const canary = 'canary888888x'
// These wait for what ends with their server, or are kept nowhere.
const passing: readonly Kind[] = ['backgroundRun', 'streamedRun', 'unkeptRun', 'busyConversation', 'busyIdempotencyKey']

interface Read {
  readonly kind: Kind
  readonly request: Request
}

/** Reads everything; without `judged` there is no rule even then, to see that the canary is missed. */
export async function readStored({ judged = true }: { readonly judged?: boolean } = {}): Promise<readonly OutputCell[]> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'lukhas-coverage-'))
  const environment = { LUKHAS_DATA_DIR: dataDirectory }
  try {
    const { reads, key, admin } = await keep(await startServer({ engines, environment, policy: canaryPolicy({ on: false }) }))
    await using server = await startServer({ engines, environment, policy: { ...canaryPolicy(), content: canaryPolicy({ on: judged }).content, version: '1'.repeat(64) } })
    const cells: OutputCell[] = []
    for (const { kind, request } of reads) {
      const { status, text } = await send({ server, key, admin }, request)
      const told = `${request.method} ${request.path.replaceAll(/[a-z]+_[0-9A-Za-z]{24,}/g, '{id}')}`
      cells.push({ said: kind, told, ...(text.includes(canary) && { problem: `it is in the reply (${status}): ${text.slice(0, 400)}` }) })
    }
    return cells
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}

async function keep(server: TestServer): Promise<{ readonly reads: readonly Read[] } & Pick<Owner, 'key' | 'admin'>> {
  const socket = await openSocket(server)
  const owner: Owner = { server, key: server.key, admin: await server.issueKey('tenant-a', knownScopes.admin), tenant: 'tenant-a', canary, socket }
  const reads: Read[] = []
  for (const kind of kindNames.filter((name) => !passing.includes(name))) {
    const thing = await kinds[kind](owner)
    for (const request of thing.reads) reads.push({ kind, request })
  }
  socket.socket.close()
  await server.close()
  return { reads, key: owner.key, admin: owner.admin }
}
