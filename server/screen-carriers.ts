// SPDX-License-Identifier: Apache-2.0
import { jsonTokens, withTokens } from './screen-json.ts'

/** Texts that a text carries within it, and the text that carries others in their place. */
export interface Carrier {
  readonly texts: readonly string[]
  readonly join: (texts: readonly string[]) => string
}

// What begins as no text is none; a beginning decides, so that an image of megabytes costs nothing.
const headCharacters = 1368
const nothing: Carrier = { texts: [], join: () => '' }

/** JSON text, whose texts are judged as they will be read; undefined for what is no JSON. */
export function jsonCarrier(text: string): Carrier | undefined {
  const tokens = jsonTokens(text)
  if (tokens === undefined) return undefined
  const places = new Map<string, number>()
  for (const token of tokens) if (!places.has(token.text)) places.set(token.text, places.size)
  return { texts: [...places.keys()], join: (texts) => withTokens(text, tokens, (token) => texts[places.get(token.text) ?? 0] ?? '') }
}

/** A data: URL: what stands before its data, and the text of the data where it is text, whatever type is claimed. */
export function dataUrlCarrier(url: string): Carrier {
  const comma = url.indexOf(',') + 1
  // Without data there is nothing to decode, and nothing hides in it.
  if (comma === 0) return plain(url)
  const head = url.slice(0, comma)
  const inner = /;\s*base64\s*,$/i.test(head) ? base64Carrier(url.slice(comma)) : percentCarrier(url.slice(comma))
  if (inner.texts.length === 0) return { texts: [head], join: ([other = '']) => other + url.slice(comma) }
  return { texts: [head, ...inner.texts], join: ([other = '', ...texts]) => other + inner.join(texts) }
}

/** Base64: the text that its bytes are, where they are text. What is no base64 is itself the text. */
export function base64Carrier(data: string): Carrier {
  if (!/^[\w+/\s-]*={0,2}\s*$/.test(data)) return plain(data)
  if (textOf(data.slice(0, headCharacters), data.length <= headCharacters) === undefined) return nothing
  const text = textOf(data, true)
  return text === undefined ? nothing : { texts: [text], join: ([other = '']) => (other === text ? data : Buffer.from(other, 'utf8').toString('base64')) }
}

function percentCarrier(data: string): Carrier {
  try {
    const text = decodeURIComponent(data)
    return { texts: [text], join: ([other = '']) => (other === text ? data : encodeURIComponent(other)) }
  } catch {
    return plain(data)
  }
}

function plain(text: string): Carrier {
  return { texts: [text], join: ([other = '']) => other }
}

/** The text of the bytes; undefined where they are no UTF-8, or hold what no text does. A beginning may end within a character. */
function textOf(base64: string, whole: boolean): string | undefined {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole })
  } catch {
    return undefined
  }
}
