// SPDX-License-Identifier: Apache-2.0
import { between, pick } from '../../../load/chaos/chance.ts'
import type { Chance } from '../../../load/chaos/chance.ts'

export const decimal = '0123456789'
export const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const lower = 'abcdefghijklmnopqrstuvwxyz'
export const lowerHex = '0123456789abcdef'
export const base62 = `${decimal}${upper}${lower}`
export const base64 = `${upper}${lower}${decimal}+/`
export const base64url = `${upper}${lower}${decimal}-_`

/** `length` characters of an alphabet. */
export function some(chance: Chance, alphabet: string, length: number): string {
  let text = ''
  while (text.length < length) text += alphabet[Math.floor(chance() * alphabet.length)]
  return text
}

export function digits(chance: Chance, length: number): string {
  return some(chance, decimal, length)
}

/** Digits of which the first is no zero. */
export function number(chance: Chance, length: number): string {
  return `${between(chance, 1, 9)}${digits(chance, length - 1)}`
}

/** A number with leading zeros. */
export function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

export function likely(chance: Chance, share: number): boolean {
  return chance() < share
}

/** Parts of the given lengths; the last takes what is left. */
export function cut(text: string, ...lengths: readonly number[]): string[] {
  const parts: string[] = []
  let at = 0
  for (const length of lengths) {
    if (at >= text.length) break
    parts.push(text.slice(at, at + length))
    at += length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

/** Parts of one length. */
export function cutEvenly(text: string, length: number): string[] {
  return cut(text, ...Array<number>(Math.ceil(text.length / length)).fill(length))
}

/** Bytes by chance. */
export function bytes(chance: Chance, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => between(chance, 0, 255)))
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A day between 1950 and 2015, as its parts. */
export function day(chance: Chance): { readonly year: number; readonly month: number; readonly day: number } {
  const year = between(chance, 1950, 2015)
  const month = between(chance, 1, 12)
  return { year, month, day: between(chance, 1, month === 2 ? 28 : pick(chance, [28, 29, 30])) }
}
