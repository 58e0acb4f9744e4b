// SPDX-License-Identifier: Apache-2.0
import type { Policy, PolicyDecision, PolicyQuestion } from '../matriz.ts'
import type { Principal } from '../request.ts'
import { matcherOf } from './glob.ts'

/** configs/policies/security.yaml, as configs/schemas/security.schema.json describes it. */
export interface SecurityPolicy {
  readonly version: 1
  readonly authorisation: {
    /** Names for sets of scopes, for rules to use. */
    readonly roles: Readonly<Record<string, { readonly scopes: readonly string[] }>>
    readonly rules: readonly PolicyRule[]
  }
}

/** Lists hold patterns, in which `*` stands for any characters; one that fits is enough. An absent list asks nothing. */
export interface PolicyRule {
  readonly id: string
  readonly effect: 'allow' | 'deny'
  readonly subjects: PolicySubjects
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly models?: readonly string[]
}

export interface PolicySubjects {
  /** All of them are needed. */
  readonly scopes?: readonly string[]
  /** The subject has all scopes of one of these roles. */
  readonly roles?: readonly string[]
  readonly tenants?: readonly string[]
  readonly projects?: readonly string[]
  readonly lanes?: readonly string[]
}

interface CompiledRule {
  readonly id: string
  readonly concerns: (question: PolicyQuestion) => boolean
}

/** The policy that a validated document describes: deny before allow, and deny where nothing allows. `version` is the file's hash. */
export function compilePolicy(document: SecurityPolicy, version: string): Policy {
  const { roles, rules } = document.authorisation
  const compiled = (effect: PolicyRule['effect']): CompiledRule[] =>
    rules.filter(rule => rule.effect === effect).map(rule => ({ id: rule.id, concerns: compileRule(rule, roles) }))
  const denying = compiled('deny')
  const allowing = compiled('allow')
  return {
    version,
    decide(question): PolicyDecision {
      const denied = denying.find(rule => rule.concerns(question))
      if (denied !== undefined) return { allow: false, rule: denied.id }
      const allowed = allowing.find(rule => rule.concerns(question))
      return allowed === undefined ? { allow: false, rule: 'default_deny' } : { allow: true, rule: allowed.id }
    }
  }
}

/** What the schema cannot say of a document: a rule that names a role which is not there would protect nothing, or nobody. */
export function checkPolicy({ authorisation: { roles, rules } }: SecurityPolicy): readonly { readonly key: string; readonly expected: string }[] {
  return rules.flatMap(({ id, subjects }, index) => [
    ...(rules.findIndex(other => other.id === id) < index ? [{ key: `authorisation.rules[${index}].id`, expected: 'expected an id that no other rule has' }] : []),
    ...(subjects.roles ?? []).flatMap((role, place) => Object.hasOwn(roles, role) ? [] : [{ key: `authorisation.rules[${index}].subjects.roles[${place}]`, expected: 'expected one of authorisation.roles' }])
  ])
}

function compileRule(rule: PolicyRule, roles: SecurityPolicy['authorisation']['roles']): CompiledRule['concerns'] {
  const action = matcherOf(rule.actions)
  const resource = matcherOf(rule.resources)
  const model = rule.models === undefined ? undefined : matcherOf(rule.models)
  const subject = compileSubjects(rule.subjects, roles)
  return question => action(question.action) && resource(question.resource) && subject(question.principal) &&
    (model === undefined || (question.model !== undefined && model(question.model)))
}

function compileSubjects(subjects: PolicySubjects, roles: SecurityPolicy['authorisation']['roles']): (principal: Principal) => boolean {
  const { scopes = [] } = subjects
  // A role that the policy does not know is nobody's.
  const roleLists = subjects.roles?.map(role => Object.hasOwn(roles, role) ? roles[role]?.scopes : undefined).filter(list => list !== undefined)
  const tenant = optional(subjects.tenants)
  const project = optional(subjects.projects)
  const lane = optional(subjects.lanes)
  return principal => scopes.every(scope => principal.scopes.includes(scope)) &&
    (roleLists === undefined || roleLists.some(list => list.every(scope => principal.scopes.includes(scope)))) &&
    tenant(principal.tenant) && project(principal.project) && lane(principal.lane)
}

function optional(patterns: readonly string[] | undefined): (text: string) => boolean {
  return patterns === undefined ? () => true : matcherOf(patterns)
}
