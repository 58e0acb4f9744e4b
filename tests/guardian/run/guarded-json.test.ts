// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { GuardedJson } from '../../../matriz/guardian/guarded-json.ts'
import { principal } from '../../support/ports.ts'
import { wordRules } from '../../support/word-rules.ts'

const secret = 'a@b.c'
const rules = wordRules({ word: secret, effect: 'redact', surfaces: ['output'] }, { word: '4111111111111111', effect: 'redact', surfaces: ['output'] }, { word: 'forbidden', effect: 'block', surfaces: ['output'] })
const open = (): GuardedJson => new GuardedJson(path => rules.open({ surface: 'output', path, principal, operation: 'run' }), 'arguments')
const judged = (text: string, sizes: readonly number[] = [text.length]): string => {
  const guard = open()
  let said = ''
  let at = 0
  for (let index = 0; at < text.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1
    said += guard.push(text.slice(at, at + size))
    at += size
  }
  return said + String(guard.end())
}
const cuts = [[1], [2], [3, 1], [7], [1000]]

t.test('what is not redacted stays as it was written, however it is cut', async (t) => {
  for (const text of ['{"a": "x\\u00e9\\/y\\n", "b":[1, 2.50e+3,true ,null], "":{}}', '"\\ud83d\\ude00"', ' [ ] ', '12', 'true', '{"a":"un', '{"a":"un\\u00', '{"a":12345678', 'no json at all', '']) {
    for (const sizes of cuts) t.equal(judged(text, sizes), text, `${text} by ${sizes.join()}`)
  }
})

t.test('values and names are judged as they read', async (t) => {
  for (const sizes of cuts) {
    t.same(JSON.parse(judged('{"m":"to a\\u0040b.c!","\\u0061@b.c":[{"x":"a@b\\u002ec"}]}', sizes)), { m: 'to [REDACTED:word]!', '[REDACTED:word]': [{ x: '[REDACTED:word]' }] })
    t.same(JSON.parse(judged('{"card": 4111111111111111 ,"n":7}', sizes)), { card: '[REDACTED:word]', n: 7 })
  }
})

t.test('what is no JSON is judged as text from there on', async (t) => {
  for (const sizes of cuts) {
    t.equal(judged('{"a":1} then a@b.c', sizes), '{"a":1} then [REDACTED:word]')
    t.equal(judged('see a@b.c, or "a@b.c"', sizes), 'see [REDACTED:word], or "[REDACTED:word]"')
    t.equal(judged('1 2 a@b.c', sizes), '1 2 [REDACTED:word]')
    t.equal(judged('{"a":"a@b.c', sizes), '{"a":"[REDACTED:word]')
  }
})

t.test('where a value is blocked nothing leaves from there on; its place is told without names', async (t) => {
  const guard = open()
  const said = guard.push('{"list":[1,{"k":"x forb') + guard.push('\\u0069dden y"}],"z":1}') + String(guard.end())
  t.notMatch(said, /forb/)
  t.ok(guard.blocked)
  t.same(guard.matches.map(({ path, effect }) => ({ path, effect })), [{ path: 'arguments.*[1].*', effect: 'block' }])
})

t.test('a value that waits for its verdict holds back what follows', async (t) => {
  const guard = new GuardedJson(path => {
    const inner = rules.open({ surface: 'output', path, principal, operation: 'run' })
    let all = ''
    return { push: piece => { all += piece; return '' }, end: async () => inner.push(all) + String(inner.end()), get blocked() { return inner.blocked }, get matches() { return inner.matches } }
  }, 'arguments')
  const text = '{"a":"a@b.c","n": 4111111111111111 ,"b":["x","a@b.c"],"c":12345678}'
  const said = [...text].map(piece => guard.push(piece)).join('')
  t.equal(said, '{"')
  t.equal(said + String(await guard.end()), '{"a":"[REDACTED:word]","n": "[REDACTED:word]" ,"b":["x","[REDACTED:word]"],"c":12345678}')
})
