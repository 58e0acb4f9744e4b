// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Whose word on where a request comes from is taken; undefined for a text that is no list of addresses and networks. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  const list = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [, address = '', bits] = /^([0-9a-f:.]+)(?:\/([0-9]{1,3}))?$/i.exec(entry) ?? []
    const family = isIP(address)
    const longest = family === 4 ? 32 : 128
    const prefix = bits === undefined ? longest : Number(bits)
    if (family === 0 || prefix > longest) return undefined
    list.addSubnet(address, prefix, familyName(address))
  }
  return list
}

export type TrustedProxies = Pick<BlockList, 'check'>

export const trustedProxiesForm = 'addresses and networks separated by commas, such as 10.0.0.0/8, fd00::1'

/** Nobody's word is taken. */
export const noProxies: TrustedProxies = new BlockList()

// A request goes through a handful of proxies; a longer list was made up.
const hopsAtMost = 32

/**
 * Where a request comes from: the socket's other end, or, as far as that is a proxy that is trusted, who it says its own
 * client was, and so on. What stands before the first address that is not trusted was written by whoever is there.
 */
export function clientAddress(request: Pick<IncomingMessage, 'socket' | 'headers'>, proxies: TrustedProxies): string {
  let address = plainAddress(request.socket.remoteAddress ?? '')
  const header = request.headers['x-forwarded-for']
  if (header === undefined || !isTrusted(address, proxies)) return address
  // Node.js joins several headers with commas, in their order.
  const hops = String(header).split(',').slice(-hopsAtMost)
  while (isTrusted(address, proxies)) {
    const next = plainAddress(hops.pop()?.trim() ?? '')
    if (isIP(next) === 0) return address
    address = next
  }
  return address
}

/** An address as it is compared and shown: IPv4 without the clothes of IPv6, IPv6 without brackets, and without a port. */
function plainAddress(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text)?.[1]
  const bare = bracketed ?? (/^[0-9.]+:\d{1,5}$/.test(text) ? text.slice(0, text.indexOf(':')) : text)
  return /^::ffff:[0-9.]+$/i.test(bare) ? bare.slice(7) : bare.toLowerCase()
}

function isTrusted(address: string, proxies: TrustedProxies): boolean {
  return isIP(address) !== 0 && proxies.check(address, familyName(address))
}

function familyName(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}
