// SPDX-License-Identifier: Apache-2.0
import { test } from 'tap'
import { length } from '../../../matriz/guardian/detectors/length.ts'
import { longestMatch } from '../../../matriz/guardian/detectors/pattern-length.ts'
import { pattern } from '../../../matriz/guardian/detectors/pattern.ts'
import { phrases } from '../../../matriz/guardian/detectors/phrases.ts'
import { urls } from '../../../matriz/guardian/detectors/urls.ts'
import { findingsOf } from './finding.ts'

test('phrases are whole words of any case, and the longest of those that begin first', async t => {
  const list = phrases({ name: 'names', phrases: ['nightjar', 'Project Nightjar', 'hers', 'he', '秘密'] })
  t.strictSame(findingsOf(list, 'The PROJECT  nightjar, he said, is hers.'), ['phrase: PROJECT  nightjar', 'phrase: he', 'phrase: hers'])
  t.strictSame(findingsOf(list, 'рrоjеct ｎｉｇｈｔｊａｒ and nightj\u200bar'), ['phrase: рrоjеct ｎｉｇｈｔｊａｒ', 'phrase: nightj\u200bar'])
  t.strictSame(findingsOf(list, 'the nightjars sheers'), [])
  t.strictSame(findingsOf(list, '这是秘密。'), ['phrase: 秘密'])
  t.throws(() => phrases({ name: 'names', phrases: [' '] }), RangeError)
  t.throws(() => phrases({ name: 'names', phrases: ['x'.repeat(101)] }), RangeError)
})

test('URLs and domains of a list stand for their subdomains', async t => {
  const list = urls({ name: 'hosts', domains: ['evil.example', 'bücher.example'] })
  t.strictSame(findingsOf(list, 'See https://login.evil.example/a?b=c. Or evil.example, or notevil.example'), ['url: https://login.evil.example/a?b=c', 'domain: evil.example'])
  t.strictSame(findingsOf(list, 'http://user:pw@evil.example:8080/ HTTPS://EVIL.EXAMPLE hxxp://evil[.]example https://еvil.example'), ['url: http://user:pw@evil.example:8080/', 'url: HTTPS://EVIL.EXAMPLE', 'url: hxxp://evil[.]example', 'url: https://еvil.example'])
  t.strictSame(findingsOf(list, 'https://good.example/?next=https%3A%2F%2Fgood.example evil.example.org'), [])
  t.strictSame(findingsOf(list, `https://${'a.'.repeat(80)}evil.example/`).length, 1)
  const spared = urls({ name: 'others', domains: ['good.example'], listed: 'spared' })
  t.strictSame(findingsOf(spared, 'https://good.example/ https://www.good.example/ https://bad.example/x'), ['url: https://bad.example/x'])
  t.strictSame(findingsOf(urls({ name: 'all', domains: ['*'] }), 'a https://x.example b'), ['url: https://x.example'])
})

test('length finds what is too much, and cuts no pair in two', async t => {
  t.strictSame(findingsOf(length({ name: 'long', maxUnits: 5 }), '12345'), [])
  t.strictSame(findingsOf(length({ name: 'long', maxUnits: 5 }), '1234567'), ['length: 67'])
  t.strictSame(findingsOf(length({ name: 'long', maxUnits: 5 }), '1234😀'), ['length: 😀'])
})

test('patterns take a bounded piece of text', async t => {
  t.strictSame(findingsOf(pattern({ name: 'ticket', pattern: '\\bTK-\\d{4,9}\\b' }), 'TK-1234 XTK-1234 TK-123 TK-1234567890'), ['pattern: TK-1234'])
  for (const [source, units] of [['abc', 3], ['a|bcd', 3], ['(?i)a{2,5}b?', 6], ['[^a]{3}', 6], ['\\p{L}\\d\\bx', 4], ['(?:ab){3}(?P<n>c)', 7], ['[]a]\\]', 3], ['\\Qa+b\\E', 7]] as const) t.ok(longestMatch(source) >= units, source)
  for (const source of ['a*', 'a+', 'a{2,}', '^a', 'a$', '(a', '(?:a|b+)', '[a]+']) t.throws(() => pattern({ name: 'x', pattern: source }), source)
  t.throws(() => pattern({ name: 'x', pattern: '.{200}' }), { name: 'UnboundedPattern' })
  t.throws(() => pattern({ name: 'x', pattern: '(?=a)b' }))
})
