// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
import { evaluateExpression } from '../../matriz/tools/math.ts'

function refusal(expression: string): MatrizError {
  try {
    evaluateExpression({ expression })
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
  throw new Error(`${expression.slice(0, 40)} was not refused`)
}

t.test('an exact value comes with its fraction and its steps', async t => {
  t.strictSame(evaluateExpression({ expression: '(1 + 2) / 8' }), { expression: '(1 + 2) / 8', value: 0.375, text: '0.375', exact: true, fraction: '3/8', steps: ['1 + 2 = 3', '3 / 8 = 0.375'] })
  t.match(evaluateExpression({ expression: '1/3' }), { exact: false, fraction: '1/3' })
  t.match(evaluateExpression({ expression: 'sqrt(2)' }), { exact: false, fraction: null })
})

t.test('a word that every object knows is no operator', async t => {
  for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) t.equal(refusal(`2 ${word} 3`).param, 'expression', word)
})

t.test('two stars are a power, and it reads from the right', async t => {
  t.equal(evaluateExpression({ expression: '2**3**2' }).text, '512')
})

t.test('what grows without bound is refused at once, with its parameter', async t => {
  for (const expression of ['9**9**9', '9^9^9^9', '1000!', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`, `${'('.repeat(200)}1${')'.repeat(200)}`, '9'.repeat(5_000), `${'1+'.repeat(240)}1`]) {
    const { code, param } = refusal(expression)
    t.strictSame([code, param], ['invalid_value', 'expression'], expression.slice(0, 20))
  }
})

t.test('what has no value says why', async t => {
  t.match(refusal('1/0').message, /division by zero/)
  t.match(refusal('ln(0)').message, /no real value/)
  t.match(refusal('process.exit(1)').message, /no arithmetic expression/)
  t.match(refusal('').message, /no arithmetic expression/)
})

t.test('beyond floating point the number is null and the text is there', async t => {
  const result = evaluateExpression({ expression: '10^400' })
  t.equal(result.value, null)
  t.equal(result.exact, true)
})
