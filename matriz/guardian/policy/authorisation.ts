// SPDX-License-Identifier: Apache-2.0
import type { PolicyDecision, PolicyQuestion } from '../../matriz.ts'
import type { Principal } from '../../request.ts'
import { matcherOf } from '../glob.ts'
import { withinHours } from './hours.ts'
import type { PolicyRule, PolicySubjects, SecurityPolicy } from './security-policy.ts'

/** What deciding needs besides the rules. */
export interface AuthorisationParts {
  /** Unix time in milliseconds, for rules that hold at some hours alone. */
  readonly nowMs: () => number
  /** A test for the IP address of a caller. */
  readonly inRanges: (ranges: readonly string[]) => (address: string) => boolean
}

interface CompiledRule {
  readonly id: string
  readonly concerns: (question: PolicyQuestion) => boolean
  /** The scopes that the principal lacks, where the rule would concern the question but for them. */
  readonly missing: (question: PolicyQuestion) => readonly string[] | undefined
}

type Roles = SecurityPolicy['authorisation']['roles']

/** Deny before allow, and deny where nothing allows. */
export function compileAuthorisation({ roles, rules }: SecurityPolicy['authorisation'], parts: AuthorisationParts): (question: PolicyQuestion) => PolicyDecision {
  const compiled = (effect: PolicyRule['effect']): CompiledRule[] => rules.filter(rule => rule.effect === effect).map(rule => compileRule(rule, roles, parts))
  const denying = compiled('deny')
  const allowing = compiled('allow')
  return question => {
    const denied = denying.find(rule => rule.concerns(question))
    if (denied !== undefined) return { allow: false, rule: denied.id }
    const allowed = allowing.find(rule => rule.concerns(question))
    return allowed === undefined ? defaultDeny(allowing, question) : { allow: true, rule: allowed.id }
  }
}

function defaultDeny(allowing: readonly CompiledRule[], question: PolicyQuestion): PolicyDecision {
  const missing = allowing.map(rule => rule.missing(question)).find(scopes => scopes !== undefined)
  return { allow: false, rule: 'default_deny', ...(missing === undefined ? {} : { missing }) }
}

function compileRule(rule: PolicyRule, roles: Roles, parts: AuthorisationParts): CompiledRule {
  const { scopes = [] } = rule.subjects
  const fits = fitsApartFromScopes(rule, parts)
  const missing = (question: PolicyQuestion): readonly string[] | undefined => {
    const lacking = scopes.filter(scope => !question.principal.scopes.includes(scope))
    return lacking.length > 0 && fits(question) ? lacking : undefined
  }
  const role = heldRole(rule.subjects.roles, roles)
  const concerns = (question: PolicyQuestion): boolean =>
    scopes.every(scope => question.principal.scopes.includes(scope)) && role(question.principal) && fits(question)
  return { id: rule.id, concerns, missing }
}

function fitsApartFromScopes(rule: PolicyRule, { nowMs, inRanges }: AuthorisationParts): (question: PolicyQuestion) => boolean {
  const action = matcherOf(rule.actions)
  const resource = matcherOf(rule.resources)
  const model = rule.models === undefined ? undefined : matcherOf(rule.models)
  const subject = compileSubjects(rule.subjects, inRanges, rule.effect === 'deny')
  const classes = rule.data_classification === undefined ? undefined : new Set<string>(rule.data_classification)
  const hours = rule.hours === undefined ? undefined : withinHours(rule.hours)
  return question => action(question.action) && resource(question.resource) && subject(question.principal) &&
    (model === undefined || (question.model !== undefined && model(question.model))) &&
    (classes === undefined || (question.dataClass !== undefined && classes.has(question.dataClass))) &&
    (hours === undefined || hours(nowMs()))
}

/** An address that is not known is nowhere for a rule that allows, and everywhere for one that denies. */
function compileSubjects({ tenants, projects, lanes, addresses }: PolicySubjects, inRanges: AuthorisationParts['inRanges'], denies: boolean): (principal: Principal) => boolean {
  const [tenant, project, lane] = [optional(tenants), optional(projects), optional(lanes)]
  const within = addresses === undefined ? undefined : inRanges(addresses)
  return principal => tenant(principal.tenant) && project(principal.project) && lane(principal.lane) &&
    (within === undefined || (principal.address === undefined ? denies : within(principal.address)))
}

/** A role that the policy does not know is nobody's. */
function heldRole(names: readonly string[] | undefined, roles: Roles): (principal: Principal) => boolean {
  const lists = names?.map(name => Object.hasOwn(roles, name) ? roles[name]?.scopes : undefined).filter(list => list !== undefined)
  return principal => lists === undefined || lists.some(list => list.every(scope => principal.scopes.includes(scope)))
}

function optional(patterns: readonly string[] | undefined): (text: string) => boolean {
  return patterns === undefined ? () => true : matcherOf(patterns)
}
