// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import type { TextContext } from '../../../matriz/guardian/content-policy.ts'
import type { Detector, ModelDetector } from '../../../matriz/guardian/detector.ts'
import { compileContent } from '../../../matriz/guardian/policy/compile-content.ts'
import { checkContent } from '../../../matriz/guardian/policy/compile-rules.ts'
import type { ContentDocument, ContentRule } from '../../../matriz/guardian/policy/content-document.ts'
import { FakeClock, principal } from '../../support/ports.ts'
import { brokenDetector, cut, partsWith, plain, planted } from './support.ts'

const runs = (count: number): number => process.env['LUKHAS_NIGHTLY'] === '1' ? count : Math.ceil(count / 20)
const context: TextContext = { surface: 'output', path: 'output[0].content[0].text', principal, operation: 'run' }
const rule = (parts: Partial<ContentRule>): ContentRule => ({ id: 'r', surfaces: ['*'], detectors: ['email'], effect: 'redact', severity: 'high', ...parts })
const compile = (rules: readonly Partial<ContentRule>[], more: Partial<ContentDocument> = {}, parts = partsWith()): ReturnType<typeof compileContent> =>
  compileContent({ ...more, rules: rules.map((one, index) => rule({ id: `r${index}`, ...one })) }, parts)
const problemsOf = (rules: readonly Partial<ContentRule>[], more: Partial<ContentDocument> = {}, parts = partsWith()): string[] =>
  checkContent({ ...more, rules: rules.map((one, index) => rule({ id: `r${index}`, ...one })) }, parts).map(({ key, expected }) => `${key}: ${expected}`)

/** All of it in pieces, and the most that was held back. */
function stream(policy: ReturnType<typeof compileContent>, pieces: readonly string[], of = context): { text: string; held: number; blocked: boolean } {
  const guard = policy.open(of)
  let text = ''
  let held = 0
  for (const piece of pieces) {
    text += guard.push(piece)
    held = Math.max(held, (guard as { heldUnits?: number }).heldUnits ?? 0)
  }
  text += guard.end() as string
  return { text, held, blocked: guard.blocked }
}
const whole = (policy: ReturnType<typeof compileContent>, text: string, of = context) => {
  const judgement = policy.judge(text, of)
  if (judgement instanceof Promise) throw new Error('a promise')
  return judgement
}

void t.test('the strongest effect of the rules that fit is the effect, and each rule tells where it fitted', t => {
  const policy = compile([{ effect: 'log' }, { detectors: ['iban'], effect: 'block', message: 'No bank accounts here.' }, { detectors: ['email', 'iban'], effect: 'redact', surfaces: ['input'] }, { effect: 'allow' }])
  const text = 'Mail ann@example.org now.'
  const logged = whole(policy, text)
  t.same([logged.effect, logged.text], ['log', text])
  t.same(logged.matches.map(({ rule: id, effect, spans }) => [id, effect, spans.map(({ start, end }) => text.slice(start, end))]), [['r0', 'log', ['ann@example.org']]])
  t.same(whole(policy, text, { ...context, surface: 'input' }).text, 'Mail [REDACTED:email] now.')
  const blocked = whole(policy, `${text} DE89 3704 0044 0532 0130 00`)
  t.same([blocked.effect, blocked.text], ['block', ''])
  t.equal(blocked.matches.find(({ effect }) => effect === 'block')?.message, 'No bank accounts here.')
  t.same(whole(policy, 'Nothing here.'), { effect: 'allow', text: 'Nothing here.', matches: [] })
  t.end()
})

void t.test('surfaces without a rule are not read at all', t => {
  const policy = compile([{ surfaces: ['input'] }])
  t.same([policy.concerns('input'), policy.concerns('output')], [true, false])
  t.equal(policy.open(context).push('ann@example.org'), 'ann@example.org')
  t.end()
})

