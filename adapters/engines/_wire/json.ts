// SPDX-License-Identifier: Apache-2.0

/** What JSON.parse made of something that an upstream sent: nothing about it is known yet. */
export type Untrusted = Readonly<Record<string, unknown>>

/** The value as an object whose members may be anything; undefined for everything else, arrays and null included. */
export function asObject(value: unknown): Untrusted | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Untrusted) : undefined
}

/** The value when it is an array; an empty one otherwise. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value when it is a string that is not empty; undefined otherwise. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The value when it is a whole number that is not negative; undefined otherwise. */
export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
