// SPDX-License-Identifier: Apache-2.0
import type { Contract, Operation } from './contract.ts'

const types = `
export type OperationId = keyof typeof operations

/** Which request limit counts a call. */
export type LimitsClass = (typeof operations)[OperationId]['limitsClass']

/** The type of an event of a stream. */
export type StreamEventType = StreamEvent['type']

/** An event as it is sent: its number, its type and its JSON text, which has no line breaks. */
export interface Frame {
  readonly sequence: number
  /** One of StreamEventType; kept wide, so that what MATRIZ keeps of a run can be handed on as it is. */
  readonly type: string
  readonly data: string
}

type Parameters<K extends OperationId> = contract[K]['parameters']

type Query<K extends OperationId> = NonNullable<Parameters<K>['query']>

/** A form that is still coming in. Fields may stand behind the file, so that they are known when its bytes were read. */
export interface Form<Fields> {
  readonly file: { readonly filename: string; readonly bytes: AsyncIterable<Uint8Array> }
  /** All fields but the file, as the contract allows them. Throws for what it refuses. */
  fields(): Promise<Fields>
}

type Sent<Content> = Content extends { readonly 'application/json': infer Body } ? Body : Content extends { readonly 'multipart/form-data': infer Fields } ? Form<Omit<Fields, 'file'>> : never

type RequestBody<K extends OperationId> = contract[K] extends { readonly requestBody: { readonly content: infer Content } } ? Sent<Content> : undefined

/** A request that the contract allows: parameters decoded and coerced, defaults filled in, the body as it was sent, or a form. */
export interface Call<K extends OperationId> {
  readonly path: Parameters<K> extends { readonly path: infer Path } ? Path : Record<never, never>
  readonly query: [Query<K>] extends [never] ? Record<never, never> : Query<K>
  readonly body: RequestBody<K>
}

type Content<K extends OperationId> = contract[K]['responses'][200]['content']

/** What is stored says by which policy its texts were judged; where another one is in force, they are judged again. */
interface JudgedUnder {
  readonly judgedUnder?: string
}

/**
 * The replies that an operation declares, and no others; refusals are thrown. \`json\` is the same as \`body\`, already as
 * JSON text: it must be text of the declared schema.
 */
export type Reply<K extends OperationId> =
  | (Content<K> extends { readonly 'application/json': infer Body } ? { readonly status: 200; readonly body: Body } | ({ readonly status: 200; readonly json: string } & JudgedUnder) : never)
  | (Content<K> extends { readonly 'text/event-stream': unknown } ? ({ readonly status: 200; readonly events: AsyncIterable<readonly Frame[]> } & JudgedUnder) : never)
  | (Content<K> extends { readonly 'text/plain': unknown } ? { readonly status: 200; readonly text: string } : never)
  | (Content<K> extends { readonly 'application/octet-stream': unknown } ? { readonly status: 200; readonly bytes: AsyncIterable<Uint8Array>; readonly sizeBytes: number; readonly filename: string } : never)
  | (contract[K]['responses'] extends { readonly 202: unknown } ? { readonly status: 202 } : never)

export type Handler<K extends OperationId, Context> = (call: Call<K>, context: Context) => Promise<Reply<K>>

/** One handler for every operation: one that is missing does not compile. */
export type Handlers<Context> = { readonly [K in OperationId]: Handler<K, Context> }
`

/** The operation table and the types of calls, replies and handlers, as source text. */
export function operationsModule(contract: Contract): string {
  const rows = contract.operations.map((operation) => `  ${operation.id}: ${row(operation)},`)
  return [
    '// SPDX-License-Identifier: Apache-2.0',
    '// Made from spec/lukhas-openai.yaml by `make generate`. Do not edit.',
    "import type { StreamEvent, operations as contract } from './wire.ts'",
    '',
    '/** What the contract says of each operation. `path` is a template; `scope` is null where no key is needed. */',
    'export const operations = {',
    ...rows,
    '} as const',
    types,
  ].join('\n')
}

function row(operation: Operation): string {
  const statuses = Object.keys(operation.replies)
  for (const status of statuses.filter((one) => one.startsWith('2'))) {
    const empty = operation.replies[status]?.content === undefined
    if (status !== '200' && !(status === '202' && empty)) throw new Error(`${operation.id} declares ${status}; replies are typed for 200, and for 202 without content, only.`)
  }
  return JSON.stringify({
    method: operation.method.toUpperCase(),
    path: operation.path,
    scope: operation.scope,
    optionalKey: operation.optionalKey,
    limitsClass: operation.limitsClass,
    bodyLimitBytes: operation.bodyLimitBytes,
    requestContentTypes: Object.keys(operation.requestContent),
    statuses: statuses.map(Number),
    bytes: operation.replies['200']?.content?.['application/octet-stream'] !== undefined,
    streams: operation.replies['200']?.content?.['text/event-stream'] !== undefined,
  })
}
