// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from './contract.ts'

/** The contract's x-lifecycle, as it is written there. */
interface Lifecycle {
  readonly sequence: { readonly first: number; readonly step: number }
  readonly anywhere: readonly string[]
  readonly envelope: {
    readonly start: string
    readonly opens: string
    readonly closes: string
    readonly states: Readonly<Record<string, { readonly items?: boolean; readonly on: Readonly<Record<string, string>> }>>
  }
  readonly snapshots: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly items: Readonly<Record<string, Item>>
}

interface Item {
  readonly blank: unknown
  readonly same: readonly string[]
  readonly text?: string
  readonly list?: string
  readonly index?: string
  readonly states: Readonly<Record<string, readonly Step[]>>
}

interface Step {
  readonly on: string
  readonly go: string
  readonly part?: string
  readonly [rule: string]: unknown
}

const placeholder = /^export const grammar: Grammar = .* \/\/ grammar$/m

/** The automaton that checks streams, as source text: the contract's grammar and its interpreter. */
export function eventGrammarModule(contract: Contract, root: string): string {
  const lifecycle = contract.lifecycle as Lifecycle
  checkNames(contract, lifecycle)
  const template = readFileSync(join(root, 'scripts/generate/templates/event-grammar.ts'), 'utf8')
  if (!placeholder.test(template)) throw new Error('The template of the event grammar has no place for the grammar.')
  const code = `export const grammar: Grammar = ${JSON.stringify(tables(lifecycle), null, 2)}`
  return template
    .replace(/^\/\/ The interpreter of the event grammar[^]*?(?=^import)/m, '// Made from the x-lifecycle of spec/lukhas-openai.yaml by `make generate`. Do not edit.\n')
    .replace('../../../generated/wire.ts', './wire.ts')
    .replace(placeholder, () => code)
}

function tables(lifecycle: Lifecycle): unknown {
  const { sequence, anywhere, envelope, snapshots, items } = lifecycle
  return {
    ...sequence,
    anywhere: Object.fromEntries(anywhere.map((type) => [type, true])),
    start: envelope.start,
    opens: envelope.opens,
    closes: envelope.closes,
    envelope: mapped(envelope.states, (state) => ({ items: state.items ?? false, on: state.on })),
    snapshots: mapped(snapshots, (snapshot) => ({ blank: false, closed: false, whole: false, final: false, present: [], absent: [], ...snapshot })),
    items: mapped(items, (item) => ({ text: '', list: '', index: '', ...item, states: mapped(item.states, stepsByEvent) })),
  }
}

function stepsByEvent(steps: readonly Step[]): unknown {
  return Object.fromEntries(steps.map(({ on, part, ...step }) => [
    part === undefined ? on : `${on}:${part}`,
    { part: part !== undefined, text: '', append: '', equals: '', same: '', note: false, finish: false, status: [], ...step },
  ]))
}

/** Every event and every state that the grammar names must be there, and every event of the contract in the grammar. */
function checkNames(contract: Contract, { anywhere, envelope, items, snapshots }: Lifecycle): void {
  const declared = new Set(Object.keys(contract.schemas['StreamEvent']?.discriminator?.mapping ?? {}))
  const itemSteps = Object.values(items).flatMap((item) => Object.values(item.states).flat())
  const used = new Set([...anywhere, envelope.opens, envelope.closes, ...Object.values(envelope.states).flatMap((state) => Object.keys(state.on)), ...itemSteps.map((step) => step.on)])
  const wrong = [...[...used, ...Object.keys(snapshots)].filter((type) => !declared.has(type)), ...[...declared].filter((type) => !used.has(type))]
  if (wrong.length > 0) throw new Error(`x-lifecycle and StreamEvent do not agree on: ${wrong.join(', ')}`)
  const nowhere = Object.values(envelope.states).flatMap((state) => Object.values(state.on)).filter((state) => !(state in envelope.states))
  const lost = Object.values(items).flatMap((item) => Object.values(item.states).flat().map((step) => step.go).filter((state) => state !== 'closed' && !(state in item.states)))
  if (nowhere.length + lost.length > 0) throw new Error(`x-lifecycle goes to states that are not there: ${[...nowhere, ...lost].join(', ')}`)
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
