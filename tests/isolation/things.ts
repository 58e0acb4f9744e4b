// SPDX-License-Identifier: Apache-2.0
// What a tenant can have: one of every stored kind, what its owner reads of it, and what an id looks like that nobody has.
import { randomBytes } from 'node:crypto'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import type { TestServer } from '../support/server.ts'
import { isLast } from '../support/websocket.ts'
import type { TestSocket } from '../support/websocket.ts'

/** A request, before anybody says who makes it. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Everything of a reply that its caller can see. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Somebody with a key. */
export interface Owner {
  readonly server: TestServer
  readonly key: string
  /** An admin key of the same tenant, for what asks for one. */
  readonly admin: string
  readonly tenant: string
  /** In everything that it stores, so that it is seen wherever it should not be. */
  readonly canary: string
  /** A connection of its own. */
  readonly socket: TestSocket
}

/** Something that is stored, and that is known by its id. */
export interface Thing {
  readonly id: string
  /** The response, completion or conversation that it is in. */
  readonly within?: string
  /** How its owner sees it; what each gives must never change by what others do. */
  readonly reads: readonly Request[]
  /** Lets it come to its end, and says what is wrong with that. */
  readonly end?: () => Promise<string | undefined>
}

/** Gates of the runs that wait, by the text that they were asked with. */
const gates = new Map<string, ReturnType<typeof deferred<void>>>()

const waiting: Script = async function* ({ items }, signal) {
  const asked = JSON.stringify(items)
  yield [{ type: 'text.delta', text: `So far: ${asked}` }]
  const gate = [...gates].find(([name]) => asked.includes(name))?.[1]
  await Promise.race([gate?.promise ?? Promise.resolve(), aborted(signal)])
  signal.throwIfAborted()
  yield [finished]
}

/** Says everything that it was given: what gets into a conversation gets out. */
const echo: Script = async function* ({ items, instructions, tools }) {
  yield [{ type: 'text.delta', text: JSON.stringify({ items, instructions, tools }) }, finished]
}

const calling: Script = async function* ({ items }) {
  yield [{ type: 'tool.called', tool: 'function', callId: `call_${randomText(24)}`, name: 'look' }]
  const last = items.findLast((item) => item.kind === 'message')
  yield [{ type: 'tool.arguments.delta', callId: '', text: JSON.stringify(last) }]
}

/** Models that tell all they know, and one that waits. */
export const engines = scriptedEngines({
  echo, waiting,
  calling: async function* (request, signal) {
    let callId = ''
    for await (const group of calling(request, signal)) {
      for (const event of group) {
        if (event.type === 'tool.called') ({ callId } = event)
        yield [event.type === 'tool.arguments.delta' ? { ...event, callId } : event]
      }
    }
    yield [finished]
  }
})

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function randomText(length: number): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** An id of the same form and length that nobody has. */
export function absentLike(id: string): string {
  const head = /^(?:LT-)?[a-z]+_/.exec(id)?.[0] ?? ''
  const tail = /#N\d+$/.exec(id)?.[0] ?? ''
  return `${head}${randomText(id.length - head.length - tail.length)}${tail}`
}

/** Sends it with the key that is for it; without an admin key, with the one that there is. */
export async function send({ server, key, admin = key }: Pick<Owner, 'server' | 'key'> & Partial<Pick<Owner, 'admin'>>, { method, path, body, headers }: Request): Promise<Answer> {
  const reply = await server.call(method, path, body, { key: path.startsWith('/v1/organization/') ? admin : key, ...(headers === undefined ? {} : { headers }) })
  return { status: reply.status, headers: Object.fromEntries(reply.headers), text: await reply.text() }
}

