// SPDX-License-Identifier: Apache-2.0
// Private keys: RFC 7468 (PKCS #8, also encrypted, in PEM), RFC 5915 (EC), RFC 8017, appendix A.1.2 (RSA), RFC 1421, section 4.4 (headers of encrypted ones),
// OpenSSH's PROTOCOL.key (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key), RFC 9580, section 6.2 (OpenPGP armour).
// The DER is built by hand, since a key made by a library does not repeat with a seed.
import { pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { bytes, cutEvenly, likely, some } from '../characters.ts'
import { locales } from '../sample.ts'
import type { ValueGenerator } from '../sample.ts'

/** A DER element: tag, length, content. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const length = content.length < 0x80 ? [content.length] : content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const integer = (value: Uint8Array): Buffer => der(0x02, value)

/** A positive integer of so many bytes: the first is zero, since the next has its highest bit set. */
function big(chance: Chance, length: number): Buffer {
  const value = bytes(chance, length)
  value[0] = (value[0] ?? 0) | 0x80
  return integer(Buffer.concat([Buffer.from([0]), value]))
}

function rsa(chance: Chance): Buffer {
  const size = pick(chance, [128, 256, 256, 512])
  const half = size / 2
  return der(0x30, integer(Buffer.from([0])), big(chance, size), integer(Buffer.from([1, 0, 1])), big(chance, size), ...Array.from({ length: 5 }, () => big(chance, half)))
}

function elliptic(chance: Chance): Buffer {
  const curve = der(0xa0, Buffer.from('06082a8648ce3d030107', 'hex'))
  return der(0x30, integer(Buffer.from([1])), der(0x04, bytes(chance, 32)), curve, der(0xa1, der(0x03, Buffer.from([0, 4]), bytes(chance, 64))))
}

function edwards(chance: Chance): Buffer {
  return der(0x30, integer(Buffer.from([0])), der(0x30, Buffer.from('06032b6570', 'hex')), der(0x04, der(0x04, bytes(chance, 32))))
}

function wrappedRsa(chance: Chance): Buffer {
  return der(0x30, integer(Buffer.from([0])), der(0x30, Buffer.from('06092a864886f70d0101010500', 'hex')), der(0x04, rsa(chance)))
}

function encryptedPkcs8(chance: Chance): Buffer {
  return der(0x30, der(0x30, Buffer.from('06092a864886f70d01050d', 'hex'), der(0x30, bytes(chance, 60))), der(0x04, bytes(chance, 320)))
}

function openSsh(chance: Chance): Buffer {
  const text = (value: string | Uint8Array): Buffer => {
    const content = Buffer.from(value)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, content])
  }
  const count = Buffer.from([0, 0, 0, 1])
  return Buffer.concat([Buffer.from('openssh-key-v1\0'), text('none'), text('none'), text(''), count, text(Buffer.concat([text('ssh-ed25519'), text(bytes(chance, 32))])), text(bytes(chance, 136))])
}

function armour(label: string, content: Uint8Array, headers: readonly string[] = [], width = 64): string {
  return [`-----BEGIN ${label}-----`, ...headers, ...cutEvenly(Buffer.from(content).toString('base64'), width), `-----END ${label}-----`].join('\n')
}

const kinds: Readonly<Record<string, (chance: Chance) => string>> = {
  pkcs8_ed25519: chance => armour('PRIVATE KEY', edwards(chance)),
  pkcs8_rsa: chance => armour('PRIVATE KEY', wrappedRsa(chance)),
  pkcs8_encrypted: chance => armour('ENCRYPTED PRIVATE KEY', encryptedPkcs8(chance)),
  rsa: chance => armour('RSA PRIVATE KEY', rsa(chance)),
  rsa_encrypted: chance => armour('RSA PRIVATE KEY', bytes(chance, 608), ['Proc-Type: 4,ENCRYPTED', `DEK-Info: AES-128-CBC,${some(chance, '0123456789ABCDEF', 32)}`, '']),
  ec: chance => armour('EC PRIVATE KEY', elliptic(chance)),
  dsa: chance => armour('DSA PRIVATE KEY', der(0x30, integer(Buffer.from([0])), big(chance, 128), big(chance, 20), big(chance, 128), big(chance, 128), big(chance, 20))),
  openssh: chance => armour('OPENSSH PRIVATE KEY', openSsh(chance), [], 70),
  pgp: chance => {
    const lines = armour('PGP PRIVATE KEY BLOCK', bytes(chance, 600), likely(chance, 0.5) ? ['Version: GnuPG v2', ''] : ['']).split('\n')
    return [...lines.slice(0, -1), `=${bytes(chance, 3).toString('base64')}`, lines.at(-1)].join('\n')
  }
}

/** One generator for each kind of key. */
export const privateKeyGenerators: readonly ValueGenerator[] = Object.entries(kinds).map(([name, make]) => ({
  name: `private_key_${name}`,
  corpusClass: 'private_key',
  make(chance) {
    const text = make(chance)
    return { category: 'secret.private_key', text, groups: text.split('\n'), locale: pick(chance, locales), cue: 'never', nouns: ['key', 'private key', 'Schlüssel', 'clé privée'], keys: ['private_key', 'tls_key', 'ssh_key', 'key'] }
  }
}))
