// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { builtInDetectors } from '../matriz/guardian/detectors/built-in.ts'
import { checkPolicy, compilePolicy, withPreset } from '../matriz/index.ts'
import type { KnownParts, Policy, PolicyParts, PolicyPreset, SecurityPolicy, WholePolicy } from '../matriz/index.ts'
import { addressesInRanges, isRange } from './address-ranges.ts'
import { readConfigFile } from './config-files.ts'
import type { ConfigFile, ConfigProblem } from './config-files.ts'
import type { PolicyPlace } from './config.ts'
import { checkShape } from './config-shapes.ts'

/** A policy, read and checked. */
export interface ReadPolicy {
  readonly document: WholePolicy
  /** SHA-256 of its files, in hex. */
  readonly version: string
  readonly files: readonly ConfigFile<unknown>[]
}

/** The detectors that come with Lukhas. */
export const ownDetectors: KnownParts['detectors'] = builtInDetectors

/** Reads a policy and its preset. Throws ConfigError with all that is wrong. */
export function readPolicy({ file: path, preset: named, presets }: PolicyPlace, known: KnownParts): ReadPolicy {
  const read = (preset: WholePolicy['content']): ConfigFile<SecurityPolicy> =>
    readConfigFile<SecurityPolicy>(path, (value) => checkShape('security', value) ?? checkDocument(withPreset(contentOf(value as SecurityPolicy, named), preset), preset, known))
  const { content } = readConfigFile<SecurityPolicy>(path, (value) => checkShape('security', value) ?? []).value
  const name = named ?? (content === undefined ? 'standard' : content.preset)
  const preset = name === undefined ? undefined : readPreset(presets, name, known)
  const rules = preset?.value ?? { rules: [] }
  const file = read(rules)
  const files = [file, ...preset === undefined ? [] : [preset]]
  return { document: withPreset(contentOf(file.value, named), rules), version: hashOf(files.map(({ text }) => text)), files }
}

/** The policy of these files. Throws as `readPolicy` does. */
export function loadPolicy(place: PolicyPlace, parts: Omit<PolicyParts, 'inRanges'>): Policy {
  const { document, version } = readPolicy(place, parts.content)
  return compilePolicy(document, version, { ...parts, inRanges: addressesInRanges })
}

/** A preset that the environment names takes the place of the file's own rules. */
function contentOf({ content, ...rest }: SecurityPolicy, named: PolicyPreset | undefined): SecurityPolicy {
  return named === undefined && content !== undefined ? { ...rest, content } : rest
}

function readPreset(folder: string, name: PolicyPreset, known: KnownParts): ConfigFile<WholePolicy['content']> {
  const whole = (content: unknown): unknown => ({ version: 1, authorisation: { roles: {}, rules: [] }, content })
  return readConfigFile(join(folder, `${name}.yaml`), (value) => checkShape('security', whole(value)) ?? checkPolicy(whole(value) as WholePolicy, known))
}

function checkDocument(document: WholePolicy, preset: WholePolicy['content'], known: KnownParts): readonly ConfigProblem[] {
  return [...checkPolicy(document, known).map((problem) => inFile(problem, preset)), ...checkRanges(document)]
}

/** Rules of the file come after those of its preset, which were checked by themselves. */
function inFile({ key, expected }: ConfigProblem, preset: WholePolicy['content']): ConfigProblem {
  const before = { rules: preset.rules.length, patterns: preset.patterns?.length ?? 0 }
  return { expected, key: key.replace(/^content\.(rules|patterns)\[(\d+)\]/, (_all, list: keyof typeof before, index: string) => `content.${list}[${Number(index) - before[list]}]`) }
}

function checkRanges({ authorisation: { rules } }: WholePolicy): readonly ConfigProblem[] {
  return rules.flatMap(({ subjects: { addresses = [] } }, index) => addresses.flatMap((range, place) => isRange(range) ? [] : [{ key: `authorisation.rules[${index}].subjects.addresses[${place}]`, expected: 'expected an IP address or a range such as 10.0.0.0/8' }]))
}

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex')
}
