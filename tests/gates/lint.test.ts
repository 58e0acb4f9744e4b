// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { Linter } from 'eslint'
import t from 'tap'
import tseslint from 'typescript-eslint'
import { nestsQuantifiers } from '../../scripts/lint-rules/nested-quantifier.ts'
import { plantTree, repository } from './planted-tree.ts'

interface Shape {
  readonly selector: string
  readonly message: string
}

// ESLint's own file format, in JavaScript, so its shape is stated here.
const { default: configuration } = (await import(join(repository, 'eslint.config.js'))) as { default: readonly { rules?: Readonly<Record<string, string | readonly [string, ...Shape[]]>> }[] }

const copied = ['eslint.config.js', 'scripts/lint-rules', 'tsconfig.json', 'package.json']

/** Where it is planted, the rule that must go red, and the violation. One file each. */
const planted: readonly (readonly [folder: string, rule: string, code: string])[] = [
  ['matriz', 'eqeqeq', 'export const a = (b: unknown): boolean => b == 1'],
  ['matriz', 'no-async-promise-executor', 'export const a = new Promise<void>(async (done) => { await 1; done() })'],
  ['matriz', 'no-constant-condition', 'export function a(): number { if (1) return 2; return 3 }'],
  ['matriz', 'no-dupe-else-if', 'export function a(b: boolean): number { if (b) return 1; else if (b) return 2; return 3 }'],
  ['matriz', 'no-duplicate-case', 'export function a(b: number): number { switch (b) { case 1: return 1; case 1: return 2; default: return 3 } }'],
  ['matriz', 'no-empty', 'export function a(b: boolean): void { if (b) {} }'],
  ['matriz', 'no-eval', 'export const a = (): unknown => eval("1") as unknown'],
  ['matriz', 'no-fallthrough', 'export function a(b: number): number { let c = 0; switch (b) { case 1: c = 1\ncase 2: c = 2; break; default: } return c }'],
  ['adapters', '@typescript-eslint/no-implied-eval', 'setTimeout("1", 1)'],
  ['matriz', 'no-loss-of-precision', 'export const a = 9007199254740993'],
  ['matriz', 'no-new-func', 'export const a = new Function("return 1")'],
  ['matriz', 'no-param-reassign', 'export function a(b: number): number { b = 2; return b }'],
  ['matriz', 'no-self-compare', 'export const a = (b: number): boolean => b === b'],
  ['matriz', 'no-unreachable', 'export function a(): number { return 1; return 2 }'],
  ['matriz', 'no-unsafe-finally', 'export function a(): number { try { return 1 } finally { return 2 } }'],
  ['matriz', 'no-unsafe-optional-chaining', 'export const a = (b?: { c: () => number }): number => (b?.c)()'],
  ['matriz', 'no-useless-catch', 'export function a(b: () => void): void { try { b() } catch (c) { throw c } }'],
  ['matriz', 'prefer-const', 'let a = 1\nexport const b = a'],
  ['matriz', 'security/detect-bidi-characters', "export const a = '\u202e'"],
  ['matriz', 'security/detect-buffer-noassert', 'export const a = (b: { readUInt8(at: number, c: boolean): number }): number => b.readUInt8(0, true)'],
  ['scripts', 'security/detect-child-process', "import childProcess from 'node:child_process'\nexport const a = (b: string): unknown => childProcess.exec(b)"],
  ['matriz', 'security/detect-eval-with-expression', 'export const a = (b: string): unknown => eval(b) as unknown'],
  ['matriz', 'security/detect-new-buffer', 'export const a = (b: number): Buffer => new Buffer(b)'],
  ['matriz', 'security/detect-non-literal-require', 'declare const require: (name: string) => unknown\nexport const a = (b: string): unknown => require(b)'],
  ['matriz', 'security/detect-pseudoRandomBytes', "import * as crypto from 'node:crypto'\nexport const a = crypto.pseudoRandomBytes(1)"],
  ['matriz', 'lukhas/nested-quantifier', 'export const a = /^(a+)+$/'],
  ['matriz', 'security/detect-non-literal-regexp', 'export const a = (b: string): RegExp => new RegExp(b)'],
  ['server', 'security/detect-possible-timing-attacks', 'export function a(secret: string, b: string): boolean { if (secret === b) { return true } return false }'],
  ['matriz', '@typescript-eslint/await-thenable', 'export const a = async (): Promise<number> => await 1'],
  ['matriz', '@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const a = 1'],
  ['matriz', '@typescript-eslint/consistent-type-imports', "import { Stats } from 'node:fs'\nexport const a = (b: Stats): Stats => b"],
  ['matriz', '@typescript-eslint/no-explicit-any', 'export const a = (b: any): void => void b'],
  ['matriz', '@typescript-eslint/no-floating-promises', 'export function a(b: () => Promise<void>): void { b() }'],
  ['matriz', '@typescript-eslint/no-for-in-array', 'export function a(b: number[], c: (d: string) => void): void { for (const d in b) c(d) }'],
  ['matriz', '@typescript-eslint/no-misused-promises', 'export const a = (b: number[], c: (d: number) => Promise<void>): void => b.forEach(async (d) => { await c(d) })'],
  ['matriz', '@typescript-eslint/no-unused-vars', 'const a = 1\nexport {}'],
  ['matriz', '@typescript-eslint/only-throw-error', "export function a(): void { throw 'text' }"],
  ['matriz', '@typescript-eslint/prefer-promise-reject-errors', "export const a = (): Promise<void> => Promise.reject('text')"],
  ['matriz', '@typescript-eslint/require-array-sort-compare', 'export const a = (b: number[]): number[] => b.sort()'],
  ['matriz', '@typescript-eslint/return-await', 'export async function a(b: () => Promise<number>): Promise<number> { try { return b() } catch { return 1 } }'],
  ['matriz', '@typescript-eslint/switch-exhaustiveness-check', "export function a(b: 'c' | 'd'): number { switch (b) { case 'c': return 1 } return 2 }"],
  ['matriz', '@typescript-eslint/explicit-module-boundary-types', 'export function a() { return 1 }'],
  ['matriz', '@typescript-eslint/no-unsafe-argument', 'export const a = (b: (c: string) => void): void => b(JSON.parse("1"))'],
  ['matriz', '@typescript-eslint/no-unsafe-assignment', 'const b: string = JSON.parse("1")\nexport const a = b'],
  ['matriz', '@typescript-eslint/no-unsafe-call', 'export const a = (): unknown => JSON.parse("1")() as unknown'],
  ['matriz', '@typescript-eslint/no-unsafe-member-access', 'export const a = (): unknown => JSON.parse("1").b as unknown'],
  ['matriz', '@typescript-eslint/no-unsafe-return', 'export const a = (): string => JSON.parse("1")'],
  ['server', 'no-console', "console.log('text')"],
  // The shapes: each selector of no-restricted-syntax has a row.
  ['scripts', 'No enums', 'export enum A { b }'],
  ['scripts', 'No namespaces', 'export namespace a { export const b = 1 }'],
  ['scripts', 'No parameter properties', 'export class A { constructor(readonly b: number) {} }'],
  ['scripts', 'No default exports', 'export default 1'],
  ['adapters', 'No SQL by interpolation', 'export const a = (b: string): string => `SELECT * FROM t WHERE id = ${b}`'],
  ['adapters', 'No SQL by interpolation', 'export const a = (b: string): string => `UPDATE ${b} SET c = 1`'],
  ['adapters', 'No SQL by interpolation', 'export const a = (b: string): string => `insert or ignore INTO t VALUES (${b})`'],
  ['adapters', 'No SQL by concatenation', "export const a = (b: string): string => 'delete FROM t WHERE id = ' + b"],
  ['server', 'No barrels', "export * from './config.ts'"],
  ['server', 'No barrels', "export { a } from './config.ts'"],
  ['server', 'Only server/config.ts and the cli read the environment', "export const a = process.env['B']"],
  ['matriz', 'Only server/config.ts and the cli read the environment', "import { env } from 'node:process'\nexport const a = env['B']"],
  ['matriz', 'Time comes in', 'export const a = Date.now()'],
  ['matriz', 'Time comes in', 'export const a = new Date()'],
  ['matriz', 'Time comes in', 'export const a = Date()'],
  ['adapters', 'Time comes in', 'export const a = performance.now()'],
  ['adapters', 'Time comes in', 'export const a = process.hrtime.bigint()'],
  ['matriz', 'Randomness comes in', 'export const a = Math.random()'],
  ['handlers', 'Ids and randomness come in', 'export const a = crypto.randomUUID()'],
  ['adapters', 'Ids and randomness come in', "import { randomBytes } from 'node:crypto'\nexport const a = randomBytes(1)"],
  ['matriz', 'Waiting goes through', 'setTimeout(() => {}, 1)'],
  ['server', 'Waiting goes through', 'export const a = AbortSignal.timeout(1)'],
  ['server', 'Waiting goes through', "import { setTimeout as sleep } from 'node:timers/promises'\nexport const a = sleep"],
]

