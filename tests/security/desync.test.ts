// SPDX-License-Identifier: Apache-2.0
// Requests that two programs in a row read differently: each is refused once, the connection is closed, and what stands
// behind it is nobody's request.
import { connect } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { startServer } from '../support/server.ts'
import { desyncVectors } from './desync-vectors.ts'

const server = await startServer({ environment: { LUKHAS_LOG_LEVEL: 'info', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') } })
t.teardown(() => server.close())

/** All that comes until the server closes; undefined when it does not. */
function untilClosed(text: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')))
    socket.setTimeout(20_000, () => {
      resolve(undefined)
      socket.destroy()
    })
    socket.on('data', (bytes) => { received += bytes.toString('latin1') })
    // A reset is an end, too.
    socket.on('error', () => resolve(received))
    socket.on('close', () => resolve(received))
  })
}

const statuses = (text: string): number[] => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))

t.test('at least 40 requests that are read differently: 400, once, and the end of the connection', async (t) => {
  t.ok(desyncVectors.length >= 40, `${desyncVectors.length} vectors`)
  const replies = await Promise.all(desyncVectors.map(async ({ name, bytes }) => ({ name, reply: await untilClosed(bytes.replaceAll('KEY', server.key)) })))
  for (const { name, reply } of replies) {
    t.strictSame(reply === undefined ? 'left open' : statuses(reply), [400], name)
    t.match(reply, /"type":"invalid_request_error"/, name)
  }
  t.strictSame(server.logs.filter((line) => /"operation":"(?:retrieveModel|listModels|createResponse)".*"status":(?:2|404)/.test(line)), [], 'none was taken for a request')
})

t.test('a WebSocket behind a refused request is none', async (t) => {
  const handshake = `GET /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
  t.strictSame(statuses(await untilClosed(`GET /v1/models HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n${handshake}`) ?? ''), [400])
})

t.test('the sensor works: a request in order is answered, and so is the one behind it', async (t) => {
  const line = (path: string, rest = ''): string => `GET ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\n${rest}\r\n`
  const reply = await untilClosed(`${line('/v1/models')}${line('/v1/models/smuggled', 'Connection: close\r\n')}`)
  t.strictSame(statuses(reply ?? ''), [200, 404])
})

t.test('who a request is for decides nothing: the answer is the same under every Host', async (t) => {
  const seen = new Set<string>()
  for (const host of ['a', 'localhost', '127.0.0.1:8000', 'evil.example', '[::1]:80', 'admin.internal']) {
    for (const extra of ['', 'X-Forwarded-Host: localhost\r\n', 'X-Original-URL: /healthz\r\n', 'X-Rewrite-URL: /healthz\r\n', 'X-HTTP-Method-Override: DELETE\r\n', 'Forwarded: host=localhost;for=127.0.0.1\r\n']) {
      const reply = await untilClosed(`GET /v1/models HTTP/1.1\r\nHost: ${host}\r\n${extra}Connection: close\r\n\r\n`)
      seen.add(`${statuses(reply ?? '').join()} ${/\r\n\r\n(.*)$/s.exec(reply ?? '')?.[1] ?? ''}`)
    }
  }
  t.equal(seen.size, 1, [...seen].join('\n'))
  t.match([...seen][0], /^401 /)
})
