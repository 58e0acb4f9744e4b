// SPDX-License-Identifier: Apache-2.0
import { RefusedError } from './errors.ts'
import { clip } from './validation-errors.ts'

const maxDepth = 64
// A value costs some hundred times its bytes in memory; what is large in honest requests is their texts and images.
const maxValues = 1_000_000
// A number in a list costs eight bytes, and a thousand vectors have some millions of them.
const maxNumbers = 5_000_000
const quote = 0x22
const backslash = 0x5c

interface Measure {
  readonly depth: number
  /** Everything but numbers in lists. */
  readonly values: number
  readonly numbers: number
}

/**
 * What parsing the bytes would cost, counted without parsing, in linear time: the deepest nesting of arrays and objects,
 * and how many values there are. Stops counting behind any limit. Bytes that are no JSON give some numbers, and the
 * parser then refuses them.
 */
function measureJson(bytes: Buffer): Measure {
  const inList = new Uint8Array(maxDepth + 2)
  let depth = 0
  let deepest = 0
  let values = 1
  let numbers = 0
  for (let index = 0; index < bytes.length && deepest <= maxDepth && values <= maxValues && numbers <= maxNumbers; index++) {
    const byte = bytes[index]
    if (byte === quote) {
      index = endOfString(bytes, index)
    } else if (byte === 0x2c) {
      if (inList[depth] === 1 && endsNumber(bytes, index)) numbers++
      else values++
    } else if (byte === 0x7b || byte === 0x5b) {
      depth++
      values++
      inList[depth] = byte === 0x5b ? 1 : 0
      if (depth > deepest) deepest = depth
    } else if (byte === 0x7d || byte === 0x5d) {
      // Less than none is no JSON, and the parser says so.
      if (depth > 0) depth--
    }
  }
  return { depth: deepest, values, numbers }
}

/** Whether what ends before the comma, or before one blank before it, is a digit. */
function endsNumber(bytes: Buffer, comma: number): boolean {
  const before = bytes[comma - 1] === 0x20 ? bytes[comma - 2] : bytes[comma - 1]
  return before !== undefined && before >= 0x30 && before <= 0x39
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
  const { depth, values, numbers } = measureJson(bytes)
  if (depth > maxDepth) throw new RefusedError('invalid_json', `The request body is nested deeper than ${maxDepth} levels.`)
  if (values > maxValues) throw new RefusedError('invalid_json', `The request body holds more than ${maxValues} values.`)
  if (numbers > maxNumbers) throw new RefusedError('invalid_json', `The request body holds more than ${maxNumbers} numbers.`)
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
  const found = findForbidden(value)
  if (found === undefined) return
  const place = clip(found.keys.reduceRight<string>(join, ''))
  throw new RefusedError('bad_request', `${found.what} is not allowed${place === '' ? '' : ` in '${place}'`}.`, place === '' ? {} : { param: place })
}

function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

/** What was found, and the way to it from the inside out: a path is put together only when there is something to tell. */
interface Forbidden {
  readonly keys: (string | number)[]
  readonly what: string
}

/** Recursion is safe here: the depth was checked before. */
function findForbidden(value: unknown): Forbidden | undefined {
  if (typeof value === 'string') return forbiddenText(value)
  if (Array.isArray(value)) return findInArray(value)
  return typeof value === 'object' && value !== null ? findInObject(value) : undefined
}

function findInArray(values: readonly unknown[]): Forbidden | undefined {
  for (let index = 0; index < values.length; index++) {
    const found = findForbidden(values[index])
    if (found === undefined) continue
    found.keys.push(index)
    return found
  }
  return undefined
}

function findInObject(value: object): Forbidden | undefined {
  for (const [key, member] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const bad = forbiddenText(key)
    if (bad !== undefined) return bad
    if (key === '__proto__') return { keys: [key], what: 'A key called __proto__' }
    if (key === 'constructor' && typeof member === 'object' && member !== null && Object.hasOwn(member, 'prototype')) return { keys: ['prototype', key], what: 'A key called constructor.prototype' }
    const found = findForbidden(member)
    if (found === undefined) continue
    found.keys.push(key)
    return found
  }
  return undefined
}

function forbiddenText(text: string): Forbidden | undefined {
  if (text.includes('\0')) return { keys: [], what: 'A NUL character' }
  return text.isWellFormed() ? undefined : { keys: [], what: 'A lone surrogate' }
}
