// SPDX-License-Identifier: Apache-2.0
import { guarded, nodes } from '../generated/guard.ts'
import type { GuardedOperation, GuardNode, Surface, TextForm } from '../generated/guard.ts'
import { guardedSurfaces } from '../matriz/index.ts'

/** A place of the contract's values that leads to texts. Names that callers choose are looked up in it, so it has maps. */
export type PlannedPlace = { readonly mask: number } & (
  | { readonly kind: 'text'; readonly surface: Surface; readonly form: TextForm }
  | { readonly kind: 'any'; readonly surface: Surface }
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, number>; readonly rest: number; readonly keys: Surface | undefined }
  | { readonly kind: 'array'; readonly items: number }
  | { readonly kind: 'tagged'; readonly tag: string; readonly branches: ReadonlyMap<string, number> }
  | { readonly kind: 'types'; readonly string: number; readonly array: number; readonly object: number }
  | { readonly kind: 'untyped'; readonly typed: number; readonly byKey: readonly (readonly [string, number])[] }
)

/** Leads nowhere. */
export const nowhere = -1

const places: readonly PlannedPlace[] = nodes.map(placeOf)

/** The place with the number; undefined for one that leads to no text. */
export function placeAt(number: number): PlannedPlace | undefined {
  return places[number]
}

/** Where the texts of an operation begin. */
export function guardedParts(operation: string): GuardedOperation {
  return Object.hasOwn(guarded, operation) ? guarded[operation] ?? {} : {}
}

/** The bit of a surface in masks. */
export function bitOf(surface: Surface): number {
  return bits.get(surface) ?? 0
}

const bits: ReadonlyMap<Surface, number> = new Map(guardedSurfaces.map((surface, index) => [surface, 1 << index]))

/** The surfaces that somebody has to read, as a mask. */
export function wantedSurfaces({ concerns }: { concerns(surface: Surface): boolean }): number {
  let mask = 0
  for (const [surface, bit] of bits) if (concerns(surface)) mask |= bit
  return mask
}

function placeOf(node: GuardNode): PlannedPlace {
  const { mask } = node
  switch (node.kind) {
    case 'object':
      return { mask, kind: node.kind, properties: new Map(Object.entries(node.properties)), rest: node.rest ?? nowhere, keys: node.keys }
    case 'tagged':
      return { mask, kind: node.kind, tag: node.tag, branches: new Map(Object.entries(node.branches)) }
    case 'types':
      return { mask, kind: node.kind, string: node.string ?? nowhere, array: node.array ?? nowhere, object: node.object ?? nowhere }
    case 'untyped':
      return { mask, kind: node.kind, typed: node.typed ?? nowhere, byKey: Object.entries(node.byKey) }
    case 'text':
    case 'any':
    case 'array':
      return node
  }
}
