// SPDX-License-Identifier: Apache-2.0
import { BlockList, isIP } from 'node:net'

/** What of the operator's own network may be reached: names, addresses and networks, each on one port or on the usual ones. */
export interface AllowList {
  /** Whether anything may be reached on this port. */
  allowsPort(port: number): boolean
  /** Whether the operator named this host, on this port; whatever its addresses are, they are right. */
  allowsHost(host: string, port: number): boolean
  /** Whether the operator named this address or its network, on this port. */
  allowsAddress(address: string, port: number): boolean
}

/** The ports of the web, the only ones without a word of the operator. */
export const usualPorts: readonly number[] = [80, 443]

interface Entry {
  readonly kind: 'name' | 'network'
  readonly port: number | undefined
  readonly fits: (host: string) => boolean
}

export const allowListForm = 'names, addresses and networks separated by commas, each with a port where it is not 80 or 443, such as files.internal, 10.1.2.0/24 or [fd00::1]:8443'

/** Reads LUKHAS_OUTBOUND_ALLOW; undefined when an entry is none. */
export function readAllowList(text: string): AllowList | undefined {
  const entries = text.split(',').map((entry) => readEntry(entry.trim()))
  if (entries.includes(undefined)) return undefined
  const anyOf = (kind: Entry['kind']) => (host: string, port: number): boolean =>
    entries.some((entry) => entry?.kind === kind && (entry.port === undefined ? usualPorts.includes(port) : entry.port === port) && entry.fits(host))
  return { allowsPort: (port) => usualPorts.includes(port) || entries.some((entry) => entry?.port === port), allowsHost: anyOf('name'), allowsAddress: anyOf('network') }
}

/** Allows nothing. */
export const noAllowances: AllowList = { allowsPort: (port) => usualPorts.includes(port), allowsHost: () => false, allowsAddress: () => false }

const nameForm = /^([a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*)(?::(\d{1,5}))?$/i
const networkForm = /^([0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*)\/(\d{1,3})$/i
const boundForm = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?:\/(\d{1,3}))?(?::(\d{1,5}))?$/i

function readEntry(entry: string): Entry | undefined {
  const [, bare = '', bits] = networkForm.exec(entry) ?? (isIP(entry) === 0 ? [] : ['', entry])
  if (bare !== '') return networkEntry(bare, bits, undefined)
  const [matched, six, four, prefix, port] = boundForm.exec(entry) ?? []
  if (matched !== undefined) return networkEntry(six ?? four ?? '', prefix, port)
  const [, name, namePort] = nameForm.exec(entry) ?? []
  // An address that was mistyped is not a name.
  if (name === undefined || /^[0-9.]+$/.test(name) || !isPort(namePort)) return undefined
  const wanted = name.toLowerCase()
  return { kind: 'name', port: numberOf(namePort), fits: (host) => host === wanted }
}

function networkEntry(address: string, bits: string | undefined, port: string | undefined): Entry | undefined {
  const family = isIP(address)
  const longest = family === 4 ? 32 : 128
  const prefix = bits === undefined ? longest : Number(bits)
  if (family === 0 || prefix > longest || !isPort(port)) return undefined
  const list = new BlockList()
  list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6')
  // An address of IPv4 in the clothes of IPv6 is not what the operator wrote.
  return { kind: 'network', port: numberOf(port), fits: (host) => isIP(host) === family && list.check(host, family === 4 ? 'ipv4' : 'ipv6') }
}

function numberOf(port: string | undefined): number | undefined {
  return port === undefined ? undefined : Number(port)
}

function isPort(port: string | undefined): boolean {
  return port === undefined || (Number(port) > 0 && Number(port) <= 65_535)
}
