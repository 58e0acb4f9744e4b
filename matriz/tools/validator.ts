// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { SchemaProblem } from '../ports.ts'
import type { Work } from './capability.ts'
import { proveGoal } from './logic.ts'
import type { Parameters } from './parameters.ts'
import { oneOf, requiredText, requiredTexts } from './parameters.ts'
import { factualClaims } from './validator-facts.ts'
import { mathematicalClaims } from './validator-mathematics.ts'

export const validationKinds = ['structural', 'mathematical', 'factual', 'logical'] as const

/** One thing that was checked; `at` is a JSON Pointer or the place in the text. */
export interface CheckedClaim {
  readonly claim: string
  readonly at: string
  readonly verdict: 'supported' | 'contradicted' | 'unknown'
  /** What is right, where that is known. */
  readonly expected: string | null
  readonly explanation: string
}

export interface Validation {
  readonly kind: typeof validationKinds[number]
  /** `valid`: something was checked, and all of it holds; `unknown`: there was nothing to check, or it cannot be told. */
  readonly verdict: 'valid' | 'invalid' | 'unknown'
  readonly claims: readonly CheckedClaim[]
}

/** Checks a value against a JSON Schema, both as JSON texts. Throws `invalid_value` for a schema that cannot be used. */
export type StructureCheck = (schema: string, value: string) => readonly SchemaProblem[]

/** validator.check, with what checks structures: a schema engine is no business of MATRIZ. */
export function validatorCheck(structure: StructureCheck): Work {
  return parameters => validate(parameters, structure)
}

function validate(parameters: Parameters, structure: StructureCheck): Validation {
  const kind = oneOf(parameters, 'kind', validationKinds)
  switch (kind) {
    case 'structural': return structural(parameters, structure)
    case 'mathematical': return concluded(kind, mathematicalClaims(requiredText(parameters, 'text')).map(({ text, start, end, verdict, expected, rounded }) => ({
      claim: text, at: `${start}-${end}`, verdict, expected, explanation: expected === null ? 'the left side has no value' : `calculated as ${expected}${rounded ? ', which it is when rounded' : ''}`
    })))
    case 'factual': return concluded(kind, factualClaims(requiredText(parameters, 'text')).map(({ text, start, end, verdict, expected, subject, property, source }) => ({
      claim: text, at: `${start}-${end}`, verdict, expected, explanation: source === null ? `nothing is known of ${subject}` : `the ${property} of ${subject} by ${source.name}, ${source.year}`
    })))
    case 'logical': return logical(parameters)
  }
}

function structural(parameters: Parameters, structure: StructureCheck): Validation {
  const [schema, value] = [requiredText(parameters, 'schema'), requiredText(parameters, 'value')]
  for (const [name, text] of [['schema', schema], ['value', value]] as const) if (!isJson(text)) throw new MatrizError('invalid_value', `'${name}' is not valid JSON.`, { param: name })
  const problems = structure(schema, value)
  if (problems.length === 0) return { kind: 'structural', verdict: 'valid', claims: [] }
  return concluded('structural', problems.map(({ path, message }) => ({ claim: 'the value fits the schema', at: path, verdict: 'contradicted', expected: null, explanation: message })))
}

function logical(parameters: Parameters): Validation {
  const goal = requiredText(parameters, 'goal')
  const proof = proveGoal({ premises: requiredTexts(parameters, 'premises'), goal, existential_import: null })
  const verdict = proof.verdict === 'valid' ? 'supported' : proof.verdict === 'contradictory_premises' ? 'unknown' : 'contradicted'
  return concluded('logical', [{ claim: goal, at: 'goal', verdict, expected: null, explanation: proof.statement }])
}

function concluded(kind: Validation['kind'], claims: readonly CheckedClaim[]): Validation {
  const verdicts = new Set(claims.map(({ verdict }) => verdict))
  return { kind, verdict: verdicts.has('contradicted') ? 'invalid' : verdicts.has('supported') ? 'valid' : 'unknown', claims }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
