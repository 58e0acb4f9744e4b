// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { MatrizError } from '../../../matriz/errors.ts'
import { writtenPath } from '../../../matriz/guardian/decisions.ts'
import type { GuardianDecision } from '../../../matriz/guardian/decisions.ts'
import { observedContent } from '../../../matriz/guardian/observed-content.ts'
import { createScreener } from '../../../matriz/guardian/screener.ts'
import type { GuardedText, ScreenedStream, Screening } from '../../../matriz/guardian/screening.ts'
import { countingIds, FakeClock, principal } from '../../support/ports.ts'
import { smallPolicy } from './small-policy.ts'

const context = { principal, operation: 'createResponse', direction: 'in', requestId: 'req_1', model: 'ada@example.com' } as const
const text = (of: string, path = 'input', surface: GuardedText['surface'] = 'input'): GuardedText => ({ surface, path, text: of })

interface Bench {
  readonly screen: (texts: readonly GuardedText[]) => Screening | Promise<Screening>
  readonly open: (surface: GuardedText['surface']) => ScreenedStream
  readonly decisions: readonly GuardianDecision[]
  /** Lets the decision that waits become durable, or not. */
  readonly settle: (problem?: Error) => void
}

function bench(content = smallPolicy()): Bench {
  const decisions: GuardianDecision[] = []
  const waiting: PromiseWithResolvers<void>[] = []
  const append = (decision: GuardianDecision): Promise<void> => {
    decisions.push(decision)
    const outcome = Promise.withResolvers<void>()
    waiting.push(outcome)
    return outcome.promise
  }
  const screener = createScreener({
    policy: { version: 'hash', content }, decisions: { append }, clock: new FakeClock(), newId: countingIds()
  })
  return {
    screen: (texts) => screener.screen(texts, context), open: (surface) => screener.open({ surface, path: 'file' }, context), decisions,
    settle: (problem) => { const outcome = waiting.shift(); if (problem === undefined) outcome?.resolve(); else outcome?.reject(problem) }
  }
}

t.test('texts that no rule fits come back at once, and nothing is written down', (t) => {
  const { screen, decisions } = bench()
  t.same(screen([text('hello'), text('world', 'instructions', 'instructions')]), { texts: ['hello', 'world'] })
  t.same(decisions, [])
  t.end()
})

t.test('what was redacted is told when the decision is durable, and no earlier', async (t) => {
  const { screen, decisions, settle } = bench()
  let told = false
  const screening = Promise.resolve(screen([text('a secret'), text('hello', 'input[1]'), text('a notable secret', 'input[2].content')])).then((value) => { told = true; return value })
  await new Promise(setImmediate)
  t.equal(told, false)
  settle()
  const { texts, decision } = await screening
  t.same(texts, ['a [REDACTED:phrase]', 'hello', 'a notable [REDACTED:phrase]'])
  t.same(decision, decisions[0])
  t.match(decision, { id: 'gdec_000001', kind: 'content', effect: 'redact', direction: 'in', operation: 'createResponse', policyVersion: 'hash', requestId: 'req_1', tenant: principal.tenant, keyId: principal.keyId })
  t.same(decision?.matches.map(({ rule, path, spans: [span] }) => [rule, path, span?.start]), [['redact-secret', 'input', 2], ['redact-secret', 'input[2].content', 10], ['log-notable', 'input[2].content', 2]])
  t.notMatch(JSON.stringify(decision), /a secret|hello|example/, 'the words of the texts are not in it, nor is what the caller called a model')
})

t.test('a block is told with the id of its durable decision; a decision that cannot be written lets nothing through', async (t) => {
  const { screen, settle, decisions } = bench()
  const blocked = Promise.resolve(screen([text('a secret'), text('forbidden', 'metadata.ada@example.com', 'metadata')]))
  settle()
  const refusal = await blocked.then(() => undefined, (thrown: unknown) => thrown)
  if (!(refusal instanceof MatrizError)) throw new Error('It was not refused.')
  t.match(refusal, { code: 'content_blocked', message: 'Not here.', auditId: 'gdec_000001', param: 'metadata.*' })
  t.equal(decisions[0]?.effect, 'block')
  for (const word of ['secret', 'notable', 'forbidden']) {
    const lost = Promise.resolve(screen([text(word)]))
    settle(new MatrizError('store_unavailable', 'Away.'))
    await t.rejects(lost, { code: 'store_unavailable' })
  }
})

