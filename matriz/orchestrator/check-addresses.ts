// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem, Part } from '../items.ts'
import type { Outbound } from '../ports.ts'
import type { RunRequest } from '../request.ts'

/** Each is a name to be resolved, one after the other. */
const addressesAtMost = 64

interface NamedAddress {
  readonly url: string
  /** Where the caller wrote it; undefined for what is older than the turn. */
  readonly param: string | undefined
}

/**
 * Throws `invalid_value` for an address of an image or a file that is not fetched. An engine fetches what it is handed
 * from where it stands, which may be within the operator's network: so it is handed only what would be fetched from here.
 */
export async function checkAddresses(
  request: RunRequest, items: readonly ConversationItem[], outbound: Outbound | undefined, { placeOf, signal }: { readonly placeOf: (item: ConversationItem) => string; readonly signal: AbortSignal }
): Promise<void> {
  if (outbound === undefined) return
  const own = new Set(request.input)
  const chat = request.projection.surface === 'chat.completions'
  const named = items.flatMap(item => addressesIn(item, own.has(item) ? chat ? 'messages' : placeOf(item) : undefined, chat))
  const distinct = [...new Map(named.map(one => [one.url, one])).values()]
  if (distinct.length > addressesAtMost) throw new MatrizError('invalid_value', `The conversation names more than ${addressesAtMost} addresses of images and files.`, { param: distinct.at(-1)?.param ?? 'input' })
  for (const { url, param } of distinct) {
    const problem = await outbound.refusal(url, signal)
    if (problem === undefined) continue
    if (param === undefined) throw new MatrizError('invalid_value', `An address of an image or a file earlier in the conversation ${problem}.`, { param: 'input' })
    throw new MatrizError('invalid_value', `Invalid value for '${param}': the address ${problem}.`, { param })
  }
}

function addressesIn(item: ConversationItem, place: string | undefined, chat: boolean): NamedAddress[] {
  if (item.kind === 'message') return item.parts.flatMap((part, index) => addressOf(part, pathOf(place, chat, `content[${index}]`)))
  if (item.kind !== 'tool_result' || typeof item.output === 'string') return []
  return item.output.flatMap((part, index) => addressOf(part, pathOf(place, chat, `output[${index}]`)))
}

/** Messages of a chat become other items, so that only their list can be named. */
function pathOf(place: string | undefined, chat: boolean, within: string): string | undefined {
  return place === undefined || chat ? place : `${place}.${within}`
}

function addressOf(part: Part, place: string | undefined): NamedAddress[] {
  if ((part.kind !== 'image' && part.kind !== 'file') || part.url === undefined || /^data:/i.test(part.url)) return []
  const field = part.kind === 'image' ? 'image_url' : 'file_url'
  return [{ url: part.url, param: place === undefined || place === 'messages' ? place : `${place}.${field}` }]
}
