// SPDX-License-Identifier: Apache-2.0
// The yardstick: the least a proxy can do. Frozen: load/bench.ts refuses to run when this file's hash changes.
import { Agent, createServer, request } from 'node:http'

const upstream = new URL(process.env['UPSTREAM'] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const server = createServer((incoming, outgoing) => {
  const forwarded = request(
    { agent, host: upstream.hostname, port: upstream.port, method: incoming.method, path: incoming.url, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    }
  )
  forwarded.on('error', () => outgoing.destroy())
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) forwarded.destroy()
  })
  incoming.pipe(forwarded)
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.({ type: 'listening', port: address.port })
})
process.on('disconnect', () => process.exit(0))
