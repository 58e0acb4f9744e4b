// SPDX-License-Identifier: Apache-2.0
// JSON Web Tokens: RFC 7519, section 3 (compact form), RFC 7515, section 3.1 (three parts of base64url, without padding) and section 4 (the header),
// RFC 7516, section 3.1 (encrypted: five parts), RFC 7518 (algorithms and the lengths of their signatures). JSON allows white space in headers, and some issuers send it.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { bytes, likely, lowerHex, some } from '../characters.ts'
import { givenNames } from '../names.ts'
import { locales } from '../sample.ts'
import type { ValueGenerator } from '../sample.ts'

/** RFC 7518, sections 3.2 to 3.5: what a signature of each algorithm takes in bytes. */
const signatures: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64, RS256: 256, RS512: 512, PS256: 256, ES256: 64, ES384: 96, EdDSA: 64 }

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')

function claims(chance: Chance): string {
  const issuedAt = 1_700_000_000 + between(chance, 0, 80_000_000)
  return JSON.stringify({
    iss: pick(chance, ['https://id.example.com', 'auth', 'https://login.example.org/tenant']), sub: likely(chance, 0.5) ? some(chance, lowerHex, 24) : String(between(chance, 1000, 9_999_999)),
    ...(likely(chance, 0.5) ? { name: pick(chance, givenNames), admin: likely(chance, 0.1) } : {}), iat: issuedAt, exp: issuedAt + 3600, ...(likely(chance, 0.3) ? { scope: 'openid profile', aud: ['api'] } : {})
  })
}

function signed(chance: Chance): string {
  const algorithm = pick(chance, Object.keys(signatures))
  const header = { alg: algorithm, typ: 'JWT', ...(likely(chance, 0.3) ? { kid: some(chance, lowerHex, 16) } : {}) }
  const ordered = likely(chance, 0.3) ? { typ: 'JWT', alg: algorithm } : header
  const json = likely(chance, 0.03) ? JSON.stringify(ordered, null, 2) : JSON.stringify(ordered)
  return `${encoded(json)}.${encoded(claims(chance))}.${bytes(chance, signatures[algorithm] ?? 32).toString('base64url')}`
}

function encrypted(chance: Chance): string {
  const header = encoded(JSON.stringify({ alg: pick(chance, ['RSA-OAEP', 'dir', 'A256KW']), enc: 'A256GCM' }))
  return [header, ...[40, 12, between(chance, 60, 200), 16].map(length => bytes(chance, length).toString('base64url'))].join('.')
}

export const jwtGenerator: ValueGenerator = {
  name: 'jwt',
  corpusClass: 'jwt',
  make(chance) {
    const text = likely(chance, 0.1) ? encrypted(chance) : signed(chance)
    return { category: 'secret.jwt', text, groups: [text], locale: pick(chance, locales), cue: 'never', nouns: ['token', 'Authorization: Bearer', 'JWT', 'access token', 'id_token'], keys: ['access_token', 'token', 'jwt', 'id_token', 'authorization'] }
  }
}
