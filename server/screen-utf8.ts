// SPDX-License-Identifier: Apache-2.0
import { isUtf8 } from 'node:buffer'

// A byte that is no part of a character is the low surrogate of this and itself, which no UTF-8 gives; so every byte comes back.
const escape = 0xdc00

/** Bytes as text, in pieces cut anywhere: UTF-8, and whatever is none kept byte by byte. */
export class ByteReader {
  /** The beginning of a character. */
  #rest = Buffer.alloc(0)

  read(bytes: Uint8Array): string {
    const all = this.#rest.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.concat([this.#rest, bytes])
    const whole = all.length - openBytes(all)
    // It is kept: the bytes may be read into again.
    this.#rest = Buffer.from(all.subarray(whole))
    return decode(all.subarray(0, whole))
  }

  end(): string {
    const rest = this.#rest
    this.#rest = Buffer.alloc(0)
    return decode(rest)
  }
}

/** The bytes of text that a ByteReader read, in pieces cut anywhere. */
export class ByteWriter {
  /** The first half of a character. */
  #high = ''

  write(text: string): Buffer {
    let all = this.#high + text
    this.#high = /[\uD800-\uDBFF]$/.exec(all)?.[0] ?? ''
    all = all.slice(0, all.length - this.#high.length)
    return all.isWellFormed() ? Buffer.from(all, 'utf8') : encode(all)
  }
}

/** How many bytes at the end begin a character that goes on. */
function openBytes(bytes: Buffer): number {
  for (let open = 1; open <= Math.min(3, bytes.length); open++) {
    const byte = bytes[bytes.length - open] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceLength(byte) > open ? open : 0
  }
  return 0
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0
    const end = index + (lead < 0xc0 ? 1 : sequenceLength(lead))
    const sequence = bytes.subarray(index, end)
    if (isUtf8(sequence)) {
      text += sequence.toString('utf8')
      index = end
    } else {
      text += String.fromCharCode(escape + lead)
      index++
    }
  }
  return text
}

function encode(text: string): Buffer {
  const parts: Buffer[] = []
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index)
    if (sign >= 0xd800 && sign < 0xdc00) index++
    else if (sign >= escape && sign < 0xe000) {
      parts.push(Buffer.from(text.slice(from, index), 'utf8'), Buffer.of(sign & 0xff))
      from = index + 1
    }
  }
  parts.push(Buffer.from(text.slice(from), 'utf8'))
  return Buffer.concat(parts)
}