void t.test('in pieces: what leaves is the redaction of the whole text, with at most 128 units held back', t => {
  const all = [...builtInDetectors.keys()]
  const policy = compile([{ detectors: all.filter(name => name !== 'email' && name !== 'phone') }, { detectors: ['email'], effect: 'log' }, { detectors: ['phone'], when: 'finding.score >= 0.5' }])
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...planted), fc.constantFrom(...plain), fc.string()), { maxLength: 12 }), fc.array(fc.nat(40), { maxLength: 60 }), (parts, cuts) => {
    const text = parts.join('')
    const { text: expected } = whole(policy, text)
    const streamed = stream(policy, cut(text, cuts))
    if (streamed.text !== expected) throw new Error(`in pieces ${JSON.stringify(streamed.text)}, whole ${JSON.stringify(expected)}`)
    if (streamed.held > 128) throw new Error(`${streamed.held} held back`)
  }), { numRuns: runs(20_000), seed: 6 })
  t.pass('held for each text')
  t.end()
})

void t.test('what has been redacted stays as it is when it is redacted again', t => {
  const policy = compile([{ detectors: [...builtInDetectors.keys()] }])
  const between = fc.constantFrom(' ', ' and ', ', ', '. ', ' (', ') ', ' "', '": ', '\n\n', ' = ', ' [REDACTED:email] ', ' ssn: ', ' password= ', ' The quick brown fox ', ' 😀 ')
  fc.assert(fc.property(fc.array(fc.tuple(between, fc.oneof(fc.constantFrom(...planted), fc.string({ unit: 'grapheme' }))), { maxLength: 12 }), parts => {
    const once = whole(policy, parts.flat().join('')).text
    const again = whole(policy, once).text
    if (again !== once) throw new Error(`redacted ${JSON.stringify(once)}, again ${JSON.stringify(again)}`)
  }), { numRuns: runs(10_000), seed: 6 })
  t.equal(whole(policy, '[REDACTED:email] [REDACTED:unchecked]').text, '[REDACTED:email] [REDACTED:unchecked]')
  t.end()
})

void t.test('a block in the middle of a stream: nothing leaves from there on', t => {
  const policy = compile([{ detectors: ['private_key'], effect: 'block' }])
  const guard = policy.open(context)
  t.equal(guard.push('before '), 'before ')
  t.equal(guard.push('-----BEGIN PRIVATE KEY-----\nMIIE'), '')
  t.equal(guard.blocked, true)
  t.equal(guard.push('more') + String(guard.end()), '')
  t.same(guard.matches.map(({ effect, spans }) => [effect, spans[0]?.start]), [['block', 7]])
  t.end()
})