async function made<T>(owner: Owner, path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<T> {
  const { status, text } = await send(owner, { method: 'POST', path, body, ...(headers === undefined ? {} : { headers }) })
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
  return JSON.parse(text) as T
}

interface Created {
  readonly id: string
  readonly output: readonly { readonly id: string; readonly call_id?: string; readonly encrypted_content?: string }[]
}

interface Listed {
  readonly data: readonly { readonly id: string }[]
}

const get = (path: string): Request => ({ method: 'GET', path })
const post = (path: string, body: object): Request => ({ method: 'POST', path, body })
const counted = (body: object): Request => post('/v1/responses/input_tokens', { model: 'echo', input: 'x', ...body })
const ofResponse = (id: string): readonly Request[] => [get(`/v1/responses/${id}`), get(`/v1/responses/${id}?stream=true`), get(`/v1/responses/${id}/input_items`), get(`/v1/responses/${id}/trace?payloads=true`), counted({ previous_response_id: id })]
const ofItem = (id: string): readonly Request[] => [counted({ input: [{ type: 'item_reference', id }] })]
const ofConversation = (id: string): readonly Request[] => [get(`/v1/conversations/${id}`), get(`/v1/conversations/${id}/items?limit=100&order=asc`), counted({ conversation: id })]
const message = (canary: string): object => ({ type: 'message', role: 'user', content: `Remember ${canary}.` })
const asked = ({ canary }: Owner): object => ({ model: 'echo', input: [message(canary)], instructions: `Say ${canary}.`, metadata: { canary } })

const respond = (owner: Owner, body: object = {}): Promise<Created> => made(owner, '/v1/responses', { ...asked(owner), ...body })
const converse = (owner: Owner): Promise<{ readonly id: string }> => made(owner, '/v1/conversations', { metadata: { canary: owner.canary }, items: [message(owner.canary), message(owner.canary)] })
const complete = ({ canary, ...owner }: Owner): Promise<{ readonly id: string }> =>
  made({ canary, ...owner }, '/v1/chat/completions', { model: 'echo', store: true, messages: [{ role: 'user', content: canary }], metadata: { canary } })
const indexed = async (owner: Owner): Promise<string> => (await made<{ readonly id: string }>(owner, '/v1/indexes', { name: `name-${randomText(24)}`, dimension: 1, metadata: { canary: owner.canary } })).id
const listed = async (owner: Owner, path: string): Promise<string> => (JSON.parse((await send(owner, get(path))).text) as Listed).data[0]?.id ?? ''

/** A project with a list of models. */
async function projectOf(owner: Owner): Promise<string> {
  const { id } = await made<{ readonly id: string }>(owner, '/v1/organization/projects', { name: owner.canary })
  await made(owner, `/v1/organization/projects/${id}/model_permissions`, { mode: 'deny_list', model_ids: ['nobody'] })
  return id
}

const accountOf = (owner: Owner, project: string): Promise<{ readonly id: string; readonly api_key: { readonly id: string } }> => made(owner, `/v1/organization/projects/${project}/service_accounts`, { name: owner.canary })

async function uploaded(owner: Owner): Promise<string> {
  const form = new FormData()
  form.append('purpose', 'assistants')
  form.append('file', new Blob([owner.canary]), `${owner.canary}.txt`)
  const reply = await owner.server.fetch(`${owner.server.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${owner.key}` }, body: form })
  return ((await reply.json()) as { readonly id: string }).id
}

/** A file in a vector store, attached with a batch, and read. */
async function stored(owner: Owner): Promise<{ readonly within: string; readonly batchId: string; readonly fileIds: readonly string[]; readonly at: string }> {
  const { id: within } = await made<{ readonly id: string }>(owner, '/v1/vector_stores', { name: owner.canary })
  const at = `/v1/vector_stores/${within}`
  const fileIds = [await uploaded(owner)]
  const { id: batchId } = await made<{ readonly id: string }>(owner, `${at}/file_batches`, { file_ids: fileIds, attributes: { canary: owner.canary } })
  while ((await send(owner, get(`${at}/file_batches/${batchId}`))).text.includes('"status":"in_progress"'));
  return { within, batchId, fileIds, at }
}

