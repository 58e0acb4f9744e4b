// SPDX-License-Identifier: Apache-2.0
import { connect } from 'node:net'
import { checkReply } from './contract.ts'

/** A reply as it came over the socket. */
export interface RawReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface RawOptions {
  /** False for what is refused below the router, where the contract declares nothing. */
  readonly check?: boolean
  /** Ends the connection behind the last byte, as if the client had died. */
  readonly cut?: boolean
}

/**
 * Writes bytes to a server and reads one reply, until it is whole or the connection ends; rejects when there is none.
 * The reply is held against the contract.
 */
export async function rawCall(port: number, request: string | readonly (string | Buffer)[], { check = true, cut = false }: RawOptions = {}): Promise<RawReply> {
  const pieces = typeof request === 'string' ? [request] : request
  const reply = parseReply(await exchange(port, pieces, cut))
  if (!check) return reply
  const [method = '', target = ''] = String(pieces[0]).split(' ')
  checkReply({ method, path: target.split('?')[0] ?? '', status: reply.status, header: (name) => reply.headers[name] ?? null, text: reply.body })
  return reply
}

function exchange(port: number, pieces: readonly (string | Buffer)[], cut: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece)
      if (cut) socket.end(() => socket.destroy())
    })
    const settle = (): void => {
      socket.destroy()
      if (received === '') reject(new Error('The connection ended without a reply.'))
      else resolve(received)
    }
    socket.setTimeout(20_000, () => socket.destroy(new Error('No reply.')))
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      if (isWhole(received)) settle()
    })
    socket.on('error', (error) => (received === '' ? reject(error) : settle()))
    socket.on('close', settle)
  })
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, Math.max(end, 0)))
  return end >= 0 && length !== null && text.length >= end + 4 + Number(length[1])
}

function parseReply(text: string): RawReply {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') }
}
