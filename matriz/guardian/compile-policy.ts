// SPDX-License-Identifier: Apache-2.0
import type { Policy } from '../matriz.ts'
import { compileAuthorisation } from './policy/authorisation.ts'
import type { AuthorisationParts } from './policy/authorisation.ts'
import { compileContent } from './policy/compile-content.ts'
import { checkContent } from './policy/compile-rules.ts'
import type { ContentDocument, PolicyProblem } from './policy/content-document.ts'
import type { ContentParts, KnownParts } from './policy/content-parts.ts'
import type { SecurityPolicy } from './policy/security-policy.ts'

/** What a policy needs besides its file. */
export interface PolicyParts extends AuthorisationParts {
  readonly content: ContentParts
}

/** What is in force: a policy file, whose preset is among its content rules. */
export interface WholePolicy extends Omit<SecurityPolicy, 'content'> {
  readonly content: ContentDocument
}

/** The policy that a checked document describes. `version` is the hash of its files. */
export function compilePolicy({ authorisation, content, kill_switch: killed = false }: WholePolicy, version: string, parts: PolicyParts): Policy {
  return {
    version, killed,
    decide: killed ? () => ({ allow: false, rule: 'kill_switch' }) : compileAuthorisation(authorisation, parts),
    content: compileContent(content, parts.content)
  }
}

/** What the schema cannot say of a document: a rule that names a role which is not there would protect nothing, or nobody. */
export function checkPolicy({ authorisation: { roles, rules }, content }: WholePolicy, parts: KnownParts): readonly PolicyProblem[] {
  return [...rules.flatMap(({ id, subjects }, index) => [
    ...(rules.findIndex(other => other.id === id) < index ? [{ key: `authorisation.rules[${index}].id`, expected: 'expected an id that no other rule has' }] : []),
    ...(subjects.roles ?? []).flatMap((role, place) => Object.hasOwn(roles, role) ? [] : [{ key: `authorisation.rules[${index}].subjects.roles[${place}]`, expected: 'expected one of authorisation.roles' }])
  ]), ...checkContent(content, parts)]
}

/** The document with the rules of its preset before its own. */
export function withPreset(document: SecurityPolicy, preset: ContentDocument): WholePolicy {
  const { content = {}, ...rest } = document
  return {
    ...rest,
    content: {
      lists: { ...preset.lists, ...content.lists },
      patterns: [...preset.patterns ?? [], ...content.patterns ?? []],
      rules: [...preset.rules, ...content.rules ?? []]
    }
  }
}