/** Starts a run that waits, and resolves when its first words are there. */
async function waitFor(owner: Owner, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Thing> {
  const name = randomText(16)
  const gate = deferred<void>()
  gates.set(name, gate)
  const reply = await owner.server.call('POST', '/v1/responses', { ...asked(owner), model: 'waiting', input: `${owner.canary} ${name}`, stream: true, ...body }, { key: owner.key, headers })
  const reader = (reply.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  const read = async (until: string | undefined): Promise<void> => {
    while (until === undefined || !seen.includes(until)) {
      const { value, done } = await reader.read()
      if (done) return
      seen += value
    }
  }
  await read('response.output_text.delta')
  const id = /"id":"(resp_[^"]+)"/.exec(seen)?.[1] ?? ''
  const end = async (): Promise<string | undefined> => {
    gate.resolve()
    await read(undefined)
    const stored = await send(owner, get(`/v1/responses/${id}?stream=true`))
    if (!seen.includes('event: response.completed')) return `its stream ended without being completed: ${seen.slice(-300)}`
    // Signs of life are in no log.
    return stored.text === seen.replace(/event: keepalive\ndata: .*\n\n/g, '') ? undefined : 'its log is not what was streamed'
  }
  return { id, reads: [get(`/v1/responses/${id}`), get(`/v1/responses/${id}/input_items`)], end }
}

