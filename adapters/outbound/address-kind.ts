// SPDX-License-Identifier: Apache-2.0
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** What an address is for. Nothing but `public` is reached without the operator's word. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'link_local' | 'shared' | 'multicast' | 'metadata' | 'translated' | 'reserved'

type Network = readonly [network: string, prefix: number]

// IANA's special-purpose registries for IPv4 and IPv6, as of RFC 6890 and what has updated it, and what clouds add to
// them. The first list that holds an address says what it is for.
const networks: readonly (readonly [Exclude<AddressKind, 'public'>, readonly Network[]])[] = [
  // Azure's lies in a public range, and the others would be told as what they lie in.
  ['metadata', [['169.254.169.254', 32], ['169.254.170.2', 32], ['169.254.170.23', 32], ['168.63.129.16', 32], ['100.100.100.200', 32], ['192.0.0.192', 32], ['fd00:ec2::', 32], ['fd20:ce::254', 128]]],
  ['loopback', [['127.0.0.0', 8], ['::1', 128]]],
  ['private', [['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['fc00::', 7], ['fec0::', 10]]],
  ['link_local', [['169.254.0.0', 16], ['fe80::', 10]]],
  ['shared', [['100.64.0.0', 10]]],
  ['multicast', [['224.0.0.0', 4], ['ff00::', 8]]],
  // Each carries an address of IPv4 that a router takes out again: mapped, compatible, NAT64, 6to4 and Teredo.
  ['translated', [['::', 96], ['::ffff:0:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['2002::', 16], ['2001::', 32]]],
  ['reserved', [
    ['0.0.0.0', 8], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['240.0.0.0', 4],
    ['2001::', 23], ['2001:db8::', 32], ['3fff::', 20]
  ]]
]

const lists = networks.map(([kind, members]) => {
  const list = new BlockList()
  for (const [network, prefix] of members) list.addSubnet(network, prefix, isIPv4(network) ? 'ipv4' : 'ipv6')
  return { kind, list }
})

// What IANA gives out to the world; the rest of IPv6 is nobody's yet.
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

const mapped = /^::ffff:/i

/** What an address is for; `reserved` for a text that is no address. */
export function addressKind(address: string): AddressKind {
  if (isIPv4(address)) return lists.find(({ list }) => list.check(address, 'ipv4'))?.kind ?? 'public'
  // A zone, as in fe80::1%eth0, names a network card of this machine.
  if (!isIPv6(address) || address.includes('%')) return 'reserved'
  // Node.js looks a mapped address up among those of IPv4, and public ones are not in any list.
  const kind = lists.find(({ list }) => list.check(address, 'ipv6'))?.kind
  if (kind !== undefined) return kind
  if (mapped.test(address)) return 'translated'
  return globalUnicast.check(address, 'ipv6') ? 'public' : 'reserved'
}
