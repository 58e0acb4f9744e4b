// SPDX-License-Identifier: Apache-2.0
// Identifiers and digests: UUIDs (RFC 9562), git object names, SHA-2 (FIPS 180-4), subresource integrity (W3C SRI), ULIDs, Mongo's object ids,
// fingerprints of keys (RFC 4716, section 4; OpenSSH's SHA256:), ETags (RFC 9110, section 8.8.3), trace context (W3C), ids of our own API.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { base62, bytes, digits, lowerHex, some } from '../characters.ts'
import type { NegativeGenerator } from './negative.ts'

const uuid = (chance: Chance): string => `${some(chance, lowerHex, 8)}-${some(chance, lowerHex, 4)}-${pick(chance, ['4', '7', '1'])}${some(chance, lowerHex, 3)}-${some(chance, '89ab', 1)}${some(chance, lowerHex, 3)}-${some(chance, lowerHex, 12)}`
const pairs = (chance: Chance, count: number): string => Array.from({ length: count }, () => some(chance, lowerHex, 2)).join(':')

export const hashNegatives: readonly NegativeGenerator[] = [
  { name: 'uuid', make: uuid },
  { name: 'uuid_labelled', make: uuid, nouns: ['request id', 'Vorgang', 'session'], keys: ['id', 'request_id', 'trace'] },
  { name: 'uuid_upper', make: chance => `{${uuid(chance).toUpperCase()}}` },
  { name: 'uuid_digits', make: chance => `${digits(chance, 8)}-${digits(chance, 4)}-4${digits(chance, 3)}-9${digits(chance, 3)}-${digits(chance, 12)}`, nouns: ['id', 'request'], keys: ['uuid', 'id'] },
  { name: 'git_commit', make: chance => some(chance, lowerHex, 40), nouns: ['commit', 'revision'], keys: ['sha', 'commit', 'ref'] },
  { name: 'git_short', make: chance => some(chance, lowerHex, pick(chance, [7, 8, 10, 12])), nouns: ['commit', 'build'], keys: ['rev', 'commit'] },
  { name: 'git_diff', whole: true, make: chance => `diff --git a/src/app.ts b/src/app.ts\nindex ${some(chance, lowerHex, 7)}..${some(chance, lowerHex, 7)} 100644\n@@ -${between(chance, 1, 300)},6 +${between(chance, 1, 300)},7 @@` },
  { name: 'sha256', make: chance => some(chance, lowerHex, 64), nouns: ['sha256', 'checksum', 'digest'], keys: ['sha256', 'digest'] },
  { name: 'image_digest', make: chance => `registry.example.com/app@sha256:${some(chance, lowerHex, 64)}`, nouns: ['image'], keys: ['image'] },
  { name: 'md5', make: chance => some(chance, lowerHex, 32), nouns: ['md5', 'checksum'], keys: ['md5', 'hash'] },
  { name: 'subresource_integrity', make: chance => `sha384-${bytes(chance, 48).toString('base64')}`, nouns: ['integrity'], keys: ['integrity'] },
  { name: 'ulid', make: chance => `01${some(chance, '0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`, nouns: ['event'], keys: ['ulid', 'event_id'] },
  { name: 'object_id', make: chance => `ObjectId("${some(chance, lowerHex, 24)}")` },
  { name: 'ssh_fingerprint_md5', make: chance => `MD5:${pairs(chance, 16)}`, nouns: ['fingerprint'], keys: ['fingerprint'] },
  { name: 'ssh_fingerprint_sha256', make: chance => `SHA256:${bytes(chance, 32).toString('base64').replace('=', '')}`, nouns: ['fingerprint'], keys: ['fingerprint'] },
  { name: 'certificate_fingerprint', make: chance => pairs(chance, pick(chance, [20, 32])).toUpperCase(), nouns: ['certificate fingerprint', 'SHA-1'], keys: ['thumbprint'] },
  { name: 'etag', make: chance => `W/"${some(chance, lowerHex, 8)}-${some(chance, lowerHex, 12)}"`, nouns: ['ETag'], keys: ['etag'] },
  { name: 'traceparent', make: chance => `00-${some(chance, lowerHex, 32)}-${some(chance, lowerHex, 16)}-01`, nouns: ['traceparent'], keys: ['traceparent'] },
  { name: 'api_object_id', make: chance => `${pick(chance, ['resp', 'msg', 'file', 'vs', 'conv', 'run', 'call', 'gdec'])}_${some(chance, lowerHex, 32)}` },
  { name: 'base62_id', make: chance => `${pick(chance, ['cus', 'ord', 'inv', 'sub', 'evt'])}_${some(chance, base62, 14)}`, nouns: ['customer', 'invoice'], keys: ['customer', 'object'] },
  { name: 'serial_hex', make: chance => `0x${some(chance, lowerHex, pick(chance, [8, 16, 40]))}`, nouns: ['address', 'pointer'], keys: ['pointer', 'addr'] },
  { name: 'interface_octets', make: chance => pairs(chance, pick(chance, [3, 4, 5, 10])), nouns: ['bytes', 'prefix'], keys: ['bytes', 'dump'] }
]
