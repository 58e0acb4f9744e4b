// SPDX-License-Identifier: Apache-2.0
// Sends a canary through every place of every request, in every mode, and looks for it wherever it must not be.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '../../../generated/operations.ts'
import type { GuardianDecision } from '../../../matriz/index.ts'
import type { Schema } from '../../support/contract-schema.ts'
import { sample } from '../../support/field-cases.ts'
import type { TestServer } from '../../support/server.ts'
import { isLast, openSocket } from '../../support/websocket.ts'
import type { TestSocket } from '../../support/websocket.ts'
import { canaryOf, canaryShape, contract } from './paths.ts'
import type { Cell, Mode } from './paths.ts'
import { judgedPath, plantedValue } from './planted-value.ts'
import type { GuardPath } from '../../../scripts/generate/guard-paths.ts'

/** What the cells are asked of. */
export interface RequestWorld {
  readonly server: TestServer
  /** Of an administrator; the server's own key is of a project. */
  readonly adminKey: string
  /** What the upstream got, as characters. */
  readonly upstream: () => string
  /** Every decision so far. */
  readonly decisions: readonly GuardianDecision[]
  /** What is there, by the parameter of a path that names it; by operation and parameter where that is something else. */
  readonly ids: Readonly<Record<string, string>>
}

interface Answered {
  readonly status: number
  readonly text: string
  readonly requestId: string
}

const modes: Readonly<Record<string, readonly Mode[]>> = { createResponse: ['json', 'stream', 'background', 'websocket'], createChatCompletion: ['json', 'stream'] }
const concurrency = 16

/** The cells of the paths: each in every mode in which its operation can be asked. */
export function requestCells(paths: readonly GuardPath[]): readonly Cell[] {
  return paths.flatMap((path) => modesOf(path).map((mode) => ({ path, mode })))
}

function modesOf({ operation, part }: GuardPath): readonly Mode[] {
  if (part === 'frame') return ['websocket']
  if (part === 'form') return ['form']
  return part === 'body' ? modes[operation] ?? ['json'] : ['json']
}

/** Asks every cell, and writes into each what is wrong with it. */
export async function askCells(cells: readonly Cell[], world: RequestWorld): Promise<void> {
  const socket = await openSocket(world.server)
  const queued: string[] = []
  const waiting = cells.map((cell, number) => ({ cell, number })).values()
  const lanes = Array.from({ length: concurrency }, async () => {
    for (const { cell, number } of waiting) if (cell.mode !== 'websocket') await ask(cell, number, world, queued)
  })
  for (const [number, cell] of cells.entries()) if (cell.mode === 'websocket') await askFrame(cell, number, world, socket)
  await Promise.all(lanes)
  socket.socket.close()
  for (const id of queued) await ended(id, world.server)
  lookAround(cells, world)
}

async function ask(cell: Cell, number: number, world: RequestWorld, queued: string[]): Promise<void> {
  const { path: { part }, mode } = cell
  const answered = part === 'form' ? await upload(number, world.server) : await call(requestOf(cell, number, world.ids), keyOf(cell, world), world.server)
  if (mode === 'background' && answered.status === 200) queued.push((JSON.parse(answered.text) as { readonly id: string }).id)
  judgeCell(cell, number, answered, world.decisions.filter(({ requestId }) => requestId === answered.requestId))
}

async function askFrame(cell: Cell, number: number, { decisions }: RequestWorld, socket: TestSocket): Promise<void> {
  const seen = socket.frames.length
  const before = decisions.length
  socket.raw(JSON.stringify({ ...(cell.path.part === 'frame' ? { ...baseOf('createResponse'), ...frameOf(cell.path, number) } : bodyOf(cell, number) as object), type: 'response.create', stream: true, background: null }))
  await socket.next(isLast)
  const text = socket.frames.slice(seen).map((frame) => JSON.stringify(frame)).join('\n')
  judgeCell(cell, number, { status: 0, text, requestId: '' }, decisions.slice(before).filter(({ requestId, operation }) => requestId !== undefined && operation === 'createResponse'))
}

function judgeCell(cell: Cell, number: number, { status, text }: Answered, decisions: readonly GuardianDecision[]): void {
  const { path: { surface, steps, part } } = cell
  const wanted = part === 'form' ? 'file' : judgedPath(steps)
  const matches = decisions.filter(({ direction }) => direction === 'in').flatMap((decision) => decision.matches)
  if (text.includes(canaryOf(number))) cell.problem = `it is in the reply (${status}): ${text.slice(0, 400)}`
  else if (!matches.some((match) => match.surface === surface && match.path === wanted)) cell.problem = `it was not judged at ${surface ?? ''} ${wanted}, but at ${matches.map((match) => `${match.surface} ${match.path}`).join(', ') || 'no place'} (${status}): ${text.slice(0, 400)}`
}

