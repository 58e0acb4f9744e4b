// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import { createSealer } from '../../adapters/sealing/aes-gcm-sealer.ts'
import { propertyCount } from '../stores/run-fixtures.ts'

const secret = Uint8Array.from({ length: 32 }, (_, index) => index)
const other = Uint8Array.from({ length: 32 }, (_, index) => 255 - index)
const sealer = createSealer({ secret })
const text = 'The code is 4711 – naïve 🚲'
// Computed by another implementation (Python's hmac and cryptography), with the nonce 0 to 11.
const vector = 'AQABAgMEBQYHCAkKC5mvQt_3ROZRTpOCpC7Xel250Dgg2bZb1JMX7wGSlHcdaKZG55Yz5uYLBuUKAgJNBw'

t.test('the sealed form is the documented one', async (t) => {
  const fixed = createSealer({ secret, nonce: () => Uint8Array.from({ length: 12 }, (_, index) => index) })
  t.equal(fixed.seal('acme', 'compaction', text), vector)
  t.equal(sealer.open('acme', 'compaction', vector), text)
})

t.test('what was sealed is opened, whatever it is; no two seals are alike', async (t) => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plain, tenant, purpose) => {
    const sealed = sealer.seal(tenant, purpose, plain)
    return sealer.open(tenant, purpose, sealed) === plain && sealer.seal(tenant, purpose, plain) !== sealed
  }), { numRuns: propertyCount(2_000), seed: 41 })
  t.equal(sealer.open('acme', 'compaction', sealer.seal('acme', 'compaction', 'x'.repeat(5_000_000)))?.length, 5_000_000)
})

t.test('another tenant, another purpose and another secret open nothing', async (t) => {
  t.equal(sealer.open('other', 'compaction', vector), undefined)
  t.equal(sealer.open('acme', 'cursor', vector), undefined)
  t.equal(createSealer({ secret: other }).open('acme', 'compaction', vector), undefined)
  t.equal(sealer.open('b', 'a', sealer.seal('ab', '', 'x')), undefined, 'names that run together')
  t.equal(sealer.open('a","b', 'c', sealer.seal('b', 'c","a', 'x')), undefined, 'names that look like what surrounds them')
})

t.test('each changed bit, each cut and each other spelling is refused', async (t) => {
  const bytes = Buffer.from(vector, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    if (sealer.open('acme', 'compaction', changed.toString('base64url')) !== undefined) t.fail(`bit ${bit}`)
  }
  for (let length = 0; length < vector.length; length += 1) if (sealer.open('acme', 'compaction', vector.slice(0, length)) !== undefined) t.fail(`cut at ${length}`)
  for (const spelt of [`${vector}=`, ` ${vector}`, `${vector}\n`, vector.replaceAll('_', '/'), `${vector}AAAA`, '', 'é'.repeat(80)]) t.equal(sealer.open('acme', 'compaction', spelt), undefined)
})

t.test('after a rotation what the previous secret sealed is still opened, and nothing is sealed with it', async (t) => {
  const rotated = createSealer({ secret: other, previousSecret: secret })
  t.equal(rotated.open('acme', 'compaction', vector), text)
  const sealed = rotated.seal('acme', 'compaction', text)
  t.equal(sealer.open('acme', 'compaction', sealed), undefined)
  t.equal(createSealer({ secret: other }).open('acme', 'compaction', sealed), text)
})

t.test('a secret of another length is refused', async (t) => {
  t.throws(() => createSealer({ secret: new Uint8Array(16) }), /32 bytes/)
  t.throws(() => createSealer({ secret, previousSecret: new Uint8Array(31) }), /32 bytes/)
})
