// SPDX-License-Identifier: Apache-2.0
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** Every address that this process tries to connect to, as the sockets themselves tell it; `ignored` are the test's own ports. */
export class ConnectionAttempts implements Disposable {
  readonly seen: string[] = []
  readonly #ignored: ReadonlySet<number>
  readonly #listen = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket }
    // A host that is an address is not looked up, and then only the socket's own end tells of it.
    socket.on('connectionAttempt', (ip: string, port: number) => this.#note(ip, port))
    socket.on('connect', () => this.#note(socket.remoteAddress ?? '', socket.remotePort ?? 0))
    socket.on('error', (error: Error & { readonly address?: string; readonly port?: number }) => { if (error.address !== undefined) this.#note(error.address, error.port ?? 0) })
  }

  constructor(ignored: readonly number[] = []) {
    this.#ignored = new Set(ignored)
    subscribe('net.client.socket', this.#listen)
  }

  [Symbol.dispose](): void {
    unsubscribe('net.client.socket', this.#listen)
  }

  #note(ip: string, port: number): void {
    if (!this.#ignored.has(port)) this.seen.push(`${ip} ${port}`)
  }
}
