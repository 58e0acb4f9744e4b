// SPDX-License-Identifier: Apache-2.0
// However a text is cut, its findings are those of the whole text, and nothing that is found leaves before it is found.
import fc from 'fast-check'
import t, { test } from 'tap'
import type { Test } from 'tap'
import type { Detector, Finding } from '../../../matriz/guardian/detector.ts'
import { holdBackLimit } from '../../../matriz/guardian/detector.ts'
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import { length } from '../../../matriz/guardian/detectors/length.ts'
import { pattern } from '../../../matriz/guardian/detectors/pattern.ts'
import { phrases } from '../../../matriz/guardian/detectors/phrases.ts'
import { urls } from '../../../matriz/guardian/detectors/urls.ts'
import { createScanner } from '../../../matriz/guardian/scan/scanner.ts'

const detectors: readonly Detector[] = [
  ...builtInDetectors.values(),
  phrases({ name: 'names', phrases: ['project nightjar', 'nightjar', 'ночь', '秘密'] }),
  urls({ name: 'hosts', domains: ['evil.example'] }),
  pattern({ name: 'ticket', pattern: '\\bTK-\\d{4,9}\\b' }),
  length({ name: 'long', maxUnits: 6000 })
]
const scanner = createScanner(detectors)
const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
const runs = nightly ? 100_000 : 5_000
if (nightly) t.setTimeout(900_000)

const base64 = (units: number, seed: number): string => Array.from({ length: units }, (_, index) => 'QWxhZGRpbjpvcGVuIHNlc2FtZQABCDEFGHIJKLMNOPQRSTUVXYZ0123456789+/'[(index * 7 + seed * 13) % 63]).join('')
const base64url = (text: string): string => Buffer.from(text).toString('base64url')

/** Values of which no character may leave. */
const planted: readonly ((seed: number) => string)[] = [
  seed => `-----BEGIN RSA PRIVATE KEY-----\n${base64(4000, seed).replace(/.{64}/g, '$&\n')}\n-----END RSA PRIVATE KEY-----`,
  seed => `-----BEGIN OPENSSH PRIVATE KEY-----\\n${base64(200, seed)}\\n-----END OPENSSH PRIVATE KEY-----`,
  seed => `${base64url(`{"alg":"RS256","kid":"${seed}"}`)}.${base64url(`{"sub":"${'x'.repeat(1400)}"}`)}.${base64url('s'.repeat(40) + String(seed))}`,
  seed => `${base64url(`{"alg":"RS256","x5c":"${base64(300, seed)}"}`)}.${base64url('{"sub":"1"}')}.${base64url('signature')}`,
  seed => `sk-proj-${base64(160, seed).replace(/[+/]/g, '_')}`,
  () => '4111 1111 1111 1111',
  () => 'DE89 3704 0044 0532 0130 00',
  () => 'alice@example.com',
  () => 'al\u200bice\uff20example\uff0ecom',
  () => 'alice (at) example (dot) com',
  () => '&#97;lice&#64;example&#46;com',
  () => 'alice%40example.com',
  () => '+44 (0)20 7946 0958',
  () => '192.168.12.34',
  () => '2001:db8::8a2e:370:7334',
  () => '00:1A:2B:3C:4D:5E',
  () => 'AKIAIOSFODNN7EXAMPLE',
  () => 'https://login.evil.example/a?b=c',
  () => 'рroject  Nightjar',
  () => '秘密',
  () => 'TK-12345'
]
/** They go on to the end of the text. */
const unclosed: readonly ((seed: number) => string)[] = [
  seed => `-----BEGIN PRIVATE KEY-----\n${base64(600, seed)}`,
  seed => `-----BEGIN PGP PRIVATE KEY BLOCK-----\n${base64(90, seed)}`,
  seed => `${base64url('{"alg":"none"}')}.${base64(500, seed).replace(/[+/]/g, '-')}`
]
/** What looks like the beginning of something, or is cut in bad places. */
const noise = ['hello', 'the 2024-01-15 10:30:45', '-----BEGIN', 'eyJhbGciOi', '😀', '\ud83d', '\ude00', '&#6', '%4', '\\u00', 'sk-', '4111 1111', '+1 (', 'DE89 3704', 'password = ', 'ignore all previous instructions',
  '\u200b'.repeat(40), 'a@', 'ghp_', 'https://', 'x.y.z', '𝐢𝐠𝐧𝐨𝐫𝐞', 'night', 'ｊａｒ', '::', '1.2.3', '\n', '   ', '"', 'TK-1', '%F0%9F%98%80', '&amp;', '-'.repeat(30), '1 2 3 4 5 6 7 8 9', 'a.b.c.d@e.f'] as const

interface Planted {
  readonly text: string
  /** What has to be found, as offsets. */
  readonly spans: readonly (readonly [number, number])[]
}

