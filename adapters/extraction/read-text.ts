// SPDX-License-Identifier: Apache-2.0
import { invalid, unsupported } from './no-text.ts'

/** The text of bytes in UTF-8, or in UTF-16 with a byte order mark, without the mark. Throws Unreadable for anything else. */
export function readText(bytes: Uint8Array): string {
  const text = decode(bytes)
  // What has them is no text, whatever it happens to decode to.
  if (text.includes('\0')) throw unsupported('The file is not text: it holds null characters.')
  return text
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    if (encoding !== 'utf-8') throw invalid('The file is marked as UTF-16 and is not valid.')
    throw unsupported('The file is neither UTF-8 nor UTF-16 with a byte order mark.')
  }
}
