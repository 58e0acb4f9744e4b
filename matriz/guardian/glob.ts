// SPDX-License-Identifier: Apache-2.0

/** A test for texts against patterns in which `*` stands for any characters. Never backtracks over more than one star. */
export function matcherOf(patterns: readonly string[]): (text: string) => boolean {
  if (patterns.includes('*')) return () => true
  const exact = new Set(patterns.filter(pattern => !pattern.includes('*')))
  const globs = patterns.filter(pattern => pattern.includes('*')).map(pattern => pattern.split('*'))
  return text => exact.has(text) || globs.some(parts => matches(parts, text))
}

function matches(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}
