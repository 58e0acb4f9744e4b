// SPDX-License-Identifier: Apache-2.0

// PostgreSQL's text holds every character but U+0000. U+0001 opens an escape: U+0001 U+0001 is U+0000, U+0001 U+0002 is
// U+0001 itself. JSON text holds neither, so that what is long is stored as it is.
const ESCAPED = /[\0\u0001]/g
const ESCAPE = /\u0001([\u0001\u0002])/g

/** What no text is stored as: whoever looks for text that is not Unicode finds nothing. */
const NOWHERE = '\u0001'

/** The text as PostgreSQL keeps it. Text that is not Unicode becomes what is never stored; writers refuse it before. */
export function toStoredText(text: string): string {
  if (!text.isWellFormed()) return NOWHERE
  return text.includes('\0') || text.includes('\u0001') ? text.replace(ESCAPED, (unit) => (unit === '\0' ? '\u0001\u0001' : '\u0001\u0002')) : text
}

/** The text that `toStoredText` was given. */
export function fromStoredText(stored: string): string {
  return stored.includes('\u0001') ? stored.replace(ESCAPE, (_, unit: string) => (unit === '\u0001' ? '\0' : '\u0001')) : stored
}

/** A statement's parameters as PostgreSQL takes them: texts, and texts in arrays, as they are stored. */
export function toStoredParameter(value: unknown): unknown {
  if (typeof value === 'string') return toStoredText(value)
  return Array.isArray(value) ? value.map(toStoredParameter) : value
}
