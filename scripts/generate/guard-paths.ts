// SPDX-License-Identifier: Apache-2.0
import type { GuardedSurface } from '../../matriz/guardian/surfaces.ts'
import type { Guard, GuardPlan, OperationPlan, PlannedNode, TextForm } from './guard-plan.ts'

/** One step from a value to a text within it. */
export type Step =
  | { readonly kind: 'property'; readonly name: string }
  /** Under a name that a caller chooses. */
  | { readonly kind: 'named' }
  | { readonly kind: 'item' }
  | { readonly kind: 'tagged'; readonly tag: string; readonly value: string }
  | { readonly kind: 'type'; readonly type: 'string' | 'array' | 'object' }
  /** The form of an item without a type that is known by this key; undefined for the one with a type. */
  | { readonly kind: 'untyped'; readonly key: string | undefined }
  /** The text is a name. */
  | { readonly kind: 'name' }

/** A place of the contract where somebody's text can stand. */
export interface GuardPath {
  readonly operation: string
  readonly part: keyof OperationPlan
  /** Such as `input[]<function_call>.arguments`; `*` is a name that a caller chooses, and a path that ends in `*~` is that name. */
  readonly path: string
  readonly steps: readonly Step[]
  readonly form: TextForm
  /** Absent where it is exempt. */
  readonly surface?: GuardedSurface
  readonly exempt?: string
}

/** Every place of the contract where a text can stand, by walking every schema from every operation. A schema within itself is walked once. */
export function guardPaths(plan: GuardPlan): readonly GuardPath[] {
  return Object.entries(plan.operations).flatMap(([operation, parts]) =>
    Object.entries(parts as Readonly<Record<string, number>>).flatMap(([part, place]) =>
      // The names are those of an OperationPlan.
      [...textsFrom(plan.nodes, place, [], new Set())].map((found) => ({ operation, part: part as keyof OperationPlan, path: pathOf(found.steps), ...found }))))
}

type Found = Pick<GuardPath, 'steps' | 'form' | 'surface' | 'exempt'>

function* textsFrom(nodes: readonly PlannedNode[], place: number, steps: readonly Step[], above: ReadonlySet<number>): Generator<Found> {
  const node = nodes[place]
  if (node === undefined || above.has(place)) return
  const within = new Set(above).add(place)
  const go = (next: number, ...more: readonly Step[]): Generator<Found> => textsFrom(nodes, next, [...steps, ...more], within)
  switch (node.kind) {
    case 'closed':
      return
    case 'text':
      yield found(steps, node.form, node.guard)
      return
    case 'any':
      yield found([...steps, { kind: 'type', type: 'string' }], 'text', node.guard)
      yield found([...steps, { kind: 'type', type: 'object' }, { kind: 'named' }], 'text', node.guard)
      yield found([...steps, { kind: 'type', type: 'object' }, { kind: 'name' }], 'text', node.guard)
      return
    case 'object':
      for (const [name, next] of Object.entries(node.properties)) yield* go(next, { kind: 'property', name })
      if (node.rest !== undefined) yield* go(node.rest, { kind: 'named' })
      if (node.keys !== undefined) yield found([...steps, { kind: 'name' }], 'text', node.keys)
      return
    case 'array':
      yield* go(node.items, { kind: 'item' })
      return
    case 'tagged':
      for (const [value, next] of Object.entries(node.branches)) yield* go(next, { kind: 'tagged', tag: node.tag, value })
      return
    case 'types':
      for (const type of ['string', 'array', 'object'] as const) if (node[type] !== undefined) yield* go(node[type], { kind: 'type', type })
      return
    case 'untyped':
      yield* go(node.typed, { kind: 'untyped', key: undefined })
      for (const [key, next] of Object.entries(node.byKey)) yield* go(next, { kind: 'untyped', key })
  }
}

function found(steps: readonly Step[], form: TextForm, guard: Guard): Found {
  return { steps, form, ...(typeof guard === 'string' ? { surface: guard } : guard) }
}

function pathOf(steps: readonly Step[]): string {
  return steps.reduce((path, step) => {
    switch (step.kind) {
      case 'property':
        return path === '' ? step.name : `${path}.${step.name}`
      case 'named':
        return path === '' ? '*' : `${path}.*`
      case 'name':
        return path === '' ? '*~' : `${path}.*~`
      case 'item':
        return `${path}[]`
      case 'tagged':
        return `${path}<${step.value}>`
      case 'untyped':
        return step.key === undefined ? path : `${path}<${step.key}>`
      case 'type':
        return path
    }
  }, '')
}
