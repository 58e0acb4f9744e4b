// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { checkedFetch } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'
import { startConversant } from './conversant.ts'
import type { upstreams } from './dialects.ts'

/** A server over upstreams of several dialects, each with one model, and the official client of it. */
export interface UpstreamServer {
  readonly server: ServerProcess
  readonly client: OpenAI
  /** The ids of the upstreams' models. */
  readonly models: readonly string[]
  close(): Promise<void>
}

/** Starts a server over these upstreams. */
export async function startUpstreamServer(chosen: typeof upstreams): Promise<UpstreamServer> {
  const conversants = await Promise.all(chosen.map((upstream) => startConversant(upstream)))
  const directory = await mkdtemp(join(tmpdir(), 'lukhas-compat-'))
  const providers = conversants.map(({ dialect, baseUrl, api }) => `  - { id: ${dialect}-${api}, base_url: "${baseUrl}", api: ${api}, dialect: ${dialect}, models: [{ id: "${dialect}-${api}-model", upstream: some-model }] }\n`)
  await writeFile(join(directory, 'providers.yaml'), `providers:\n${providers.join('')}`)
  const server = await startServerProcess({
    LUKHAS_PROVIDERS_FILE: join(directory, 'providers.yaml'),
    LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml')
  })
  return {
    server,
    // No retries: what fails once is to be seen.
    client: new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: checkedFetch() }),
    models: conversants.map(({ dialect, api }) => `${dialect}-${api}-model`),
    async close() {
      await server[Symbol.asyncDispose]()
      await Promise.all(conversants.map((one) => one.close()))
      await rm(directory, { recursive: true, force: true })
    }
  }
}