void t.test('what is open and only logged leaves as it comes', t => {
  const policy = compile([{ detectors: ['private_key'], effect: 'redact', when: 'principal.lane != "prod"' }])
  const key = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(400)}`
  const { text, held } = stream(policy, cut(key, [10]), { ...context, principal: { ...principal, lane: 'prod' } })
  t.equal(text, key)
  t.ok(held <= 128)
  t.equal(stream(policy, cut(key, [10]), { ...context, principal: { ...principal, lane: 'candidate' } }).text, '[REDACTED:secret.private_key]')
  t.end()
})

void t.test('conditions ask about the finding, the text and the caller', t => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['finding.detector == "email" && finding.category == "email"', true], ['finding.score > 1', false], ['surface == "input"', true], ['operation.startsWith("run")', true], ['model == "lukhas"', true],
    [`principal.tenant == "${principal.tenant}" && principal.project in ["${principal.project}"]`, true], ['principal.scopes.exists(s, s.endsWith(":write"))', principal.scopes.some(scope => scope.endsWith(':write'))], ['text.length > 20', false], ['text.length == 15', true],
    ['model.matches("^luk(a|h)+s$")', true], ['(model).matches("^x") || "matches".matches("^mat")', true]
  ]
  for (const [when, fits] of cases) {
    const policy = compile([{ when, surfaces: ['input'] }])
    t.equal(whole(policy, 'ann@example.org', { ...context, surface: 'input', model: 'lukhas' }).effect, fits ? 'redact' : 'allow', when)
  }
  t.end()
})

void t.test('refused when the file is read: conditions that cannot be used, named by their key', t => {
  const wrong = ['finding.scor > 1.0', 'unknown == 1', 'surface', 'surface == 1', 'surface ==', 'surface.matches(model)', 'surface.matches("(")', 'surface.matches("(?=a)")', 'timestamp("2024-01-01T00:00:00Z").getHours() == 1', 'principal.scopes.all(a, principal.scopes.all(b, a == b))', 'surface.matches_in_linear_time("a")', 'model // matches\n .matches("x")', `${'('.repeat(40)}true${')'.repeat(40)}`, '{"a": 1}.size() == 1']
  for (const when of wrong) t.match(problemsOf([{ when, surfaces: ['input'] }]), [/^content\.rules\[0\]\.when: expected an expression/], when)
  t.end()
})

void t.test('patterns in conditions take linear time', t => {
  const policy = compile([{ when: 'model.matches("^(a+)+$")', surfaces: ['input'] }])
  // JavaScript's own engine would take longer than the universe has lasted.
  t.equal(whole(policy, 'ann@example.org', { ...context, surface: 'input', model: `${'a'.repeat(5_000)}!` }).effect, 'allow')
  t.end()
})

void t.test('refused on streamed surfaces unless the rule withholds: what needs the whole text', t => {
  const detectors = new Map([...builtInDetectors, ['whole', { ...brokenDetector('whole', 'quiet'), streams: false }]])
  const parts = partsWith({ detectors, models: [{ name: 'model', description: '', categories: ['m'], budgetMs: 1, detect: async () => [] }] })
  for (const needs of [{ detectors: ['whole'] }, { detectors: ['email', 'model'] }, { when: 'text.length > 3' }]) {
    t.match(problemsOf([needs], {}, parts), [/^content\.rules\[0\]\.withhold_until_verdict: expected true/])
    t.same(problemsOf([{ ...needs, withhold_until_verdict: true }, { ...needs, surfaces: ['input'] }], {}, parts), [])
  }
  t.end()
})

void t.test('a withheld text leaves with its verdict, and not before', t => {
  const policy = compile([{ when: 'text.length > 20', withhold_until_verdict: true }])
  const long = stream(policy, ['Mail ', 'ann@exam', 'ple.org ', 'please'])
  const guard = policy.open(context)
  t.equal(guard.push('ann@example.org'), '')
  t.equal(guard.end(), 'ann@example.org')
  t.equal(long.text, 'Mail [REDACTED:email] please')
  t.end()
})

void t.test('lists, patterns and lengths', t => {
  const lists = { words: { phrases: ['open sesame'] }, bad: { domains: ['evil.example'] } }
  const patterns = [{ name: 'ticket', pattern: '\\bTICKET-[0-9]{4,6}\\b' }]
  t.same(problemsOf([{ detectors: [{ phrases: 'bad' }, { domains: 'words' }, { pattern: 'none' }, 'nobody', { phrases: 'constructor' }] }], { lists, patterns }).map(line => line.split(': ')[0]),
    ['content.rules[0].detectors[0].phrases', 'content.rules[0].detectors[1].domains', 'content.rules[0].detectors[2].pattern', 'content.rules[0].detectors[3]', 'content.rules[0].detectors[4].phrases'])
  const policy = compile([{ detectors: [{ pattern: 'ticket' }] }], { lists, patterns })
  const text = 'See TICKET-12345, xTICKET-1234, TICKET-1234567 and TICKET-1234.'
  t.equal(whole(policy, text).text, 'See [REDACTED:pattern], xTICKET-1234, TICKET-1234567 and [REDACTED:pattern].')
  for (const step of [1, 2, 3, 7]) t.equal(stream(policy, cut(text, [step])).text, whole(policy, text).text)
  t.end()
})

void t.test('refused patterns: without a longest match, of no RE2, of nothing, and of the marks that redaction puts', t => {
  for (const pattern of ['a+', 'a*b', '(ab){3,}', 'x{200}', '(?=a)', '(', '(?:abc){50}', '\\1', '^a', '[a-z]{128}']) {
    t.match(problemsOf([], { patterns: [{ name: 'p', pattern }] }), [/^content\.patterns\[0\]\.pattern: expected what can be looked for/], pattern)
  }
  for (const pattern of ['a{1,40}', '[a-f0-9]{8}-[0-9]{4}', '(?i)abc|d{2}', '\\p{Lu}{10}', '[[:alpha:]]{5}', '(?P<name>x){9}', '\\x{1F600}a?b']) t.same(problemsOf([], { patterns: [{ name: 'p', pattern }] }), [], pattern)
  t.match(problemsOf([{ detectors: [{ pattern: 'p' }] }], { patterns: [{ name: 'p', pattern: '(?i)redacted' }] }), [/^content\.rules\[0\]\.detectors\[0\]: expected what does not fit/])
  t.same(problemsOf([{ id: 'same' }, { id: 'same' }]), ['content.rules[1].id: expected an id that no other rule has'])
  t.end()
})

void t.test('a detector that fails: rules that redact or block fail closed, rules that log say so, and each rule may say otherwise', t => {
  for (const fault of ['throws', 'throws-on-open', 'nonsense', 'foreign', 'backwards'] as const) {
    const broken: Detector = brokenDetector('broken', fault)
    const parts = partsWith({ detectors: new Map([...builtInDetectors, ['broken', broken]]) })
    const effectOf = (one: Partial<ContentRule>): string => {
      const { effect, text, matches } = whole(compile([{ detectors: ['broken'], ...one }], {}, parts), 'some text')
      return `${effect} ${JSON.stringify(text)} ${matches[0]?.failure?.detector ?? ''} ${matches[0]?.failure?.reason ?? ''}`
    }
    const reason = fault.startsWith('throws') ? 'threw' : 'invalid'
    t.equal(effectOf({ effect: 'redact' }), `block "" broken ${reason}`, fault)
    t.equal(effectOf({ effect: 'block' }), `block "" broken ${reason}`, fault)
    t.equal(effectOf({ effect: 'log' }), `log "some text" broken ${reason}`, fault)
    t.equal(effectOf({ effect: 'block', on_failure: 'log' }), `log "some text" broken ${reason}`, fault)
    t.equal(effectOf({ effect: 'log', on_failure: 'block' }), `block "" broken ${reason}`, fault)
    t.equal(effectOf({ effect: 'block', on_failure: 'redact' }), `redact "[REDACTED:unchecked]" broken ${reason}`, fault)
    const streamed = stream(compile([{ detectors: ['broken', 'email'] }], {}, parts), ['some ', 'text'])
    t.same([streamed.text, streamed.blocked], ['', true], fault)
  }
  t.end()
})

void t.test('a model that throws, hangs or answers nonsense is a failure; one that answers is heard', async t => {
  const clock = new FakeClock()
  const model = (detect: ModelDetector['detect']): ModelDetector => ({ name: 'model', description: '', categories: ['violence'], budgetMs: 500, detect })
  const judge = async (detect: ModelDetector['detect'], one: Partial<ContentRule> = {}, passMs = 0): Promise<string> => {
    const policy = compile([{ detectors: ['model'], withhold_until_verdict: true, ...one }], {}, partsWith({ models: [model(detect)], clock }))
    const judged = Promise.resolve(policy.judge('some text', context))
    clock.advance(passMs)
    const { effect, text, matches } = await judged
    return `${effect} ${text} ${matches[0]?.failure?.reason ?? ''}`
  }
  let aborted = false
  t.equal(await judge(async () => { throw new Error('no') }), 'block  threw')
  t.equal(await judge((_text, signal) => new Promise(() => { signal.addEventListener('abort', () => { aborted = true }) }), {}, 500), 'block  timed_out')
  t.equal(aborted, true)
  t.equal(await judge(async () => [{ detector: 'model', category: 'other', start: 0, end: 1, score: 1 }]), 'block  invalid')
  t.equal(await judge(async () => undefined as never, { effect: 'log' }), 'log some text invalid')
  t.equal(await judge(async () => [{ detector: 'model', category: 'violence', start: 5, end: 9, score: 0.9 }]), 'redact some [REDACTED:violence] ')
  t.equal(await judge(async () => [{ detector: 'model', category: 'violence', start: 5, end: 9, score: 0.9 }], { when: 'finding.score > 0.95' }), 'allow some text ')
  t.equal(clock.pending, 0)
})
