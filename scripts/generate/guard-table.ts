// SPDX-License-Identifier: Apache-2.0
import { guardedSurfaces } from '../../matriz/guardian/surfaces.ts'
import type { Contract } from './contract.ts'
import { guardPlan, type Guard, type GuardPlan, type OperationPlan, type PlannedNode } from './guard-plan.ts'

const types = `
/** Where a text stands; see matriz/guardian/surfaces.ts. */
export type Surface = ${guardedSurfaces.map((surface) => `'${surface}'`).join(' | ')}

/** How a text is read before it is judged; a name cannot hold what takes the place of other texts. */
export type TextForm = 'text' | 'name' | 'json' | 'base64' | 'bytes'

/**
 * A place that leads to texts: those below have the surfaces of \`mask\`, a bit for each in the order of
 * matriz/guardian/surfaces.ts. Numbers are places in \`nodes\`; -1 is a known name without texts below. \`rest\` is what
 * unknown names have.
 */
export type GuardNode = { readonly mask: number } & (
  | { readonly kind: 'text'; readonly surface: Surface; readonly form: TextForm }
  | { readonly kind: 'any'; readonly surface: Surface }
  | { readonly kind: 'object'; readonly properties: Readonly<Record<string, number>>; readonly rest?: number; readonly keys?: Surface }
  | { readonly kind: 'array'; readonly items: number }
  | { readonly kind: 'tagged'; readonly tag: string; readonly branches: Readonly<Record<string, number>> }
  | { readonly kind: 'types'; readonly string?: number; readonly array?: number; readonly object?: number }
  | { readonly kind: 'untyped'; readonly typed?: number; readonly byKey: Readonly<Record<string, number>> }
)

/** Where the texts of one operation begin; a part without any is absent. */
export interface GuardedOperation {
  readonly path?: number
  readonly query?: number
  readonly body?: number
  readonly form?: number
  readonly reply?: number
  readonly text?: number
  readonly bytes?: number
  readonly event?: number
  readonly frame?: number
}
`

/** Where the texts of requests and replies are, as source text. Places without any are left out. */
export function guardModule(contract: Contract): string {
  const plan = guardPlan(contract)
  const places = new Map<number, number>()
  const masks = masksOf(plan)
  const leaves = new Map<string, number>()
  const written: number[] = []
  plan.nodes.forEach((node, place) => {
    if (masks[place] === 0) return
    // Texts of one surface are all alike.
    const leaf = node.kind === 'text' || node.kind === 'any' ? JSON.stringify(node) : undefined
    const same = leaf === undefined ? undefined : leaves.get(leaf)
    places.set(place, same ?? written.length)
    if (same !== undefined) return
    if (leaf !== undefined) leaves.set(leaf, written.length)
    written.push(place)
  })
  const rows = written.map((place) => `  ${JSON.stringify({ mask: masks[place], ...compact(at(plan.nodes, place), places) })},`)
  const operations = Object.entries(plan.operations).map(([id, operation]) => `  ${id}: ${JSON.stringify(compactOperation(operation, places))},`)
  return [
    '// SPDX-License-Identifier: Apache-2.0',
    '// Made from the x-lukhas-guard extensions of spec/lukhas-openai.yaml by `make generate`. Do not edit.',
    types,
    '/** The places of all values that hold texts. */',
    'export const nodes: readonly GuardNode[] = [',
    ...rows,
    ']',
    '',
    '/** Where the texts of each operation begin. */',
    'export const guarded: Readonly<Record<string, GuardedOperation>> = {',
    ...operations,
    '}',
    '',
    '/** Where the texts of an error begin. */',
    `export const guardedError = ${places.get(plan.error)}`,
    '',
  ].join('\n')
}

/** The surfaces below each place: grows until nothing changes, since places may lead to themselves. */
function masksOf({ nodes }: GuardPlan): readonly number[] {
  const masks = nodes.map(() => 0)
  for (let changed = true; changed;) {
    changed = false
    nodes.forEach((node, place) => {
      const mask = childrenOf(node).reduce((all, child) => all | (masks[child] ?? 0), ownMask(node))
      changed ||= mask !== masks[place]
      masks[place] = mask
    })
  }
  return masks
}

function ownMask(node: PlannedNode): number {
  if (node.kind === 'text' || node.kind === 'any') return bitOf(node.guard)
  return node.kind === 'object' && node.keys !== undefined ? bitOf(node.keys) : 0
}

function bitOf(guard: Guard): number {
  return typeof guard === 'string' ? 1 << guardedSurfaces.indexOf(guard) : 0
}

/** The places that a place leads to. */
export function childrenOf(node: PlannedNode): readonly number[] {
  switch (node.kind) {
    case 'closed':
    case 'text':
    case 'any':
      return []
    case 'object':
      return [...Object.values(node.properties), ...(node.rest === undefined ? [] : [node.rest])]
    case 'array':
      return [node.items]
    case 'tagged':
      return Object.values(node.branches)
    case 'types':
      return [node.string, node.array, node.object].filter((place) => place !== undefined)
    case 'untyped':
      return [node.typed, ...Object.values(node.byKey)]
  }
}

function compact(node: PlannedNode, places: ReadonlyMap<number, number>): Readonly<Record<string, unknown>> {
  const placed = (record: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(record).flatMap(([name, place]) => (places.has(place) ? [[name, places.get(place) ?? 0] as const] : [])))
  switch (node.kind) {
    case 'closed':
      throw new Error('A closed place is left out.')
    case 'text':
      return { kind: node.kind, surface: node.guard, form: node.form }
    case 'any':
      return { kind: node.kind, surface: node.guard }
    case 'object':
      return { kind: node.kind, properties: node.rest === undefined ? placed(node.properties) : { ...closedNames(node.properties), ...placed(node.properties) }, ...placed({ ...(node.rest === undefined ? {} : { rest: node.rest }) }), ...(typeof node.keys === 'string' ? { keys: node.keys } : {}) }
    case 'array':
      return { kind: node.kind, ...placed({ items: node.items }) }
    case 'tagged':
      return { kind: node.kind, tag: node.tag, branches: placed(node.branches) }
    case 'types': {
      const { kind, ...types } = node
      return { kind, ...placed(types) }
    }
    case 'untyped':
      return { kind: node.kind, ...placed({ typed: node.typed }), byKey: placed(node.byKey) }
  }
}

/** What an open object knows is not told by its rest. */
function closedNames(properties: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, -1]))
}

function compactOperation(operation: OperationPlan, places: ReadonlyMap<number, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(operation as Readonly<Record<string, number>>).flatMap(([part, place]) => (places.has(place) ? [[part, places.get(place) ?? 0] as const] : [])))
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`There is no place ${index}.`)
  return found
}
