// SPDX-License-Identifier: Apache-2.0
import { isIP } from 'node:net'

/** An address that somebody named, taken apart; whether it may be reached is another question. */
export interface OutboundUrl {
  readonly url: URL
  /** A name in lower case, or an address of IPv4 or IPv6 without brackets. */
  readonly host: string
  readonly port: number
  /** 4 or 6 when the host is an address, 0 for a name. */
  readonly family: number
}

const longestUrl = 8_192
// Nothing that programs read differently: no blanks, no control characters, no backslash.
const plain = /^https?:\/\/[^\s\\/?#]+[^\s\\]*$/i
const authorityOf = /^https?:\/\/([^/?#]+)/i
// Names that lead to the machine itself or to what is around it (RFC 6761, 6762, 7686, 8375, 9476, and ICANN's .internal).
const localNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|alt|test|invalid)$/

/**
 * Takes an address apart, or says why it is none that is fetched: the end of a sentence that begins with "it". An
 * address must be written the one way in which every program reads it alike, since others may be handed it.
 */
export function readOutboundUrl(text: string): OutboundUrl | { readonly problem: string } {
  if (text.length > longestUrl) return { problem: `is longer than ${longestUrl} characters` }
  const url = URL.parse(text)
  if (url === null || !plain.test(text)) return { problem: 'is no plain http or https address' }
  const authority = authorityOf.exec(text)?.[1] ?? ''
  if (authority.includes('@')) return { problem: 'holds credentials' }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const written = authority.replace(/:\d*$/, '')
  if (host === '' || host.endsWith('.') || written.endsWith('.')) return { problem: 'has no plain host name' }
  if (!isPlainlyWritten(written, url.hostname)) return { problem: 'has a host that programs read differently' }
  const family = isIP(host)
  return { url, host, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port), family }
}

/** Whether a name can be one of the world at large. */
export function isWorldlyName(host: string): boolean {
  return host.includes('.') && !localNames.test(host)
}

/** 0x7f.1, 2130706433, ①②⑦.⓪.⓪.① and ｌｏｃａｌｈｏｓｔ all become something else when they are parsed; a name in its own script becomes xn--. */
function isPlainlyWritten(written: string, parsed: string): boolean {
  if (written.includes('%')) return false
  if (written.startsWith('[')) return sameIpv6(written, parsed)
  if (/^[\x21-\x7e]+$/.test(written)) return written.toLowerCase() === parsed
  const labels = written.split('.')
  const ascii = parsed.split('.')
  return labels.length === ascii.length && labels.every((label, index) => (/^[\x21-\x7e]+$/.test(label) ? label.toLowerCase() === ascii[index] : ascii[index]?.startsWith('xn--') === true))
}

/** Zeros may be left out; an address of IPv4 within is looked at as what it carries. */
function sameIpv6(written: string, parsed: string): boolean {
  return parsed.startsWith('[') && isIP(written.slice(1, -1)) === 6
}
