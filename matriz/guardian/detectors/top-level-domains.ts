// SPDX-License-Identifier: Apache-2.0
import registered from 'tlds' with { type: 'json' }

/** RFC 2606, RFC 6762 and what ICANN keeps for private use: nobody can register them, and people use them. */
const special = ['example', 'test', 'invalid', 'localhost', 'local', 'internal', 'lan', 'home', 'corp', 'intranet']

const known = new Set([...registered, ...special])

/** Whether a label is a top-level domain, in the Unicode or the ASCII form. */
export function isTopLevelDomain(label: string): boolean {
  const lower = label.toLowerCase()
  return known.has(lower) || (lower.startsWith('xn--') && lower.length > 5)
}
