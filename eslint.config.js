// SPDX-License-Identifier: Apache-2.0
// Rules are listed one by one, each because it has caught something; none is switched off. Errors fail `make lint`.
// The size budgets are warnings: advice, whose number is printed. tests/gates/lint.test.ts plants a violation of each error.
import security from 'eslint-plugin-security'
import tseslint from 'typescript-eslint'
import { nestedQuantifier } from './scripts/lint-rules/nested-quantifier.ts'

// How a statement begins; `DELETE /v1/…` is a request and no SQL.
const sql = '/^\\s*(?:SELECT\\s|INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\s|REPLACE\\s+INTO\\s|DELETE\\s+FROM\\s|UPDATE\\s+(?:$|\\S+\\s+SET\\s)|WITH\\s+\\w+\\s+AS\\s)/i'

/** A rule on the shape of the code; `scope` names where it does not hold. */
const syntax = {
  always: [
    ['TSEnumDeclaration', 'No enums: Node.js runs the source as it is. Use a union of strings or an `as const` object.'],
    ['TSModuleDeclaration[kind="namespace"]', 'No namespaces: Node.js runs the source as it is. Use a file.'],
    ['TSParameterProperty', 'No parameter properties: Node.js runs the source as it is. Declare the field.'],
    ['ExportDefaultDeclaration', 'No default exports: a name is found by searching for it.'],
    [
      // kysely's tag binds what stands in its template.
      `:not(TaggedTemplateExpression[tag.name="sql"]) > TemplateLiteral[expressions.length>0] > TemplateElement:first-child[value.raw=${sql}]`,
      'No SQL by interpolation: bind the value with a `?`.',
    ],
    [`BinaryExpression[operator="+"] > Literal[value=${sql}]`, 'No SQL by concatenation: bind the value with a `?`.'],
  ],
  barrels: [
    ['ExportAllDeclaration[source.value=/^\\./]', 'No barrels but matriz/index.ts and handlers/index.ts: import from the file that has it.'],
    ['ExportNamedDeclaration[source.value=/^\\./]', 'No barrels but matriz/index.ts and handlers/index.ts: import from the file that has it.'],
  ],
  environment: [
    ['MemberExpression[object.name="process"][property.name="env"]', 'Only server/config.ts and the cli read the environment: take the value from the config.'],
    ['ImportDeclaration[source.value=/^(?:node:)?process$/] ImportSpecifier[imported.name="env"]', 'Only server/config.ts and the cli read the environment: take the value from the config.'],
  ],
  chance: [
    ['MemberExpression[object.name="Date"][property.name="now"]', 'Time comes in through the Clock port.'],
    ['NewExpression[callee.name="Date"][arguments.length=0]', 'Time comes in through the Clock port.'],
    ['CallExpression[callee.name="Date"]', 'Time comes in through the Clock port.'],
    ['MemberExpression[object.name="performance"][property.name="now"]', 'Time comes in through the Clock port (monotonicMs).'],
    ['MemberExpression[object.name="process"][property.name=/^(?:hrtime|uptime)$/]', 'Time comes in through the Clock port (monotonicMs).'],
    ['MemberExpression[object.name="Math"][property.name="random"]', 'Randomness comes in through the Random port.'],
    ['MemberExpression[object.name="crypto"][property.name=/^(?:random|getRandom)/]', 'Ids and randomness come in through the NewId and Random ports.'],
    ['ImportDeclaration[source.value=/^(?:node:)?crypto$/] ImportSpecifier[imported.name=/^(?:random|getRandom)/]', 'Ids and randomness come in through the NewId and Random ports.'],
  ],
  timers: [
    ['CallExpression[callee.name=/^set(?:Timeout|Interval)$/]', 'Waiting goes through the Clock port (sleep, schedule).'],
    ['MemberExpression[object.name="AbortSignal"][property.name="timeout"]', 'Waiting goes through the Clock port (schedule).'],
    ['ImportDeclaration[source.value=/^(?:node:)?timers/]', 'Waiting goes through the Clock port (sleep, schedule).'],
  ],
}

/** ESLint replaces the options of a rule instead of adding to them, so each scope lists all of its groups. */
function shapes(...groups) {
  return {
    'no-restricted-syntax': ['error', ...groups.flatMap((group) => syntax[group].map(([selector, message]) => ({ selector, message })))],
  }
}

const production = ['matriz/**/*.ts', 'adapters/**/*.ts', 'handlers/**/*.ts', 'server/**/*.ts', 'cli/**/*.ts']

export default [
  { ignores: ['**/node_modules/', 'generated/', '.tap/', '.lukhas/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'lukhas/correctness',
    files: ['**/*.ts', '**/*.js', '**/*.cjs'],
    plugins: { security, lukhas: { rules: { 'nested-quantifier': nestedQuantifier } } },
    rules: {
      eqeqeq: 'error',
      'no-async-promise-executor': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-loss-of-precision': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-catch': 'error',
      'prefer-const': 'error',
      'security/detect-bidi-characters': 'error',
      'security/detect-buffer-noassert': 'error',
      'security/detect-child-process': 'error',
      'security/detect-eval-with-expression': 'error',
      'security/detect-new-buffer': 'error',
      'security/detect-non-literal-require': 'error',
      'security/detect-pseudoRandomBytes': 'error',
    },
  },
  {
    name: 'lukhas/types',
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // tap queues what test() makes and fails when one of them does.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafePromises: [{ from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' }],
          allowForKnownSafeCalls: [{ from: 'package', package: '@tapjs/core', name: ['test', 'teardown'] }],
        },
      ],
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      ...shapes('always', 'barrels'),
    },
  },
  {
    name: 'lukhas/production',
    files: production,
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      'lukhas/nested-quantifier': 'error',
      'security/detect-non-literal-regexp': 'error',
      ...shapes('always', 'barrels', 'environment', 'chance', 'timers'),
    },
  },
  {
    name: 'lukhas/tests',
    files: ['tests/**/*.ts'],
    // A test takes `t` so that the file's own is out of reach, also where it has no assertion of its own.
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^(?:_|t$)', varsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  { name: 'lukhas/barrels', files: ['matriz/index.ts', 'handlers/index.ts'], rules: shapes('always', 'environment', 'chance', 'timers') },
  // Adapters implement the Clock for what they wait on (sockets, workers), so timers are theirs to set.
  { name: 'lukhas/adapters', files: ['adapters/**/*.ts'], rules: shapes('always', 'barrels', 'environment', 'chance') },
  { name: 'lukhas/clock', files: ['adapters/clock/**/*.ts', 'adapters/clock.ts', 'server/compose.ts'], rules: shapes('always', 'barrels', 'environment') },
  { name: 'lukhas/config', files: ['server/config.ts', 'server/config/**/*.ts'], rules: shapes('always', 'barrels', 'chance', 'timers') },
  { name: 'lukhas/cli', files: ['cli/**/*.ts'], rules: shapes('always', 'barrels') },
  // Keys are compared here, and nowhere else.
  { name: 'lukhas/secrets', files: ['server/**/*.ts'], rules: { 'security/detect-possible-timing-attacks': 'error' } },
  { name: 'lukhas/console', files: ['matriz/**/*.ts', 'adapters/**/*.ts', 'handlers/**/*.ts', 'server/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    name: 'lukhas/size',
    files: [...production, 'scripts/**/*.ts', 'load/**/*.ts'],
    rules: {
      complexity: ['warn', 10],
      'max-depth': ['warn', 3],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['warn', 3],
    },
  },
]