t.test('surfaces that no rule concerns are not read; a policy that takes its time is waited for', async (t) => {
  const { screen, settle } = bench(smallPolicy({ later: true, concerns: (surface) => surface === 'output' }))
  t.same(screen([text('forbidden')]), { texts: ['forbidden'] })
  const screening = Promise.resolve(screen([text('a secret', 'output', 'output'), text('secret')]))
  await new Promise(setImmediate)
  settle()
  t.same((await screening).texts, ['a [REDACTED:phrase]', 'secret'])
})

t.test('a text in pieces goes through as far as it may, and ends when what was decided is durable', async (t) => {
  const { open, settle, decisions } = bench()
  const plain = open('files')
  t.equal(plain.push('hel') + plain.push('lo') + await plain.end(), 'hello')
  const redacted = open('files')
  t.equal(redacted.push('a secret '), 'a [REDACTED:phrase] ')
  const end = redacted.end()
  await new Promise(setImmediate)
  settle()
  t.equal(await end, '')
  const blocked = open('files')
  t.equal(blocked.push('forbidden'), '')
  t.equal(blocked.blocked, true)
  const refused = blocked.end()
  await new Promise(setImmediate)
  settle()
  await t.rejects(refused, { code: 'content_blocked', auditId: 'gdec_000002' })
  t.same(decisions.map(({ effect }) => effect), ['redact', 'block'])
})

t.test('a decision is of bounded size, and says how much is not in it', async (t) => {
  const { screen, settle } = bench()
  const screening = Promise.resolve(screen([text('secret '.repeat(150)), ...Array.from({ length: 150 }, (_, index) => text('notable', `input[${index}]`))]))
  settle()
  const { matches = [], omitted } = (await screening).decision ?? {}
  t.equal(matches.length, 100)
  t.equal(matches[0]?.effect, 'redact', 'the strongest are told first')
  t.equal(matches[0]?.spans.length, 100)
  t.equal(omitted, 50 + 51)
})

t.test('whoever counts is told of each text once, with what became of it and how long that took', async (t) => {
  const clock = new FakeClock()
  const told: string[] = []
  for (const later of [false, true]) {
    const judging = smallPolicy({ later })
    const slow = { ...judging, judge: (...given: Parameters<typeof judging.judge>) => { clock.advance(2); return judging.judge(...given) } }
    const content = observedContent(slow, clock, (surface, effect, durationMs) => told.push(`${surface} ${effect} ${durationMs}`))
    t.equal(content.concerns('input'), true)
    const where = { principal, operation: 'run', path: 'x' }
    for (const word of ['hello', 'secret']) await content.judge(word, { ...where, surface: 'input' })
    for (const pieces of [['a ', 'notable'], ['forbidden', 'forbidden']]) {
      const guard = content.open({ ...where, surface: 'output' })
      for (const piece of pieces) guard.push(piece)
      await guard.end()
      t.equal(guard.matches.length, pieces.filter((piece) => piece !== 'a ').length)
    }
  }
  t.same(told.slice(0, 4), ['input allow 2', 'input redact 2', 'output log 0', 'output block 0'])
  t.same(told.slice(4), told.slice(0, 4))
})

t.test('of a path only the names of the contract are written', (t) => {
  const paths: readonly (readonly [string, string])[] = [
    ['input[0].content[1].text', 'input[0].content[1].text'], ['metadata.*', 'metadata.*'], ['', ''], ['[3]', '[3]'], ['tools[0].b64_json', 'tools[0].b64_json'],
    ['metadata.4111111111111111', 'metadata.*'], ['metadata.ada@example.com', 'metadata.*'], ['metadata.Ada', 'metadata.*'], ['a'.repeat(600), '*'], [`metadata.${'a'.repeat(60)}`, 'metadata.*']
  ]
  for (const [path, written] of paths) t.equal(writtenPath(path), written)
  t.end()
})