/** How to make one of each kind. Those that are in the store only because of another are made with it. */
export const kinds = {
  response: async (owner) => {
    const { id } = await respond(owner)
    return { id, reads: ofResponse(id) }
  },
  backgroundRun: (owner) => waitFor(owner, { background: true }),
  streamedRun: (owner) => waitFor(owner, {}),
  unkeptRun: async ({ socket, canary }) => {
    socket.create({ model: 'echo', input: canary, store: false })
    const { response } = await socket.next(isLast)
    return { id: response?.id ?? '', reads: [] }
  },
  completion: async (owner) => {
    const { id } = await complete(owner)
    return { id, reads: [get(`/v1/chat/completions/${id}`), get(`/v1/chat/completions/${id}/messages`)] }
  },
  conversation: async (owner) => {
    const { id } = await converse(owner)
    return { id, reads: ofConversation(id) }
  },
  busyConversation: async (owner) => {
    const { id } = await converse(owner)
    return { ...await waitFor(owner, { background: true, conversation: id }), id, reads: ofConversation(id) }
  },
  inputItem: async (owner) => {
    const { id } = await respond(owner)
    const item = await listed(owner, `/v1/responses/${id}/input_items`)
    return { id: item, within: id, reads: [...ofResponse(id), ...ofItem(item)] }
  },
  outputItem: async (owner) => {
    const { id, output } = await respond(owner)
    const item = output[0]?.id ?? ''
    return { id: item, within: id, reads: [...ofResponse(id), ...ofItem(item)] }
  },
  completionItem: async (owner) => {
    const { id } = await complete(owner)
    return { id: await listed(owner, `/v1/chat/completions/${id}/messages`), within: id, reads: [get(`/v1/chat/completions/${id}/messages`)] }
  },
  conversationItem: async (owner) => {
    const { id } = await converse(owner)
    const item = await listed(owner, `/v1/conversations/${id}/items`)
    return { id: item, within: id, reads: [...ofConversation(id), get(`/v1/conversations/${id}/items/${item}`), ...ofItem(item)] }
  },
  node: async (owner) => {
    const { id: within } = await respond(owner)
    const { nodes } = JSON.parse((await send(owner, get(`/v1/responses/${within}/trace`))).text) as { readonly nodes: readonly { readonly id: string }[] }
    const id = nodes.at(-1)?.id ?? ''
    return { id, within, reads: [...ofResponse(within), get(`/v1/nodes/${encodeURIComponent(id)}/causes`)] }
  },
  file: async (owner) => {
    const id = await uploaded(owner)
    return { id, reads: [get(`/v1/files/${id}`), get(`/v1/files/${id}/content`)] }
  },
  toolCall: async (owner) => {
    const { id, output } = await respond(owner, { model: 'calling', tools: [{ type: 'function', name: 'look', parameters: {}, strict: false }] })
    return { id: output[0]?.call_id ?? '', reads: ofResponse(id) }
  },
  compaction: async (owner) => {
    const { output } = await made<Created>(owner, '/v1/responses/compact', { model: 'echo', input: [message(owner.canary), { role: 'assistant', content: owner.canary }] })
    const sealed = output.at(-1)?.encrypted_content ?? ''
    return { id: sealed, reads: [counted({ input: [{ type: 'compaction', encrypted_content: sealed }] })] }
  },
  index: async (owner) => {
    const id = await indexed(owner)
    return { id, reads: [get(`/v1/indexes/${id}`), get(`/v1/indexes/${id}/stats`), get(`/v1/indexes/${id}/vectors`)] }
  },
  vector: async (owner) => {
    const within = await indexed(owner)
    const id = `vec_${randomText(24)}`
    await made(owner, `/v1/indexes/${within}/vectors`, { vectors: [{ id, vector: [1], text: owner.canary, metadata: { canary: owner.canary } }] })
    return { id, within, reads: [get(`/v1/indexes/${within}/vectors/${id}`), get(`/v1/indexes/${within}/vectors`), post(`/v1/indexes/${within}/search`, { mode: 'lexical', text: owner.canary, include: ['vector', 'text', 'metadata'] })] }
  },
  decision: async (owner) => {
    const key = await owner.server.issueKey(owner.tenant, ['models:read'])
    await send({ ...owner, key }, get('/v1/files'))
    // It is written down behind everybody's back.
    for (let id = ''; ;) {
      id = await listed(owner, '/v1/guardian/decisions?rule=missing_scope&order=asc')
      if (id !== '') return { id, reads: [get(`/v1/guardian/decisions/${id}`)] }
    }
  },
  indexAlias: async (owner) => {
    const id = `alias_${randomText(24)}`
    const { status, text } = await send(owner, { method: 'PUT', path: `/v1/index_aliases/${id}`, body: { index_id: await indexed(owner) } })
    if (status !== 200) throw new Error(text)
    return { id, reads: [get(`/v1/index_aliases/${id}`), get(`/v1/indexes/${id}`)] }
  },
  vectorStore: async (owner) => {
    const { id } = await made<{ readonly id: string }>(owner, '/v1/vector_stores', { name: owner.canary, description: owner.canary, metadata: { canary: owner.canary } })
    return { id, reads: [get(`/v1/vector_stores/${id}`), get(`/v1/vector_stores/${id}/files`)] }
  },
  vectorStoreFile: async (owner) => {
    const { within, fileIds: [id = ''], at } = await stored(owner)
    return { id, within, reads: [get(`${at}/files/${id}`), get(`${at}/files`), get(`${at}/files/${id}/content`), post(`${at}/search`, { query: owner.canary })] }
  },
  fileBatch: async (owner) => {
    const { within, batchId: id, at } = await stored(owner)
    return { id, within, reads: [get(`${at}/file_batches/${id}`), get(`${at}/file_batches/${id}/files`)] }
  },
  project: async (owner) => {
    const id = await projectOf(owner)
    return { id, reads: [get(`/v1/organization/projects/${id}`), get(`/v1/organization/projects/${id}/model_permissions`), get(`/v1/organization/projects/${id}/rate_limits`)] }
  },
  serviceAccount: async (owner) => {
    const within = await projectOf(owner)
    const { id } = await accountOf(owner, within)
    return { id, within, reads: [get(`/v1/organization/projects/${within}/service_accounts/${id}`), get(`/v1/organization/projects/${within}/service_accounts`)] }
  },
  projectKey: async (owner) => {
    const within = await projectOf(owner)
    const { id } = (await accountOf(owner, within)).api_key
    return { id, within, reads: [get(`/v1/organization/projects/${within}/api_keys/${id}`), get(`/v1/organization/projects/${within}/api_keys`)] }
  },
  adminKey: async (owner) => {
    const { id } = await made<{ readonly id: string }>(owner, '/v1/organization/admin_api_keys', { name: owner.canary })
    return { id, reads: [get(`/v1/organization/admin_api_keys/${id}`)] }
  },
  idempotencyKey: async (owner) => {
    const id = `key_${randomText(24)}`
    const request = { method: 'POST', path: '/v1/responses', body: asked(owner), headers: { 'idempotency-key': id } }
    const first = await send(owner, request)
    if (first.status !== 200) throw new Error(first.text)
    return { id, reads: [request] }
  },
  busyIdempotencyKey: async (owner) => {
    const id = `key_${randomText(24)}`
    return { ...await waitFor(owner, {}, { 'idempotency-key': id }), id }
  }
} satisfies Readonly<Record<string, (owner: Owner) => Promise<Thing>>>

export type Kind = keyof typeof kinds

/** Every kind that there is. */
export const kindNames = Object.keys(kinds) as readonly Kind[]