const part = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...noise).map(text => ({ text, kept: false })) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => ({ text, kept: false })) },
  { weight: 4, arbitrary: fc.tuple(fc.nat(planted.length - 1), fc.nat(99)).map(([index, seed]) => ({ text: planted[index]?.(seed) ?? '', kept: true })) }
)
const sample = fc.tuple(fc.array(part, { maxLength: 8 }), fc.option(fc.tuple(fc.nat(unclosed.length - 1), fc.nat(99)))).map(([parts, last]): Planted => {
  let text = ''
  const spans: [number, number][] = []
  for (const { text: next, kept } of parts) {
    // A paragraph before and behind keeps what stands there from changing what a value is.
    if (kept) text += '\n\n'
    if (kept) spans.push([text.length, text.length + next.length])
    text += kept ? `${next}\n\n` : `${next} `
  }
  if (last !== null) {
    const next = unclosed[last[0]]?.(last[1]) ?? ''
    text += '\n\n'
    spans.push([text.length, text.length + next.length])
    text += next
  }
  return { text, spans }
})
const cuts = fc.tuple(fc.constantFrom(1, 2, 7, 40, 300, 2000), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }))

/** The sizes of pieces, over and over. */
function* pieces(text: string, [largest, sizes]: readonly [number, readonly number[]]): Generator<string> {
  for (let at = 0, index = 0; at < text.length; index += 1) {
    const size = 1 + (sizes[index % sizes.length] ?? 0) % largest
    yield text.slice(at, at + size)
    at += size
  }
}

function cover(units: number, findings: readonly { readonly start: number, readonly end: number }[]): Uint8Array {
  const covered = new Uint8Array(units)
  for (const { start, end } of findings) covered.fill(1, start, end)
  return covered
}

const byPlace = (one: Finding, other: Finding): number => one.start - other.start || one.end - other.end || (one.detector < other.detector ? -1 : 1)

/** What a stream lets out: offsets of units, as they become certain. */
function stream(text: string, cut: readonly [number, readonly number[]], t: Test): { readonly findings: Finding[], readonly left: Uint8Array } {
  const scan = scanner.open()
  const findings: Finding[] = []
  const left = new Uint8Array(text.length)
  let sent = 0
  let received = 0
  const step = ({ findings: found, settled, open, failures }: ReturnType<typeof scan.push>): void => {
    findings.push(...found)
    if (failures.length > 0) throw new Error('a detector failed', { cause: failures[0]?.cause })
    const stop = Math.min(settled, ...open.map(({ start }) => start))
    const near = findings.filter(({ end }) => end > sent)
    for (let at = sent; at < stop; at += 1) if (!near.some(({ start, end }) => start <= at && at < end)) left[at] = 1
    if (received - settled > holdBackLimit) t.fail(`${received - settled} units are held back`)
    sent = Math.max(sent, open.length > 0 ? stop : settled)
  }
  for (const piece of pieces(text, cut)) {
    received += piece.length
    step(scan.push(piece))
  }
  step(scan.end())
  return { findings, left }
}

test('a text in pieces has the findings of the whole text, and none of what is found leaves', async t => {
  fc.assert(fc.property(sample, cuts, ({ text, spans }, cut) => {
    const whole = [...scanner.scanWhole(text).findings].sort(byPlace)
    const { findings, left } = stream(text, cut, t)
    const inPieces = findings.sort(byPlace)
    if (JSON.stringify(inPieces) !== JSON.stringify(whole)) throw new Error(`cut as ${JSON.stringify(cut)}: ${JSON.stringify(inPieces)} is not ${JSON.stringify(whole)}`)
    const covered = cover(text.length, whole)
    for (let at = 0; at < text.length; at += 1) if (left[at] === covered[at]) throw new Error(`${left[at] === 1 ? 'leaked' : 'kept back'} at ${at} of ${JSON.stringify(text)}`)
    for (const [start, end] of spans) if (covered.subarray(start, end).includes(0)) throw new Error(`not found: ${JSON.stringify(text.slice(start, end))}`)
  }), { numRuns: runs, seed: 6 })
  t.pass(`${runs} splittings`)
})

test('a decoder cuts UTF-8 anywhere, and the findings are the same', async t => {
  const text = 'Grüße 😀 an al\u200bice\uff20example\uff0ecom, 秘密! рroject Nightjar'
  const bytes = Buffer.from(text)
  for (let size = 1; size <= 5; size += 1) {
    const scan = scanner.open()
    const decoder = new TextDecoder()
    const findings: Finding[] = []
    for (let at = 0; at < bytes.length; at += size) findings.push(...scan.push(decoder.decode(bytes.subarray(at, at + size), { stream: true })).findings)
    findings.push(...scan.push(decoder.decode()).findings, ...scan.end().findings)
    t.strictSame(findings.sort(byPlace), [...scanner.scanWhole(text).findings].sort(byPlace))
  }
})
