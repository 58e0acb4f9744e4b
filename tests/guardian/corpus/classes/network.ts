// SPDX-License-Identifier: Apache-2.0
// IPv4: RFC 791, written as RFC 1123, section 2.1, says (four decimal numbers without leading zeros). IPv6: RFC 4291, section 2.2 (full, shortened,
// and with an IPv4 tail), RFC 5952 (the recommended form), RFC 4007, section 11 (zones), RFC 3986, section 3.2.2 (brackets, with a port).
// MAC: IEEE 802-2014, clause 8.1 (hexadecimal pairs by hyphens; bit-reversed ones by colons are written for the same everywhere), and Cisco's dotted quads.
// Loopback, unspecified and broadcast addresses are nobody's and are not made.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { cutEvenly, likely, lowerHex, some } from '../characters.ts'
import { locales } from '../sample.ts'
import type { ValueGenerator } from '../sample.ts'

const first = (chance: Chance): number => pick(chance, [between(chance, 1, 126), between(chance, 128, 191), between(chance, 192, 223)])

function quad(chance: Chance): string {
  return pick(chance, [
    () => [first(chance), between(chance, 0, 255), between(chance, 0, 255), between(chance, 1, 254)], () => [192, 168, between(chance, 0, 255), between(chance, 2, 254)], () => [10, between(chance, 0, 255), between(chance, 0, 255), between(chance, 2, 254)]
  ])().join('.')
}

const ipNouns = ['IP', 'IP address', 'client IP', 'IP-Adresse', 'adresse IP', 'host', 'dirección IP']

export const ipv4Generator: ValueGenerator = {
  name: 'ipv4',
  corpusClass: 'ip_address',
  make(chance) {
    const text = quad(chance)
    return { category: 'ipv4', text, groups: text.split('.'), locale: pick(chance, locales), cue: 'never', nouns: ipNouns, keys: ['ip', 'client_ip', 'remote_addr', 'host', 'source_ip'] }
  }
}

/** RFC 5952: the longest run of two or more zero groups becomes `::`. */
function shortened(groups: readonly string[]): string {
  const runs = [...groups.join(':').matchAll(/\b0(?::0\b)+/g)].toSorted((one, other) => other[0].length - one[0].length)
  const [longest] = runs
  if (longest === undefined) return groups.join(':')
  const text = groups.join(':')
  return `${text.slice(0, longest.index).replace(/:$/, '')}::${text.slice(longest.index + longest[0].length).replace(/^:/, '')}`
}

function ipv6(chance: Chance): string {
  const prefix = pick(chance, [['2001', 'db8'], ['2a02', some(chance, '123456789abcdef', 3)], ['fd', 'x'], ['fe80', '0'], ['2606', '4700']])
  const head = prefix[0] === 'fd' ? [`fd${some(chance, lowerHex, 2)}`, some(chance, '123456789abcdef', 4)] : prefix
  const zeros = between(chance, 0, 5)
  const rest = Array.from({ length: 6 }, (_, place) => place < zeros ? '0' : some(chance, '123456789abcdef', between(chance, 1, 4)))
  const groups = [...head, ...rest]
  return pick(chance, [
    () => shortened(groups), () => shortened(groups), () => groups.map(group => group.padStart(4, '0')).join(':'), () => shortened(groups).toUpperCase(), () => `::ffff:${quad(chance)}`,
    () => `fe80::${rest.slice(2).map(group => group === '0' ? '1' : group).join(':')}${likely(chance, 0.5) ? pick(chance, ['%eth0', '%en1', '%12']) : ''}`
  ])()
}

export const ipv6Generator: ValueGenerator = {
  name: 'ipv6',
  corpusClass: 'ip_address',
  make(chance) {
    const text = ipv6(chance)
    return { category: 'ipv6', text, groups: [text], locale: pick(chance, locales), cue: 'never', nouns: ['IPv6', ...ipNouns], keys: ['ip', 'client_ip', 'ipv6', 'remote_addr'] }
  }
}

export const macGenerator: ValueGenerator = {
  name: 'mac_address',
  corpusClass: 'mac_address',
  make(chance) {
    // The first octet's lowest bit is the group bit: a device's own address has it clear.
    const octets = [`${some(chance, lowerHex, 1)}${pick(chance, ['0', '2', '4', '6', '8', 'a', 'c', 'e'])}`, ...Array.from({ length: 5 }, () => some(chance, lowerHex, 2))]
    const written = pick(chance, [octets.join(':'), octets.join(':'), octets.join('-'), cutEvenly(octets.join(''), 4).join('.'), octets.join('')])
    const text = likely(chance, 0.5) ? written.toUpperCase() : written
    return { category: 'mac_address', text, groups: octets, locale: pick(chance, locales), cue: /[:.-]/.test(text) ? 'unless-plain' : 'always', nouns: ['MAC', 'MAC address', 'MAC-Adresse', 'adresse MAC', 'hardware address'], keys: ['mac', 'mac_address', 'hwaddr', 'ether'] }
  }
}