/** What is right where it stands: none of these may go red. */
const sound: Readonly<Record<string, string>> = {
  'server/config.ts': "export const a = process.env['B']\n",
  'server/compose.ts': "import { randomBytes } from 'node:crypto'\nexport const a = [Date.now(), Math.random(), performance.now(), randomBytes(1)]\nsetTimeout(() => {}, 1)\n",
  'matriz/index.ts': "export * from './sound.ts'\n",
  'matriz/sound.ts': 'export const a = new Date(0)\n',
  'adapters/sound.ts': "setTimeout(() => {}, 1)\nexport const a = (b: string): [string, string] => ['SELECT * FROM t WHERE id = ?', b]\n",
  'cli/sound.ts': "console.log(process.env['A'])\n",
  'scripts/sound.ts': 'console.log(Date.now(), `DELETE /v1/${process.pid}`)\n',
  'tests/sound.test.ts': "import t from 'tap'\nt.test('200', async (t) => { t.ok(Date.now()) })\n",
}

/** The lines that lint printed for a file. */
function linesOf(printed: string, file: string): string {
  return printed.split(/\n(?=\/)/).find((block) => block.split('\n', 1)[0]?.endsWith(`/${file}`) === true) ?? ''
}

t.test('lint: each error rule goes red on its planted violation, and only there', async (t) => {
  const files = planted.map(([folder, , code], index) => [`${folder}/planted-${index}.ts`, `${code}\n`] as const)
  using tree = plantTree({ ...Object.fromEntries(files), ...sound }, copied)
  const outcome = tree.script('lint.ts', tree.root)
  t.equal(outcome.status, 1, outcome.stdout)
  for (const [index, [folder, rule]] of planted.entries()) t.match(linesOf(outcome.stderr, `${folder}/planted-${index}.ts`), rule, `${rule} in planted-${index}`)
  for (const file of Object.keys(sound)) t.equal(linesOf(outcome.stderr, file), '', `${file} is sound`)
})

