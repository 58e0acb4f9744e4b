// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import t from 'tap'
import { base64Carrier, dataUrlCarrier, jsonCarrier } from '../../../server/screen-carriers.ts'
import { ByteReader, ByteWriter } from '../../../server/screen-utf8.ts'
import { TextCollection } from '../../../server/screen-texts.ts'
import { guardedParts } from '../../../server/screen-plan.ts'

const everything = 0xfff
const upper = (texts: readonly string[]): readonly string[] => texts.map((text) => text.toUpperCase())

t.test('JSON text: texts, names and long numbers as they are read, each as often as it is written; the rest keeps its bytes', async (t) => {
  const text = ' { "a" :"x\\ny", "a": [ "x\\ny", 4111111111111111, 12, true ], "b":{} }\n'
  const carrier = jsonCarrier(text)
  t.same(carrier?.texts, ['a', 'x\ny', '4111111111111111', 'b'])
  t.equal(carrier?.join(carrier.texts), text)
  t.equal(carrier?.join(['a', 'Z"', '[REDACTED:payment_card]', 'b']), ' { "a" :"Z\\"", "a": [ "Z\\"", "[REDACTED:payment_card]", 12, true ], "b":{} }\n')
  for (const other of ['plain', '{"a":', '', '12345678', 'true']) t.equal(jsonCarrier(other), undefined)
})

t.test('base64 and data: URLs: what is text is judged as text, whatever it claims to be, and nothing hides before the data', async (t) => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const image = `data:image/png;base64,${base64('only text')}`
  t.same(dataUrlCarrier(image).texts, ['data:image/png;base64,', 'only text'])
  t.equal(dataUrlCarrier(image).join(['data:image/png;base64,', 'other']), `data:image/png;base64,${base64('other')}`)
  t.equal(dataUrlCarrier(image).join(dataUrlCarrier(image).texts), image)
  const percent = 'data:text/plain,a%20b'
  t.same(dataUrlCarrier(percent).texts, ['data:text/plain,', 'a b'])
  t.equal(dataUrlCarrier(percent).join(['data:text/plain,', 'c d']), 'data:text/plain,c%20d')
  t.equal(dataUrlCarrier(percent).join(dataUrlCarrier(percent).texts), percent)
  t.same(dataUrlCarrier('data:text/plain,%zz').texts, ['data:text/plain,', '%zz'])
  t.same(dataUrlCarrier('data:nothing').texts, ['data:nothing'])
  t.same(base64Carrier(base64('grün')).texts, ['grün'])
  t.same(base64Carrier(`${'QUJD'.repeat(900)}/w==`).texts, [])
  t.same(base64Carrier('no base64!').texts, ['no base64!'])
  const picture = `data:image/png;base64,${randomBytes(3000).toString('base64')}`
  t.same(dataUrlCarrier(picture).texts, ['data:image/png;base64,'])
  t.equal(dataUrlCarrier(picture).join(dataUrlCarrier(picture).texts), picture)
})

t.test('bytes cut anywhere come back one by one, whatever their encoding', async (t) => {
  for (let round = 0; round < 200; round++) {
    const bytes = round % 2 === 0 ? randomBytes(64) : Buffer.concat([Buffer.from('aé€😀'), randomBytes(3), Buffer.from('😀\u{10ffff}z')])
    const reader = new ByteReader()
    const writer = new ByteWriter()
    const step = 1 + (round % 5)
    let text = ''
    for (let at = 0; at < bytes.length; at += step) text += reader.read(bytes.subarray(at, at + step))
    text += reader.end()
    const written: Buffer[] = []
    for (let at = 0; at < text.length; at += step) written.push(writer.write(text.slice(at, at + step)))
    if (!Buffer.concat(written).equals(bytes)) t.fail(bytes.toString('hex'))
  }
  t.pass('the same')
})

t.test('a collection puts texts and names in their places, also where a name means something to JavaScript', async (t) => {
  const body = JSON.parse('{"metadata":{"__proto__":"x","constructor":"y","a":"z"},"items":[{"type":"message","role":"user","content":"hello"}]}') as Record<string, unknown>
  const texts = new TextCollection(everything)
  texts.gather(guardedParts('createConversation').body, { body }, 'body', '')
  t.ok(texts.put(upper(texts.texts.map(({ text }) => text))))
  t.equal(JSON.stringify(body), '{"metadata":{"__PROTO__":"X","CONSTRUCTOR":"Y","A":"Z"},"items":[{"type":"message","role":"user","content":"HELLO"}]}')
  t.notOk(texts.put(texts.texts.map(({ text }) => text)))
})

t.test('a thousand names that become one are told apart in one go', async (t) => {
  const metadata = Object.fromEntries(Array.from({ length: 1000 }, (_, number) => [`name ${number}`, number]))
  const body = { arguments: metadata }
  const texts = new TextCollection(everything)
  texts.gather(guardedParts('callTool').body, { body }, 'body', '')
  texts.put(texts.texts.map(() => 'one'))
  t.same(Object.keys(body.arguments).slice(0, 3), ['one', 'one#2', 'one#3'])
  t.equal(Object.keys(body.arguments).length, 1000)
})
