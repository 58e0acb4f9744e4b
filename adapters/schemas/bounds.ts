// SPDX-License-Identifier: Apache-2.0
import type { SchemaProblem } from '../../matriz/ports.ts'

/** What a caller's schema may be at most. */
export const schemaBounds = { bytes: 64 * 1024, nodes: 5_000, depth: 64 } as const

/** Why the schema is too large to be looked at; undefined when it is not. Costs no more than the bounds allow. */
export function exceedsBounds(schema: unknown): SchemaProblem | undefined {
  let units = 0
  let nodes = 0
  const waiting: { value: unknown; depth: number }[] = [{ value: schema, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (++nodes > schemaBounds.nodes) return tooLarge(`more than ${schemaBounds.nodes} values`)
    if (next.depth > schemaBounds.depth) return tooLarge(`more than ${schemaBounds.depth} levels`)
    if (typeof next.value === 'string') units += next.value.length
    if (typeof next.value === 'object' && next.value !== null) {
      // Whatever waits is a value, and would only be counted later.
      const room = schemaBounds.nodes - nodes - waiting.length
      if (sizeOf(next.value) > room) return tooLarge(`more than ${schemaBounds.nodes} values`)
      for (const [key, value] of Object.entries(next.value)) {
        units += key.length
        waiting.push({ value, depth: next.depth + 1 })
      }
    }
    if (units > schemaBounds.bytes) return tooLarge(`more than ${schemaBounds.bytes} bytes`)
  }
  return undefined
}

/** As `exceedsBounds`, for the schema's JSON text. */
export function exceedsBytes(text: string): SchemaProblem | undefined {
  return Buffer.byteLength(text) > schemaBounds.bytes ? tooLarge(`more than ${schemaBounds.bytes} bytes`) : undefined
}

function sizeOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length
}

function tooLarge(what: string): SchemaProblem {
  return { path: '', message: `The schema is too large: ${what}.` }
}