t.test('lint: no error rule and no shape is without a violation, and none is switched off', async (t) => {
  const severities = configuration.flatMap(({ rules = {} }) => Object.entries(rules)).map(([rule, entry]) => [rule, Array.isArray(entry) ? entry[0] : entry] as const)
  t.strictSame(severities.filter(([, severity]) => severity !== 'error' && severity !== 'warn'), [])
  const errors = new Set(severities.filter(([rule, severity]) => severity === 'error' && rule !== 'no-restricted-syntax').map(([rule]) => rule))
  t.strictSame([...errors].filter((rule) => !planted.some(([, row]) => row === rule)), [])

  const shapes = new Map(
    configuration
      .flatMap(({ rules = {} }) => rules['no-restricted-syntax']?.slice(1) ?? [])
      .filter((shape) => typeof shape !== 'string')
      .map((shape) => [shape.selector, shape]),
  )
  t.ok(shapes.size >= 20)
  for (const [selector, shape] of shapes) {
    const rule: Linter.Config = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, rules: { 'no-restricted-syntax': ['error', shape] } }
    const caught = planted.some(([, row, code]) => shape.message.startsWith(row) && new Linter().verify(code, rule, 'a.ts').some(({ ruleId }) => ruleId === 'no-restricted-syntax'))
    t.ok(caught, selector)
  }
})

t.test('lint: size budgets are counted and do not fail; a disable without reason, and a tree without files, do', async (t) => {
  const long = `export function a(): number {\n${'  void 0\n'.repeat(50)}  return 1\n}\n`
  using tree = plantTree({ 'server/long.ts': long }, copied)
  const advice = tree.script('lint.ts', tree.root)
  t.equal(advice.status, 0, advice.text)
  t.match(advice.stdout, /[1-9]\d* over a size budget \(.*max-lines-per-function 1/)

  tree.write({ 'server/a.ts': '// eslint-disable-next-line no-console -- planted\nconsole.log(1)\n' })
  t.equal(tree.script('lint.ts', tree.root).status, 0)
  tree.write({ 'server/a.ts': '// eslint-disable-next-line no-console\nconsole.log(1)\n' })
  const silent = tree.script('lint.ts', tree.root)
  t.equal(silent.status, 1)
  t.match(silent.stderr, 'server/a.ts:1: eslint-disable without')
  tree.write({ 'server/a.ts': '// eslint-disable-next-line no-console -- planted\nvoid 1\n' })
  t.equal(tree.script('lint.ts', tree.root).status, 1, 'a disable that nothing needs')
})

t.test('lint: nested repetition is told from what only looks like it', async (t) => {
  for (const evil of ['(a+)+', '^(a*)*$', '(?:a*b?)*', '((a|b)+c?)+', '(x+x+)+y', '(?:x|\\s*)+', '((?:a{2,})?)*', '(?<n>\\d+){2,}', '(?:(a+)\\b)*']) t.equal(nestsQuantifiers(evil), true, evil)
  for (const fine of ['(a|b)+', '^(?:x(?:y{0,252}))?$', '\\(a+\\)+', '[(a+]+', 'a+b+', '(?:a{2})*', '[\\](+]+', '(?:\\s+word)*', '(?:a(?:b+c)?)+', '(?:(?:the|a)\\b[\\s,]*)*', '(?=(a+))b', '(a{3})+']) t.equal(nestsQuantifiers(fine), false, fine)
})