/** What was asked of the upstream, and what is kept: the database with its log of writes, files, the server's log. */
function lookAround(cells: readonly Cell[], { server, upstream }: RequestWorld): void {
  const files = readdirSync(server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const places: readonly (readonly [string, string])[] = [
    ['at the upstream', upstream()], ['in the log', server.logs.join('\n')],
    ...files.map(({ parentPath, name }) => [`in ${name}`, readFileSync(join(parentPath, name), 'latin1')] as const)
  ]
  for (const [place, content] of places) {
    for (const [found] of content.matchAll(canaryShape)) {
      const cell = cells[Number(found.slice(6, 12))]
      if (cell !== undefined) cell.problem ??= `it is ${place}`
    }
  }
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

function requestOf(cell: Cell, number: number, ids: Readonly<Record<string, string>>): Sent {
  const { path: { operation, part } } = cell
  // The plan was made of the same contract.
  const { method, path, requestContentTypes } = operations[operation as keyof typeof operations]
  const planted = part === 'path' || part === 'query' ? parameters(cell.path, number) : {}
  const url = path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(part === 'path' && name in planted ? String(planted[name]) : ids[`${operation} ${name}`] ?? ids[name] ?? `no-${name}`))
  const query = part === 'query' ? `?${new URLSearchParams(planted).toString()}` : ''
  const takesBody = requestContentTypes.some((type: string) => type === 'application/json')
  return { method, path: url + query, ...(takesBody ? { body: part === 'body' ? bodyOf(cell, number) : baseOf(operation) } : {}) }
}

function parameters({ operation, part, steps, form }: GuardPath, number: number): Record<string, string> {
  const described = contract.operations.find(({ id }) => id === operation)?.parameters.filter((parameter) => parameter.in === part) ?? []
  const schema: Schema = { type: 'object', properties: Object.fromEntries(described.map((parameter) => [parameter.name, parameter.schema as Schema])) }
  return plantedValue(schema, steps, { canary: canaryOf(number), form }) as Record<string, string>
}

function bodyOf({ path: { operation, steps, form }, mode }: Cell, number: number): unknown {
  const planted = plantedValue(bodySchema(operation), steps, { canary: canaryOf(number), form }) as object
  return { ...baseOf(operation), ...planted, ...(mode === 'stream' || mode === 'background' ? { [mode]: true } : {}) }
}

function frameOf({ steps, form }: GuardPath, number: number): object {
  return plantedValue({ $ref: '#/components/schemas/ResponseCreateFrame' }, steps, { canary: canaryOf(number), form }) as object
}

function bodySchema(operation: string): Schema {
  return (contract.operations.find(({ id }) => id === operation)?.requestContent['application/json']?.schema ?? {}) as Schema
}

/** A request that is right without saying anything. */
function baseOf(operation: string): Record<string, unknown> {
  const { properties = {} } = schemaOf(operation)
  const message = { role: 'user', content: 'Hello.' }
  const given: Readonly<Record<string, unknown>> = { model: 'echo', input: 'Hello.', items: [message], messages: [message] }
  return { ...(sample(schemaOf(operation)) as object), ...Object.fromEntries(Object.entries(given).filter(([name]) => name in properties)) }
}

function schemaOf(operation: string): Schema {
  const { $ref = '' } = bodySchema(operation)
  return (contract.schemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {}) as Schema
}

function keyOf({ path: { operation } }: Cell, { server, adminKey }: RequestWorld): string {
  const { scope } = operations[operation as keyof typeof operations]
  return scope?.startsWith('admin:') === true ? adminKey : server.key
}

async function call({ method, path, body }: Sent, key: string, server: TestServer): Promise<Answered> {
  const reply = await server.call(method, path, body, { key })
  return { status: reply.status, text: await reply.text(), requestId: reply.headers.get('x-request-id') ?? '' }
}

async function upload(number: number, server: TestServer): Promise<Answered> {
  const form = new FormData()
  form.append('purpose', 'user_data')
  form.append('file', new Blob([`A file with ${canaryOf(number)} in it.`]), `${canaryOf(number)}.txt`)
  const reply = await server.fetch(`${server.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${server.key}` }, body: form })
  return { status: reply.status, text: await reply.text(), requestId: reply.headers.get('x-request-id') ?? '' }
}

async function ended(id: string, server: TestServer): Promise<void> {
  while (/"status":"(?:queued|in_progress)"/.test(await (await server.call('GET', `/v1/responses/${id}`)).text()));
}
