// SPDX-License-Identifier: Apache-2.0
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { addressKind } from './address-kind.ts'
import { usualPorts } from './allow-list.ts'
import type { AllowList } from './allow-list.ts'
import { isWorldlyName, readOutboundUrl } from './outbound-url.ts'

/** The addresses of a name, all of them. Rejects when there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>

export interface GuardParts {
  readonly resolve: Resolve
  readonly allow: AllowList
}

/** An address that may be connected to, and where: what was looked at is what is connected to. */
export interface OutboundTarget {
  readonly url: URL
  readonly addresses: readonly string[]
}

/** The operating system's own resolver, /etc/hosts included. */
export const systemResolve: Resolve = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

// A resolver that is slow is asked in vain by everybody else, too.
const resolveMs = 5_000
const noPublicAddress = { problem: 'has a host without a public address' }

/**
 * Whether an address that a caller named may be reached from here, and at which addresses of the network; or why not,
 * as the end of a sentence that begins with "it". A name that cannot be found and one that leads into a network of the
 * operator's are told alike, so that nobody learns which names there are.
 */
export async function checkTarget(text: string, { resolve, allow }: GuardParts, signal: AbortSignal): Promise<OutboundTarget | { readonly problem: string }> {
  const read = readOutboundUrl(text)
  if ('problem' in read) return read
  const { url, host, port, family } = read
  const named = allow.allowsHost(host, port)
  if (!named && family === 0 && !isWorldlyName(host)) return noPublicAddress
  if (family !== 0) return mayReach(host, port, allow) ? { url, addresses: [host] } : refused(host, port)
  if (!allow.allowsPort(port)) return unusual(port)
  const addresses = await resolveWithin(host, resolve, signal)
  // One address among many that leads inside is enough: which of them is taken is a matter of chance.
  if (addresses.length === 0 || !addresses.every((address) => isIP(address) !== 0 && (named || mayReach(address, port, allow)))) return noPublicAddress
  return { url, addresses }
}

function mayReach(address: string, port: number, allow: AllowList): boolean {
  return allow.allowsAddress(address, port) || (usualPorts.includes(port) && addressKind(address) === 'public')
}

function unusual(port: number): { readonly problem: string } {
  return { problem: `has the port ${port}; only ${usualPorts.join(' and ')} are fetched from` }
}

/** What an address is for is no secret: it stands in its own registry. */
function refused(address: string, port: number): { readonly problem: string } {
  const kind = addressKind(address)
  return kind === 'public' ? unusual(port) : { problem: `has a ${kind.replace('_', '-')} address` }
}

async function resolveWithin(host: string, resolve: Resolve, signal: AbortSignal): Promise<readonly string[]> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(resolveMs)])
  const given = Promise.withResolvers<readonly string[]>()
  const abort = (): void => given.resolve([])
  limit.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([resolve(host).catch(() => []), given.promise])
  } finally {
    limit.removeEventListener('abort', abort)
    signal.throwIfAborted()
  }
}
