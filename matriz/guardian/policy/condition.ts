// SPDX-License-Identifier: Apache-2.0
import { Environment } from '@marcbachmann/cel-js'
import type { ASTNode } from '@marcbachmann/cel-js'
import { RE2JS } from 're2js'

/** What a rule's `when` may ask about. */
export interface ConditionFacts {
  readonly finding: { readonly detector: string; readonly category: string; readonly score: number }
  readonly surface: string
  readonly operation: string
  /** Empty where no model is asked. */
  readonly model: string
  readonly principal: { readonly tenant: string; readonly project: string; readonly key_id: string; readonly lane: string; readonly scopes: readonly string[] }
  /** Only where the whole text is there. */
  readonly text?: { readonly length: bigint }
}

export interface Condition {
  /** Throws what evaluating it throws. */
  readonly holds: (facts: ConditionFacts) => boolean
  /** Whether it asks about the whole text. */
  readonly needsText: boolean
  /** Whether it asks about more than the finding, so that one answer for each kind of finding is not enough. */
  readonly source: string
}

/** What expressions may call: nothing that grows what it is given, and no time. */
const functions = new Set(['startsWith', 'endsWith', 'contains', 'matches', 'size', 'lowerAscii', 'upperAscii', 'has'])
/** They walk a list, so one within another would multiply. */
const loops = new Set(['all', 'exists', 'exists_one'])
/** Takes the place of CEL's `matches`, which is JavaScript's backtracking engine. */
const linear = 'matches_in_linear_time'
const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 4 }

/** The expression, checked against what it may ask; or what was expected. */
export function compileCondition(source: string): Condition | { readonly expected: string } {
  try {
    const patterns = new Map<string, RE2JS>()
    const rewritten = withLinearMatches(source, patterns)
    const [without, withText] = [environmentOf(patterns, false), environmentOf(patterns, true)]
    const needsText = !without.check(rewritten).valid
    const checked = withText.check(rewritten)
    if (!checked.valid) return { expected: `expected an expression of CEL that can be used here: ${firstLine(checked.error?.message)}` }
    if (checked.type !== 'bool') return { expected: `expected an expression that is true or false, got ${checked.type ?? 'another type'}` }
    const evaluate = (needsText ? withText : without).parse(rewritten)
    return { source, needsText, holds: facts => asBoolean(evaluate(facts)) }
  } catch (thrown) {
    return { expected: `expected an expression of CEL that can be used here: ${firstLine(thrown instanceof Error ? thrown.message : String(thrown))}` }
  }
}

function environmentOf(patterns: ReadonlyMap<string, RE2JS>, withText: boolean): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: true, limits })
    .registerVariable('finding', { schema: { detector: 'string', category: 'string', score: 'double' } })
    .registerVariable('surface', 'string')
    .registerVariable('operation', 'string')
    .registerVariable('model', 'string')
    .registerVariable('principal', { schema: { tenant: 'string', project: 'string', key_id: 'string', lane: 'string', scopes: 'list<string>' } })
    .registerFunction(`string.${linear}(string): bool`, (text: string, pattern: string) => {
      const compiled = patterns.get(pattern)
      if (compiled === undefined) throw new Error('a pattern that was not there when the policy was loaded')
      return compiled.matcher(text).find()
    })
  return withText ? environment.registerVariable('text', { schema: { length: 'int' } }) : environment
}

/** The same expression with `matches` on RE2. Throws for what expressions may not do. */
function withLinearMatches(source: string, patterns: Map<string, RE2JS>): string {
  const replacements: { readonly from: number; readonly to: number }[] = []
  visit(new Environment({ limits }).parse(source).ast, 0, node => {
    if (node.op !== 'rcall' || node.args[0] !== 'matches') return
    const [, receiver, [pattern]] = node.args
    if (pattern?.op !== 'value' || typeof pattern.args !== 'string') throw new Error('a pattern of matches() has to be a text')
    patterns.set(pattern.args, RE2JS.compile(pattern.args))
    const from = source.indexOf('matches', receiver.end)
    replacements.push({ from, to: from + 'matches'.length })
  })
  const rewritten = replacements.sort((one, other) => other.from - one.from)
    .reduce((text, { from, to }) => `${text.slice(0, from)}${linear}${text.slice(to)}`, source)
  // A comment may have stood where the name was looked for.
  visit(new Environment({ limits }).parse(rewritten).ast, 0, node => {
    if (node.op === 'rcall' && node.args[0] === 'matches') throw new Error('matches() cannot stand here')
  }, new Set([...functions, linear]))
  return rewritten
}

function visit(node: ASTNode, depth: number, tell: (node: ASTNode) => void, known: ReadonlySet<string> = functions): void {
  const name = node.op === 'call' || node.op === 'rcall' ? node.args[0] : undefined
  const looping = name !== undefined && loops.has(name)
  if (name !== undefined && !looping && !known.has(name)) throw new Error(`${name}() is not to be had`)
  if (looping && depth > 0) throw new Error(`${name}() cannot stand within another loop`)
  tell(node)
  for (const child of childrenOf(node.args)) visit(child, depth + (looping ? 1 : 0), tell, known)
}

function childrenOf(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : []
}

function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('neither true nor false')
  return value
}

function firstLine(message: string | undefined): string {
  return (message ?? '').split('\n')[0] ?? ''
}
