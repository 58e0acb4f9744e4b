// SPDX-License-Identifier: Apache-2.0
import type { Target } from './measure.ts'

/** What is asked: the same upstream answer through the proxy and through the server, and MATRIZ by itself. */
export type Targets = Readonly<Record<'proxyJson' | 'proxyStream' | 'serverJson' | 'serverStream' | 'matrizJson' | 'matrizStream', Target>>

const question = 'Tell me about the weather in Oslo, in a few words.'

/** `key` is the server's; the proxy passes on whatever it is given. */
export function makeTargets(proxyOrigin: string, serverOrigin: string, key: string): Targets {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const proxied = (stream: boolean): Target => ({
    name: `proxy ${stream ? 'stream' : 'JSON'}`,
    origin: proxyOrigin,
    path: '/v1/chat/completions',
    headers,
    body: JSON.stringify({ model: 'bench-model', messages: [{ role: 'user', content: question }], ...(stream ? { stream: true, stream_options: { include_usage: true } } : {}) }),
    endsWith: stream ? 'data: [DONE]' : '}}}'
  })
  const served = (model: string, input: string, stream: boolean): Target => ({
    name: `${model} ${stream ? 'stream' : 'JSON'}`,
    origin: serverOrigin,
    path: '/v1/responses',
    headers,
    body: JSON.stringify({ model, input, ...(stream ? { stream: true } : {}) }),
    endsWith: stream ? 'data: [DONE]' : '}'
  })
  return {
    proxyJson: proxied(false),
    proxyStream: proxied(true),
    serverJson: served('bench-model', question, false),
    serverStream: served('bench-model', question, true),
    matrizJson: served('lukhas-matriz', 'What is 15% of 240?', false),
    matrizStream: served('lukhas-matriz', 'What is 15% of 240?', true)
  }
}
