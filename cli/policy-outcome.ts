// SPDX-License-Identifier: Apache-2.0
import type { PolicyPlace } from '../server/config.ts'
import { openPolicy, principalOf } from './policy-files.ts'
import type { PolicyTest, RequestTest, TextTest } from './policy-files.ts'

/** What a policy says of a test's text or request. */
export type PolicyOutcome =
  | { readonly effect: string; readonly rules: readonly string[]; readonly text: string }
  | { readonly allow: boolean; readonly rule: string }

/** Asks a policy about tests, in their order. Throws ConfigError for one that cannot be used. */
export async function outcomesOf(place: PolicyPlace, tests: readonly PolicyTest[]): Promise<readonly PolicyOutcome[]> {
  let atMs: number | undefined
  const now = openPolicy(place)
  const then = openPolicy(place, () => atMs ?? 0)
  const outcomes: PolicyOutcome[] = []
  for (const test of tests) {
    if ('text' in test) {
      const { effect, text, matches } = await now.content.judge(test.text, contextOf(test))
      outcomes.push({ effect, rules: [...new Set(matches.map(({ rule }) => rule))].sort(), text })
    } else {
      atMs = test.at === undefined ? undefined : Date.parse(test.at)
      const { allow, rule } = (atMs === undefined ? now : then).decide(questionOf(test))
      outcomes.push({ allow, rule })
    }
  }
  return outcomes
}

/** Where an outcome is not what a test expects; empty where it is. */
export function deviations({ expect }: PolicyTest, outcome: PolicyOutcome): readonly string[] {
  return Object.entries(expect).flatMap(([key, expected]) => {
    const actual = (outcome as Readonly<Record<string, unknown>>)[key]
    const wanted: unknown = Array.isArray(expected) ? [...expected as readonly string[]].sort() : expected
    return JSON.stringify(actual) === JSON.stringify(wanted) ? [] : [`${key}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`]
  })
}

function contextOf({ surface = 'input', operation = 'createResponse', model, caller }: TextTest): Parameters<ReturnType<typeof openPolicy>['content']['judge']>[1] {
  return { surface, operation, path: 'text', principal: principalOf(caller), ...(model === undefined ? {} : { model }) }
}

function questionOf({ action, resource, model, data_class: dataClass, caller }: RequestTest): Parameters<ReturnType<typeof openPolicy>['decide']>[0] {
  return { principal: principalOf(caller), action, resource, ...(model === undefined ? {} : { model }), ...(dataClass === undefined ? {} : { dataClass }) }
}
