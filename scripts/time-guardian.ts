// SPDX-License-Identifier: Apache-2.0
// Times decisions of the content policy with 100 rules and all detectors, for `make bench`; prints JSON.
import { systemClock } from '../adapters/clock/system-clock.ts'
import { builtInDetectors } from '../matriz/guardian/detectors/built-in.ts'
import { compileContent } from '../matriz/guardian/policy/compile-content.ts'
import type { ContentRule } from '../matriz/guardian/policy/content-document.ts'
import type { TextContext } from '../matriz/guardian/content-policy.ts'

const names = [...builtInDetectors.keys()]
const ruleCount = 100
const rules = Array.from({ length: ruleCount }, (_, index): ContentRule => ({
  id: `rule-${index}`,
  surfaces: ['*'],
  detectors: index < 20 ? names : index % 4 === 0 ? [{ phrases: 'words' }] : [names[index % names.length] ?? 'email', names[(index * 5 + 1) % names.length] ?? 'email'],
  ...(index % 2 === 0 ? { when: `finding.score >= 0.${index % 10} && principal.lane == "prod" && surface != "dreams${index}"` } : {}),
  effect: index % 3 === 0 ? 'redact' : 'log',
  severity: 'medium'
}))
const policy = compileContent({ lists: { words: { phrases: ['project bluebird', 'for internal use only', 'strictly confidential'] }, hosts: { domains: ['tracker.example', 'pixel.example'] } }, rules: [...rules.slice(1), { id: 'hosts', surfaces: ['*'], detectors: [{ domains: 'hosts' }], effect: 'redact', severity: 'low' }] }, { detectors: builtInDetectors, clock: systemClock })
const context: TextContext = { surface: 'output', path: 'text', operation: 'run', principal: { keyId: 'k', tenant: 't', project: 'p', lane: 'prod', scopes: [] } }

const paragraph = 'The committee met on 12 March and read the minutes of its last meeting, which were accepted. Costs rose by 4.2 % to 1,204,300 in the year, and the second phase begins in week 37; see section 3.1 of the report, version 2.0.14, and order 20240131-7. "We shall see", said the chair, "whether that lasts." '
/** Prose with two things to find in each 4,096 characters. */
function textOf(units: number): string {
  let text = ''
  for (let page = 0; text.length < units; page += 1) text += `${paragraph.repeat(13)}Write to clerk${page}@example.org or use ghp_16C7e42F292c6912E7710c838347Ae178B4a. `
  return text.slice(0, units)
}

function look(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum
}

function time(act: () => unknown, times: number): readonly number[] {
  return Array.from({ length: times }, () => {
    const begun = process.hrtime.bigint()
    act()
    return Number(process.hrtime.bigint() - begun) / 1e6
  }).sort((one, other) => one - other)
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN
const figures = [{ units: 4_096, targetMs: 0.25 }, { units: 32_768, targetMs: 2 }].map(({ units, targetMs }) => {
  const text = textOf(units)
  time(() => policy.judge(text, context), 400)
  time(() => look(text), 400)
  const decided = time(() => policy.judge(text, context), 1_000)
  return { units, p50Ms: at(decided, 0.5), p95Ms: at(decided, 0.95), baselineP50Ms: at(time(() => look(text), 1_000), 0.5), targetMs }
})
process.stdout.write(`${JSON.stringify(figures)}\n`)
