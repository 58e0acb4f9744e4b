// SPDX-License-Identifier: Apache-2.0
import { isIP } from 'node:net'
import { noProxies, readTrustedProxies } from './trusted-proxies.ts'

/** Whether a text is an IP address, or a range of them such as `10.0.0.0/8`. */
export function isRange(text: string): boolean {
  return !text.includes(',') && readTrustedProxies(text) !== undefined
}

/** A test for addresses in any of the ranges. */
export function addressesInRanges(ranges: readonly string[]): (address: string) => boolean {
  const list = readTrustedProxies(ranges.join(',')) ?? noProxies
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
