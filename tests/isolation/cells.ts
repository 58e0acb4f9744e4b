// SPDX-License-Identifier: Apache-2.0
// One cell: a value in one place of one request, sent by somebody, and what there is to compare of the answer.
import { operations } from '../../generated/operations.ts'
import { isLast } from '../support/websocket.ts'
import type { Place } from './places.ts'
import { send } from './things.ts'
import type { Answer, Kind, Owner, Request, Thing } from './things.ts'

/** How a request asks for its answer. */
export type Mode = 'json' | 'stream' | 'background' | 'socket'

const streaming: Readonly<Record<string, { readonly streams: boolean }>> = operations

/** Every way in which an operation can be asked; where a place names nothing, the plainest one says as much as all. */
export function modesOf(place: Place, named: readonly Kind[]): readonly Mode[] {
  if (named.length === 0 || streaming[place.operation]?.streams !== true) return ['json']
  if (place.operation !== 'createResponse') return ['json', 'stream']
  return place.in === 'body' ? ['json', 'stream', 'background', 'socket'] : ['json', 'stream', 'background']
}

const containers: Readonly<Record<string, Kind>> = { response_id: 'response', completion_id: 'completion', conversation_id: 'conversation', item_id: 'conversationItem', node_id: 'node', index_id: 'index', vector_id: 'vector', alias: 'indexAlias', file_id: 'file', vector_store_id: 'vectorStore', batch_id: 'fileBatch', project_id: 'project', service_account_id: 'serviceAccount', api_key_id: 'projectKey', key_id: 'adminKey' }

/** The request with a value in the place, and in every other place of its path something that the sender has. */
export function requestOf(place: Place, value: string, mode: Mode, { within, own }: { readonly within?: string | undefined; readonly own: Readonly<Record<Kind, Thing>> }): Request {
  const path = place.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(place.in === 'path' && place.name === name ? value : within ?? own[containers[name] ?? 'response'].id))
  const query = new URLSearchParams({ ...(place.in === 'query' ? { [place.name]: value } : {}), ...(place.method === 'GET' && mode === 'stream' ? { stream: 'true' } : {}) })
  const body = place.body(value)
  const modes: Readonly<Record<Mode, object>> = { json: {}, stream: { stream: true }, background: { background: true }, socket: {} }
  return {
    method: place.method,
    path: query.size === 0 ? path : `${path}?${query}`,
    ...(body === undefined ? {} : { body: { ...body, ...(place.method === 'GET' ? {} : modes[mode]) } }),
    ...(place.in === 'header' ? { headers: { [place.name]: value } } : {})
  }
}

/** Asks, over HTTP or as a turn of the sender's connection. */
export async function ask(owner: Owner, request: Request, mode: Mode): Promise<Answer> {
  if (mode !== 'socket') return send(owner, request)
  const seen = owner.socket.frames.length
  owner.socket.raw(JSON.stringify({ type: 'response.create', ...(request.body as object) }))
  const last = await owner.socket.next(isLast)
  return { status: last.status ?? 200, headers: {}, text: owner.socket.frames.slice(seen).map((frame) => JSON.stringify(frame)).join('\n') }
}

// What is each request's own.
const ownHeaders = /^(?:x-request-id|date|openai-processing-ms|x-ratelimit-.*|content-length|connection|keep-alive)$/
const ownIds = /\b([a-z]{2,12}(?:_[a-z]{2,12})?)_[A-Za-z0-9]{16,}/g
const ownKeys = /sk-lukhas-[0-9A-Za-z]{12}_(?:[0-9A-Za-z]{49}|\*{3})/g
const ownKeyIds = /"id":"[0-9A-Za-z]{12}"/g
const ownTimes = /"(created|created_at|completed_at|archived_at|last_active_at|previous_expires_at)":\d+/g
// The ids are counted with the rest, and have as many tokens as chance will have it.
const ownCounts = /"((?:input|output|total)_tokens)":\d+/g
const ownTexts = /"(encrypted_content|obfuscation)":"[^"]*"/g

/** What two answers must have in common that differ in nothing but the id that was asked for. */
export function comparable({ status, headers, text }: Answer, id: string): object {
  // Messages repeat no more than the beginning of an id.
  const bare = (given: string): string => given.replaceAll(id, '(id)').replaceAll(id.slice(0, 80), '(id)').replace(ownKeys, 'sk-lukhas-').replace(ownKeyIds, '"id":""').replace(ownIds, '$1_').replace(ownTimes, '"$1":0').replace(ownCounts, '"$1":0').replace(ownTexts, '"$1":""')
  return { status, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.test(name)).map(([name, value]) => [name, bare(value)])), text: bare(text) }
}
