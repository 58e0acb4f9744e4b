// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import { RefusedError } from './errors.ts'

// What is read and thrown away behind a refusal, so that a client which is still sending gets to read why.
const drainLimitBytes = 192 * 1024 * 1024

/** Refuses a body that is not JSON in UTF-8. Throws RefusedError `unsupported_media_type`. */
export function guardContentType(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new RefusedError('unsupported_media_type', 'Content-Encoding is not supported; send the body as it is.')
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

/** Whether the request carries a body at all. */
export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length']
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}

/** The whole body. Throws RefusedError `request_too_large` as soon as it is known to exceed `limitBytes`, `bad_request` when it breaks off. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return Promise.reject(tooLarge(limitBytes))
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const stop = (): void => {
      request.off('data', take).off('end', finish).off('error', broken).off('close', broken)
    }
    const take = (part: Buffer): void => {
      size += part.length
      if (size > limitBytes) {
        stop()
        reject(tooLarge(limitBytes))
      } else {
        parts.push(part)
      }
    }
    const finish = (): void => {
      stop()
      resolve(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, size))
    }
    const broken = (): void => {
      stop()
      reject(new RefusedError('bad_request', 'The request body broke off.'))
    }
    request.on('data', take).on('end', finish).on('error', broken).on('close', broken)
  })
}

function tooLarge(limitBytes: number): RefusedError {
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
