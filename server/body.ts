// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from 'node:http'
import { MatrizError } from '../matriz/index.ts'
import { RefusedError } from './errors.ts'

// What is read and thrown away behind a refusal, so that a client which is still sending gets to read why.
const drainLimitBytes = 192 * 1024 * 1024

/** Refuses a body that is not JSON in UTF-8. Throws RefusedError `unsupported_media_type`. */
export function guardContentType(request: IncomingMessage): void {
  guardEncoding(request)
  const header = request.headers['content-type']
  // The common case costs one comparison.
  if (header === 'application/json') return
  if (header === undefined) throw new RefusedError('unsupported_media_type', 'Content-Type is missing; it must be application/json.')
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase())
  if (type !== 'application/json') throw new RefusedError('unsupported_media_type', 'Content-Type must be application/json.')
  for (const parameter of parameters) {
    if (parameter !== '' && !/^charset="?utf-?8"?$/.test(parameter)) throw new RefusedError('unsupported_media_type', 'The only charset understood is utf-8.')
  }
}

/** Refuses a body that is not a form. Throws RefusedError `unsupported_media_type`. */
export function guardFormType(request: IncomingMessage): void {
  guardEncoding(request)
  const [type = ''] = (request.headers['content-type'] ?? '').split(';')
  if (type.trim().toLowerCase() !== 'multipart/form-data') throw new RefusedError('unsupported_media_type', 'Content-Type must be multipart/form-data.')
}

function guardEncoding({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new RefusedError('unsupported_media_type', 'Content-Encoding is not supported; send the body as it is.')
}

/** Tells a client that waits for it to send its body. */
export function inviteBody(response: ServerResponse): void {
  response.writeContinue()
}

/** Throws RefusedError `request_too_large` for a body that says so itself. */
export function refuseLarge(request: IncomingMessage, limitBytes: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes)
}

/** Whether the request carries a body at all. */
export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length']
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}

/** What all requests together hold of their bodies, so that many large ones at once are told to come back instead of ending the process. */
export class BodyBudget {
  readonly #limitBytes: number
  #heldBytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  /** False, and nothing is taken, when there is no room. */
  take(bytes: number): boolean {
    if (this.#heldBytes + bytes > this.#limitBytes) return false
    this.#heldBytes += bytes
    return true
  }

  give(bytes: number): void {
    this.#heldBytes -= bytes
  }
}

/** How a body is read, and what accounts for it. */
export interface BodyReading {
  readonly limitBytes: number
  readonly budget: BodyBudget
  /** Told, before anything is read, how to let go of it; to be called once. */
  readonly onHeld: (release: () => void) => void
}

/**
 * The whole body. Throws RefusedError `request_too_large` as soon as it is known to exceed `limitBytes`, `bad_request`
 * when it breaks off; MatrizError `server_is_overloaded` when other requests hold too much.
 */
export function readBody(request: IncomingMessage, { limitBytes, budget, onHeld }: BodyReading): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return Promise.reject(tooLarge(limitBytes))
  // Whoever left while the key was looked up will send nothing more, and no event says so again.
  if (request.destroyed) return Promise.reject(brokenOff())
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    let heldBytes = 0
    onHeld(() => budget.give(heldBytes))
    const stop = (): void => {
      request.off('data', take).off('end', finish).off('error', broken).off('close', broken)
    }
    const take = (part: Buffer): void => {
      size += part.length
      if (size > limitBytes) {
        stop()
        reject(tooLarge(limitBytes))
      } else if (budget.take(part.length)) {
        heldBytes += part.length
        parts.push(part)
      } else {
        stop()
        reject(new MatrizError('server_is_overloaded', 'The server is reading too many large requests at once.', { retryAfterMs: 1_000 }))
      }
    }
    const finish = (): void => {
      stop()
      resolve(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, size))
    }
    const broken = (): void => {
      stop()
      reject(brokenOff())
    }
    request.on('data', take).on('end', finish).on('error', broken).on('close', broken)
  })
}

/** The client left, or the connection broke. */
export function brokenOff(): RefusedError {
  return new RefusedError('bad_request', 'The request body broke off.')
}

/** More came, or is to come, than may. */
export function tooLarge(limitBytes: number): RefusedError {
  return new RefusedError('request_too_large', `The request body is larger than the ${limitBytes} bytes allowed here.`)
}

/** Reads what is left of a refused request and drops it; a client that goes on for ever is cut off. */
export function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  let dropped = 0
  request.on('data', (part: Buffer) => {
    dropped += part.length
    if (dropped > drainLimitBytes) request.destroy()
  })
  request.on('error', () => request.destroy())
  request.resume()
}
