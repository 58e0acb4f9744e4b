// SPDX-License-Identifier: Apache-2.0

/** A text or a long number within JSON text: what it says, and where it is written. */
export interface JsonToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

// A card or an account is no shorter, and most numbers are.
const longNumber = 7
const quote = 0x22
const backslash = 0x5c

/**
 * The texts and long numbers of JSON text in their order, names included, each as often as it is written: a name that
 * comes twice hides nothing. Undefined for what is not the JSON of an object, a list or a text.
 */
export function jsonTokens(text: string): readonly JsonToken[] | undefined {
  if (!/^\s*[{["]/.test(text) || !isJson(text)) return undefined
  const tokens: JsonToken[] = []
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index)
    if (sign === quote) {
      const end = endOfText(text, index)
      tokens.push({ text: decoded(text.slice(index, end)), start: index, end })
      index = end - 1
    } else if (isNumeric(sign)) {
      const end = endOfNumber(text, index)
      if (end - index >= longNumber) tokens.push({ text: text.slice(index, end), start: index, end })
      index = end - 1
    }
  }
  return tokens
}

/** The JSON text with other texts in the places of some tokens; what took the place of a number is a text. */
export function withTokens(text: string, tokens: readonly JsonToken[], replaced: (token: JsonToken) => string): string {
  let written = ''
  let from = 0
  for (const token of tokens) {
    const now = replaced(token)
    if (now === token.text) continue
    written += text.slice(from, token.start) + JSON.stringify(now)
    from = token.end
  }
  return written + text.slice(from)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Behind the closing quote. The text is known to be JSON. */
function endOfText(text: string, start: number): number {
  let index = start + 1
  for (; text.charCodeAt(index) !== quote; index++) if (text.charCodeAt(index) === backslash) index++
  return index + 1
}

function decoded(token: string): string {
  return token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1)
}

function endOfNumber(text: string, start: number): number {
  let index = start + 1
  while (isNumeric(text.charCodeAt(index))) index++
  return index
}

/** Digits and what else a number has: `+`, `-`, `.`, `e`, `E`. Letters of `true`, `false` and `null` make words too short to matter. */
function isNumeric(sign: number): boolean {
  return (sign >= 0x30 && sign <= 0x39) || sign === 0x2d || sign === 0x2b || sign === 0x2e || sign === 0x65 || sign === 0x45
}
