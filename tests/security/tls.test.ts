// SPDX-License-Identifier: Apache-2.0
// TLS by certificate and key files, renewed while the server runs; and what is said where there is none.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import t from 'tap'
import { compose } from '../../server/compose.ts'
import { readEnvironment } from '../../server/config.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

t.setTimeout(120_000)

const directory = t.testdir({})
const file = (name: string): string => join(directory, name)

function certificate(name: string): void {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', file(`${name}.key`), '-out', file(`${name}.crt`)], { stdio: 'ignore' })
}

for (const name of ['first', 'second']) certificate(name)
const use = (name: string): void => {
  copyFileSync(file(`${name}.crt`), file('crt'))
  copyFileSync(file(`${name}.key`), file('key'))
}
use('first')
const tls = { LUKHAS_TLS_CERT_FILE: file('crt'), LUKHAS_TLS_KEY_FILE: file('key') }
const server = await startServer({ environment: tls })
t.teardown(() => server.close())

async function ask(path: string, ca: string): Promise<{ readonly status: number | undefined; readonly reply: IncomingMessage; readonly name: string | undefined; readonly text: string }> {
  const request = get({ host: '127.0.0.1', port: server.port, path, headers: { authorization: `Bearer ${server.key}` }, ca: Buffer.from(execFileSync('openssl', ['x509', '-in', file(`${ca}.crt`)])), agent: false })
  const [reply] = await once(request, 'response') as [IncomingMessage]
  const name = (reply.socket as TLSSocket).getPeerCertificate().subject.CN
  let text = ''
  for await (const part of reply) text += String(part)
  return { status: reply.statusCode, reply, name: Array.isArray(name) ? name[0] : name, text }
}

t.test('200: over TLS, with HSTS, and as 127.0.0.1 without a warning', async (t) => {
  const { status, reply, name } = await ask('/v1/models', 'first')
  t.equal(status, 200)
  t.equal(name, 'first')
  t.equal(reply.headers['strict-transport-security'], 'max-age=31536000')
  t.notOk(server.logs.some((line) => line.includes('without TLS')))
  await t.rejects(ask('/v1/models', 'second'), { code: /CERT|SELF_SIGNED/ })
  await t.rejects(fetch(`http://127.0.0.1:${server.port}/healthz`), 'not in the open')
})

t.test('a renewed certificate is taken up while the server runs; a broken one is not', async (t) => {
  use('second')
  server.composed.reload()
  t.equal((await ask('/healthz', 'second')).name, 'second')
  writeFileSync(file('key'), 'not a key, hunter2')
  server.composed.reload()
  t.equal((await ask('/healthz', 'second')).name, 'second', 'the old one stays')
  t.ok(server.logs.some((line) => line.includes('the old one stays')))
  t.notOk(server.logs.some((line) => line.includes('hunter2')))
})

t.test('exit 78: half of the files, and files that are none or of each other', async (t) => {
  const start = (environment: Readonly<Record<string, string>>): Promise<TestServer> => startServer({ environment })
  await t.rejects(start({ LUKHAS_TLS_CERT_FILE: file('crt') }), { name: 'ConfigError', message: /expected both or neither/ })
  await t.rejects(start({ ...tls, LUKHAS_TLS_KEY_FILE: file('none') }), { name: 'ConfigError', message: /LUKHAS_TLS_KEY_FILE.*none.*ENOENT/ })
  await t.rejects(start({ LUKHAS_TLS_CERT_FILE: file('first.crt'), LUKHAS_TLS_KEY_FILE: file('second.key') }), { name: 'ConfigError', message: /its own private key/ })
})

t.test('a server that listens beyond this machine in the open says so', async (t) => {
  for (const [address, warned] of [['0.0.0.0', true], ['10.0.0.7', true], ['::', true], ['127.0.0.1', false], ['::1', false], ['::ffff:127.0.0.1', false]] as const) {
    const lines: string[] = []
    const composed = await compose(readEnvironment({ LUKHAS_DATA_DIR: t.testdir({}) }, directory), { log: (line) => lines.push(line), stores: createMemoryStores() })
    // No test listens beyond this machine; the server is told that it does.
    Object.assign(composed.server, { address: () => ({ address, port: 1, family: address.includes(':') ? 'IPv6' : 'IPv4' }) })
    composed.server.listen(0, '127.0.0.1')
    await once(composed.server, 'listening')
    t.equal(lines.some((line) => line.includes('without TLS')), warned, address)
    await composed.close(0)
  }
})
