// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Validation } from '../../matriz/tools/validator.ts'
import { mathematicalClaims } from '../../matriz/tools/validator-mathematics.ts'
import { callWork, refusal } from '../support/call-work.ts'

const check = (kind: string, rest: Readonly<Record<string, unknown>>): Promise<Validation> => callWork<Validation>('validator.check', { kind, ...rest })

const calculations: readonly (readonly [string, 'valid' | 'invalid' | 'unknown', string?])[] = [
  ['We need 6 * 7 = 42 chairs.', 'valid'], ['So 2 + 2 = 5, right?', 'invalid', '4'], ['20% of 50 is 10.', 'valid'], ['20% of 50 is 11.', 'invalid', '10'], ['10/3 = 3.33', 'valid'], ['10/3 = 3.34', 'invalid'], ['22/7 = 3', 'invalid'], ['22/7 ≈ 3', 'valid'],
  ['sqrt(2) is about 1.41', 'valid'], ['The sum of 3 and 4 is 8.', 'invalid', '7'], ['$5 + $7 = $12', 'valid'], ['2 + 3 = 1 + 4', 'valid'], ['1,000 * 3 = 3,000', 'valid'], ['Half of 90 is 46', 'invalid', '45'], ['- 2 + 2 = 5', 'invalid', '4'], ['5! = 120', 'valid'],
  ['0.1 + 0.2 = 0.3', 'valid'], ['7/2 = 3', 'invalid', '3.5'], ['9**9**9 = 5', 'unknown'],
  // Nothing of this is a claim that can be calculated.
  ['x + 2 * 3 = 5', 'unknown'], ['width=100', 'unknown'], ['page 3 = 5', 'unknown'], ['3 km + 2 km = 5 miles', 'unknown'], ['if (a == 3) b = 2', 'unknown'], ['24/7 is 3 words', 'unknown'], ['It is 5.', 'unknown'], ['', 'unknown'], ['version 1.2 is 3', 'unknown'], ['2x = 10', 'unknown']
]
void t.test('mathematical: each calculation of a text is done again, and nothing else', async t => {
  for (const [text, verdict, expected] of calculations) {
    const result = await check('mathematical', { text })
    t.equal(result.verdict, verdict, text)
    if (expected !== undefined) t.equal(result.claims[0]?.expected, expected, text)
  }
})

void t.test('mathematical: claims name their places', t => {
  const text = 'First 1 + 1 = 2. Then 2 + 3 = 6, and 4 * 5 = 20.'
  const claims = mathematicalClaims(text)
  t.same(claims.map(({ verdict }) => verdict), ['supported', 'contradicted', 'supported'])
  t.ok(claims.every(claim => text.slice(claim.start, claim.end).trim() === claim.text))
  t.end()
})

const statements: readonly (readonly [string, 'valid' | 'invalid' | 'unknown'])[] = [
  ['Ottawa is the capital of Canada.', 'valid'], ['Toronto is the capital of Canada.', 'invalid'], ['The capital of Japan is Kyoto.', 'invalid'], ['Toronto is not the capital of Canada.', 'valid'], ['The chemical symbol for silver is Ag.', 'valid'], ['The chemical symbol for silver is Si.', 'invalid'],
  ['The atomic number of carbon is 6', 'valid'], ['Helium has 3 protons.', 'invalid'], ['June has 31 days.', 'invalid'], ['February has 29 days.', 'unknown'], ['Pi is 3.14', 'valid'], ['Pi is 3.15', 'invalid'], ['The speed of light is 299,792,458 m/s.', 'valid'],
  ['The capital of Atlantis is Poseidonia.', 'unknown'], ['La Paz is the capital of Bolivia.', 'unknown'], ['Kiev is the capital of Ukraine.', 'unknown'], ['Is Toronto the capital of Canada?', 'unknown'], ['The price is 5.', 'unknown'], ['My house has 31 days of snow.', 'unknown'], ['', 'unknown']
]
void t.test('factual: claims are compared with the facts base; what it does not know stays unknown', async t => {
  for (const [text, verdict] of statements) t.equal((await check('factual', { text })).verdict, verdict, text)
  t.match((await check('factual', { text: 'Toronto is the capital of Canada.' })).claims[0], { expected: 'Ottawa', at: '0-32' })
})

void t.test('structural: a value against a JSON Schema', async t => {
  const schema = JSON.stringify({ type: 'object', properties: { age: { type: 'integer', minimum: 0 } }, required: ['age'], additionalProperties: false })
  t.equal((await check('structural', { schema, value: '{"age":3}' })).verdict, 'valid')
  const wrong = await check('structural', { schema, value: '{"age":-1}' })
  t.equal(wrong.verdict, 'invalid')
  t.match(wrong.claims[0], { at: '/age', verdict: 'contradicted' })
})

void t.test('structural: schemas and values that cannot be used are refused by name', async t => {
  const cases: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{ schema: '{', value: '1' }, 'schema'], [{ schema: '{}', value: 'nope' }, 'value'], [{ schema: '{"type":"wrong"}', value: '1' }, 'schema'], [{ schema: '{"$ref":"#/$defs/gone"}', value: '1' }, 'schema'],
    [{ schema: '{"$ref":"#"}', value: '1' }, 'schema'], [{ schema: `${'{"not":'.repeat(70)}{}${'}'.repeat(70)}`, value: '1' }, 'schema'], [{ value: '1' }, 'schema'], [{ schema: '{}' }, 'value']
  ]
  for (const [parameters, param] of cases) t.equal((await refusal('validator.check', { kind: 'structural', ...parameters })).param, param, JSON.stringify(parameters).slice(0, 80))
})

void t.test('logical: whether a goal follows', async t => {
  t.equal((await check('logical', { premises: ['p -> q', 'p'], goal: 'q' })).verdict, 'valid')
  t.equal((await check('logical', { premises: ['p -> q', 'q'], goal: 'p' })).verdict, 'invalid')
  t.equal((await check('logical', { premises: ['p', '~p'], goal: 'q' })).verdict, 'unknown')
  t.equal((await refusal('validator.check', { kind: 'logical', premises: ['p'] })).param, 'goal')
  t.equal((await refusal('validator.check', { kind: 'logical', goal: 'p' })).param, 'premises')
})

void t.test('a text that is missing is refused by name, a kind that is none by the manifest', async t => {
  for (const kind of ['mathematical', 'factual']) t.equal((await refusal('validator.check', { kind })).param, 'text')
  await t.rejects(check('magical', { text: 'a' }), /parameters/)
})

void t.test('hostile texts cost bounded time', async t => {
  for (const piece of ['2 + 2 = 4 ', '= ', '1=', '(', '2 is ', 'a is 1 ', ' = 1\n', 'Paris is the capital of ', 'the ', '1+', '9**9**9 = 1. ', `${'('.repeat(10_000)}1${')'.repeat(10_000)} = 1 `]) {
    const text = piece.repeat(Math.ceil(300_000 / piece.length))
    for (const kind of ['mathematical', 'factual']) {
      const startMs = performance.now()
      await check(kind, { text })
      t.ok(performance.now() - startMs < 10_000, `${kind}: ${piece.slice(0, 20)}`)
    }
  }
})
