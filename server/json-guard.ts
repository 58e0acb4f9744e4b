// SPDX-License-Identifier: Apache-2.0
import { RefusedError } from './errors.ts'

const maxDepth = 64
const quote = 0x22
const backslash = 0x5c

/**
 * The deepest nesting of arrays and objects in JSON bytes, counted without parsing, in linear time; stops counting
 * behind `limit`. Bytes that are no JSON give some number, and the parser then refuses them.
 */
export function jsonDepth(bytes: Buffer, limit: number): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === quote) {
      index = endOfString(bytes, index)
    } else if (byte === 0x7b || byte === 0x5b) {
      depth++
      if (depth > deepest) deepest = depth
      if (depth > limit) return deepest
    } else if (byte === 0x7d || byte === 0x5d) {
      depth--
    }
  }
  return deepest
}

/** The closing quote of the string that opens at `start`, found by the native search: strings are most of a large body. */
function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(quote, start + 1)
  while (end >= 0) {
    let slashes = 0
    while (bytes[end - 1 - slashes] === backslash) slashes++
    if (slashes % 2 === 0) return end
    end = bytes.indexOf(quote, end + 1)
  }
  return bytes.length
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
// What cannot be told from the text alone is looked for in the parsed value, and only when one of these makes it possible.
const suspicious = /__proto__|prototype|\\u(?:0000|[dD][89a-fA-F])|\\u00(?:5[fF]|[67])/

/** The value of a JSON body. Throws RefusedError for bytes that are not UTF-8, not JSON, too deep, or hold keys and characters that no field may have. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new RefusedError('invalid_json', 'The request body is empty; it must be a JSON object.')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw new RefusedError('invalid_json', 'The request body begins with a byte order mark; JSON must not.')
  if (jsonDepth(bytes, maxDepth) > maxDepth) throw new RefusedError('invalid_json', `The request body is nested deeper than ${maxDepth} levels.`)
  const text = decodeUtf8(bytes)
  const value = parseText(text)
  if (suspicious.test(text)) refuseForbidden(value)
  return value
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new RefusedError('invalid_json', 'The request body is not valid UTF-8.')
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the body.
    throw new RefusedError('invalid_json', 'The request body is not valid JSON.')
  }
}

function refuseForbidden(value: unknown): void {
  const found = findForbidden(value, '')
  if (found === undefined) return
  throw new RefusedError('bad_request', `${found.what} is not allowed${found.path === '' ? '' : ` in '${found.path}'`}.`, found.path === '' ? {} : { param: found.path })
}

interface Forbidden {
  readonly path: string
  readonly what: string
}

/** Recursion is safe here: the depth was checked before. */
function findForbidden(value: unknown, path: string): Forbidden | undefined {
  if (typeof value === 'string') return forbiddenText(value, path)
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      const found = findForbidden(element, `${path}[${index}]`)
      if (found !== undefined) return found
    }
    return undefined
  }
  return typeof value === 'object' && value !== null ? findInObject(value, path) : undefined
}

function findInObject(value: object, path: string): Forbidden | undefined {
  for (const [key, member] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const bad = forbiddenText(key, path)
    if (bad !== undefined) return bad
    const inner = path === '' ? key : `${path}.${key}`
    if (key === '__proto__') return { path: inner, what: 'A key called __proto__' }
    if (key === 'constructor' && typeof member === 'object' && member !== null && Object.hasOwn(member, 'prototype')) return { path: `${inner}.prototype`, what: 'A key called constructor.prototype' }
    const found = findForbidden(member, inner)
    if (found !== undefined) return found
  }
  return undefined
}

function forbiddenText(text: string, path: string): Forbidden | undefined {
  if (text.includes('\0')) return { path, what: 'A NUL character' }
  return text.isWellFormed() ? undefined : { path, what: 'A lone surrogate' }
}
