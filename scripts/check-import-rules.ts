// SPDX-License-Identifier: Apache-2.0
// Runs the import rules over every source file, and fails when one of them was not looked at: with a TypeScript that it
// does not know, dependency-cruiser reports "0 modules, no violations" and passes.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType, IViolation } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { report } from './gate.ts'
import { projectFiles } from './project-files.ts'

interface Configuration {
  readonly forbidden: readonly IForbiddenRuleType[]
  readonly options: ICruiseOptions
}

const folders = /^(?:generated|handlers|matriz|adapters|server|cli|scripts|tests|load|evals)\/.*(?<!\.d)\.(?:[cm]?ts|c?js)$/

function describe(violation: IViolation, rules: Configuration['forbidden']): string {
  const cycle = (violation.cycle ?? []).map(({ name }) => name).join(' → ')
  const target = cycle === '' ? violation.to : cycle
  const remedy = rules.find(({ name }) => name === violation.rule.name)?.comment ?? ''
  return `${violation.rule.name}: ${violation.from}${target === violation.from ? '' : ` → ${target}`}\n    ${remedy}`
}

const root = resolve(process.argv[2] ?? '.')
process.chdir(root)
const files = projectFiles('.').filter((path) => folders.test(path))
// The rules are ours and loaded as they stand.
const configuration = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Configuration
const options = { ...configuration.options, validate: true, ruleSet: { forbidden: [...configuration.forbidden] }, baseDir: root }
const cruised = files.length === 0 ? undefined : await cruise([...files], options, undefined, { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) })
// Without an output type, what comes back is the result itself.
const result = cruised?.output as ICruiseResult | undefined
const seen = new Set(result?.modules.map(({ source }) => source))
report('deps', {
  of: 'modules',
  looked: files.filter((path) => seen.has(path)).length,
  problems: [
    ...files.filter((path) => !seen.has(path)).map((path) => `${path}: was not looked at`),
    ...(result?.summary.violations ?? []).map((violation) => describe(violation, configuration.forbidden)),
  ],
  remedy: 'Each rule says what to do instead.',
})
