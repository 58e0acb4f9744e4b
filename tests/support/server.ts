// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '../../server/compose.ts'
import type { ComposedServer, ComposeOverrides } from '../../server/compose.ts'
import { readEnvironment } from '../../server/config.ts'
import { isAdminScope } from '../../matriz/index.ts'
import { allScopes } from '../../server/development-key.ts'
// Looks at every node that a run makes.
import './check-graph.ts'
import { checkedFetch } from './contract.ts'

/**
 * What a test changes: ports of the outside world, and the environment. Nothing else of the server can be replaced.
 * Two servers share what they keep when they get the same `stores`, or the same DATABASE_URL, and the same secret
 * file: that of the first one's data directory will do.
 */
export interface ServerOverrides extends ComposeOverrides {
  readonly environment?: Readonly<Record<string, string>>
}

export interface CallOptions {
  /** The key; the server's own when left out, none when null. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** The real server, in this process, on a port of its own and an empty data directory. */
export interface TestServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string
  readonly port: number
  /** A key with every scope, of the tenant `tenant-a`. */
  readonly key: string
  readonly dataDirectory: string
  /** The file of the installation's secret. */
  readonly secretFile: string
  /** What it has logged, line by line. */
  readonly logs: readonly string[]
  readonly composed: ComposedServer
  /** Fetch, through the contract check; for the official client. */
  readonly fetch: typeof fetch
  /** Sends JSON; a string or bytes go as they are. */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Response>
  /** A key of the project `test`, or an admin key where the scopes are those of one. */
  issueKey(tenant: string, scopes?: readonly string[]): Promise<string>
  close(): Promise<void>
}

/** No test asks the network for a name: without a resolver of its own, each is somewhere in the world. */
const somewherePublic = async (): Promise<readonly string[]> => ['93.184.215.14']

/** Starts a server. Every reply that comes through `call` or `fetch` is held against the contract. */
export async function startServer(overrides: ServerOverrides = {}): Promise<TestServer> {
  const given = overrides.environment?.['LUKHAS_DATA_DIR']
  const dataDirectory = given ?? mkdtempSync(join(tmpdir(), 'lukhas-test-'))
  const logs: string[] = []
  const environment = readEnvironment({ LUKHAS_DATA_DIR: dataDirectory, LUKHAS_PORT: '0', ...overrides.environment }, dataDirectory)
  const composed = await compose(environment, { log: (line) => logs.push(line), outbound: { resolve: somewherePublic }, ...overrides })
  const port = await listen(composed)
  const issueKey: TestServer['issueKey'] = (tenant, scopes = allScopes) => composed.issueKey({ name: 'test', tenant, project: scopes.some(isAdminScope) ? '' : 'test', scopes, lane: 'experimental' })
  const url = `http://127.0.0.1:${port}`
  const key = await issueKey('tenant-a')
  const send = checkedFetch()
  const close = async (): Promise<void> => {
    await composed.close(0)
    if (given === undefined) rmSync(dataDirectory, { recursive: true, force: true })
  }
  return {
    url, port, key, dataDirectory, logs, secretFile: environment.secretFile ?? join(dataDirectory, 'secret'), composed, issueKey, close,
    fetch: send,
    call: (method, path, body, options = {}) => send(`${url}${path}`, request(method, body, options, key)),
    [Symbol.asyncDispose]: close
  }
}

function listen({ server }: ComposedServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('The server has no port.'))
    })
  })
}

function request(method: string, body: unknown, { key, headers, signal }: CallOptions, standardKey: string): RequestInit {
  const token = key === undefined ? standardKey : key
  const raw = typeof body === 'string' || body instanceof Uint8Array
  return {
    method,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal })
  }
}
