// SPDX-License-Identifier: Apache-2.0
import { test } from 'tap'
import type { Detector, Scanned } from '../../../matriz/guardian/detector.ts'
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import { more } from '../../../matriz/guardian/scan/recogniser.ts'
import type { RecognisingDetector } from '../../../matriz/guardian/scan/recogniser.ts'
import { isRecognising, recognising } from '../../../matriz/guardian/scan/recognising.ts'
import { createScanner } from '../../../matriz/guardian/scan/scanner.ts'

const scanner = createScanner(builtInDetectors.values())

function found(text: string): string[] {
  return scanner.scanWhole(text).findings.map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`)
}

/** A detector that answers so. */
function answering(name: string, answer: () => Scanned): Detector {
  return { name, description: '', categories: [name], streams: true, open: () => ({ push: answer, end: answer }) }
}

test('what names a thing best stands, and secrets always do', async t => {
  // An address covers the number in it.
  t.strictSame(found('4111111111111111@example.com'), ['email: 4111111111111111@example.com'])
  // A token in an address is still a token.
  const token = 'ghp_a1B2c3D4e5F6g7H8i9J0kLmNoPqRsTuVwXyZ'
  t.strictSame(found(`https://${token}@github.com/a/b`), [`secret.github_token: ${token}`, `email: ${token}@github.com`])
  // A guess gives way.
  t.strictSame(found(`api_key = ${token}`), [`secret.github_token: ${token}`])
  // What is in a key that goes on is in it, and is what it is.
  t.strictSame(found('-----BEGIN PRIVATE KEY-----\nMIIE a@example.com'), ['secret.private_key: -----BEGIN PRIVATE KEY-----\nMIIE a@example.com', 'email: a@example.com'])
})

test('what is open is told, and the text behind it is settled', async t => {
  const scan = scanner.open()
  const opened = scan.push('see -----BEGIN PRIVATE KEY-----\nMIIE')
  t.strictSame(opened.open, [{ detector: 'private_key', category: 'secret.private_key', start: 4, score: 1 }])
  t.strictSame(opened.findings, [])
  const going = scan.push('x'.repeat(1000))
  t.ok(going.settled > 800)
  const over = scan.push('\n-----END PRIVATE KEY----- bye ')
  t.match(over.findings, [{ detector: 'private_key', start: 4, end: 1062 }])
  t.strictSame(over.open, [])
})

test('nothing is held back of a text that can become nothing', async t => {
  const scan = scanner.open()
  t.equal(scan.push('Plain words, and a stop. ').settled, 25)
})

test('a detector that throws or answers nonsense is named, and the others go on', async t => {
  const bad: readonly (readonly [Detector, string])[] = [
    [answering('throws', () => { throw new Error('no') }), 'threw'],
    [{ ...answering('opens', () => ({ findings: [], settled: 0, open: [] })), open: () => { throw new Error('no') } }, 'threw'],
    [answering('null', () => null as never), 'threw'],
    [answering('lists', () => ({ findings: 1, settled: 0, open: [] }) as never), 'invalid'],
    [answering('ahead', () => ({ findings: [], settled: 999, open: [] })), 'invalid'],
    [answering('outside', () => ({ findings: [{ detector: 'outside', category: 'outside', start: 3, end: 999, score: 1 }], settled: 0, open: [] })), 'invalid'],
    [answering('other', () => ({ findings: [{ detector: 'other', category: 'email', start: 0, end: 1, score: 1 }], settled: 0, open: [] })), 'invalid'],
    [answering('score', () => ({ findings: [{ detector: 'score', category: 'score', start: 0, end: 1, score: Number.NaN }], settled: 0, open: [] })), 'invalid'],
    [recognising({ name: 'recogniser', description: '', categories: ['x'], recognisers: [{ first: 'a', atWordStart: true, match: () => { throw new Error('no') } }] }), 'threw']
  ]
  for (const [detector, reason] of bad) {
    const { findings, failures } = createScanner([...builtInDetectors.values(), detector]).scanWhole('Write to alice@example.com now.')
    t.match(failures, [{ detector: detector.name, reason }], detector.name)
    t.match(findings, [{ category: 'email', start: 9, end: 26 }], detector.name)
  }
})

test('a recogniser that always waits holds back no more than may be', async t => {
  const waiting = recognising({ name: 'waiting', description: '', categories: ['x'], recognisers: [{ first: 'abcdefghijklmnopqrstuvwxyz ', atWordStart: false, match: () => more }] })
  const scan = createScanner([waiting]).open()
  for (let received = 10; received <= 1000; received += 10) t.ok(received - scan.push('abcde fghi').settled <= 128)
})

test('twice the text is twice the work', async t => {
  let reads = 0
  const counted = (codes: Uint16Array): Uint16Array => new Proxy(codes, {
    get: (target, key) => {
      reads += 1
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) as unknown : value
    }
  })
  const counting = (detector: RecognisingDetector): RecognisingDetector => ({
    ...detector,
    recognisers: detector.recognisers.map(recogniser => ({
      ...recogniser,
      match: (codes, at, end) => {
        const match = recogniser.match(counted(codes), at, end)
        const { follow } = match ?? {}
        return match === undefined || match === more || follow === undefined ? match : { ...match, follow: (all, from, to) => follow(counted(all), from, to) }
      }
    }))
  })
  const detectors = [...builtInDetectors.values()].filter(isRecognising).map(counting)
  for (const unit of ['1 ', '1.', 'a.b@', 'a at ', '0x-', '-----BEGIN ', 'eyJ', 'ignore all previous ', ':a', '4111 ', 'password = ', '+1 (', '&#', '%4', 'DE8', '(((', 'a', '-', '\u200b1']) {
    const work = (units: number): number => {
      reads = 0
      createScanner(detectors).scanWhole(unit.repeat(Math.ceil(units / unit.length)))
      return reads
    }
    const once = work(3000)
    t.ok(work(6000) <= once * 2.2 + 1000, `${unit}: ${once}`)
  }
})
