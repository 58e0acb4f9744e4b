// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { compile, compiledSchemas } from './compiled-schemas.ts'
import { nameOf, type Contract, type Operation, type Parameter, type Reply, type Schema } from './contract.ts'
import { addDispatchKeywords } from './dispatch-keywords.ts'
import { formValidators, withRequest } from './form-validators.ts'
import { Exports, newAjv, type Groups, type Section } from './standalone.ts'

const nodeSchema = 'matriz/node.schema.json'
const manifestSchema = 'manifests/manifest.schema.json'

/** The names of the JSON Schemas under `root` that configuration files must fit, by base name. */
export function configSchemas(root: string): Readonly<Record<string, string>> {
  const folder = join(root, 'configs/schemas')
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json')).sort()
  return Object.fromEntries(files.map((name) => [name.slice(0, -'.schema.json'.length), join(folder, name)]))
}

/** One CommonJS module that holds every validator, as source text. */
export function validatorsModule(contract: Contract, root: string): string {
  const bodies = contractValidators(contract)
  const parameters = parameterValidators(contract)
  const forms = formValidators(contract)
  const configs = fileValidators(root)
  return [
    '// SPDX-License-Identifier: Apache-2.0',
    '// Made from spec/lukhas-openai.yaml, configs/schemas, manifests/manifest.schema.json and matriz/node.schema.json by `make generate`. Do not edit.',
    '"use strict";',
    section('bodies', bodies),
    section('parameters', parameters),
    section('forms', forms),
    section('files', configs),
    assignments('bodies', bodies.groups),
    assignments('parameters', parameters.groups),
    assignments('forms', forms.groups),
    assignments('files', configs.groups),
    '',
  ].join('\n')
}

function section(name: string, { code }: Section): string {
  return `const ${name} = {};\n(function (exports) {\n${code}\n})(${name});`
}

function assignments(name: string, groups: Groups): string {
  return Object.entries(groups).map(([group, members]) => `exports.${group} = ${literal(name, members)};`).join('\n')
}

function literal(name: string, members: Groups | string): string {
  if (typeof members === 'string') return `${name}.${members}`
  return `{${Object.entries(members).map(([key, member]) => `${JSON.stringify(key)}: ${literal(name, member)}`).join(', ')}}`
}

function contractValidators(contract: Contract): Section {
  const ajv = newAjv({})
  addDispatchKeywords(ajv)
  ajv.addSchema(Object.values(compiledSchemas(contract)))
  const exported = new Exports()
  const add = (schema: Schema | undefined): string => {
    if (schema?.$ref === undefined) throw new Error('Bodies and replies are named schemas.')
    return exported.add(nameOf(schema.$ref))
  }
  const events = contract.schemas['StreamEvent']?.discriminator?.mapping ?? {}
  const groups = {
    requestBody: Object.fromEntries(
      withRequest(contract, 'application/json').map(([id, schema]) => [id, add(schema)]),
    ),
    replyBody: Object.fromEntries(contract.operations.map((operation) => [operation.id, replyValidators(operation, add)])),
    replyText: Object.fromEntries(textReplies(contract).map(([id, schema]) => [id, add(schema)])),
    event: Object.fromEntries(Object.entries(events).map(([type, $ref]) => [type, add({ $ref })])),
    streamData: Object.fromEntries(untypedStreams(contract).map(([id, $ref]) => [id, add({ $ref })])),
    errorBody: exported.add('Error'),
    webSocket: Object.fromEntries(contract.webSockets.map(({ operationId, clientFrame, errorFrame }) => [operationId, { clientFrame: add(clientFrame), errorFrame: add(errorFrame) }])),
  }
  return { code: standaloneCode.default(ajv, exported.references), groups }
}

/** Operations whose streams send one shape instead of events that are told apart by their type, and that shape. */
function untypedStreams({ operations }: Contract): readonly (readonly [string, string])[] {
  return operations.flatMap(({ id, replies }): [string, string][] => {
    const reference = replies['200']?.content?.['text/event-stream']?.schema.$ref
    return reference === undefined || nameOf(reference) === 'StreamEvent' ? [] : [[id, reference]]
  })
}

/** Operations that can answer with plain text, and its schema. */
function textReplies({ operations }: Contract): readonly (readonly [string, Schema])[] {
  return operations.flatMap(({ id, replies }): [string, Schema][] => {
    const schema = replies['200']?.content?.['text/plain']?.schema
    return schema === undefined ? [] : [[id, schema]]
  })
}

/** The replies that have a body which can be checked, by status: bytes are whatever somebody sent. */
function withContent({ replies }: Operation): readonly (readonly [string, Reply])[] {
  return Object.entries(replies).filter(([, { content }]) => content !== undefined && content['application/octet-stream'] === undefined)
}

function replyValidators(operation: Operation, add: (schema: Schema | undefined) => string): Groups {
  return Object.fromEntries(
    withContent(operation).map(([status, { content }]) => [status, add((content?.['application/json'] ?? content?.['text/plain'])?.schema)]),
  )
}

/** Parameters come as text, so theirs coerce and fill in defaults; bodies never do. */
function parameterValidators(contract: Contract): Section {
  const ajv = newAjv({ coerceTypes: 'array', useDefaults: true })
  const exported = new Exports()
  const group = (place: Parameter['in']): Groups =>
    Object.fromEntries(contract.operations.map((operation) => {
      const id = `${place}/${operation.id}`
      ajv.addSchema({ $id: id, ...parametersSchema(contract, operation, place) })
      return [operation.id, exported.add(id)]
    }))
  const groups = { requestQuery: group('query'), requestPath: group('path') }
  return { code: standaloneCode.default(ajv, exported.references), groups }
}

function parametersSchema(contract: Contract, operation: Operation, place: Parameter['in']): Record<string, unknown> {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place)
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter((parameter) => parameter.required === true).map((parameter) => parameter.name),
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, inlined(contract, parameter.schema)])),
  }
}

/** Parameter schemas are small; inlined, they need no schema of the contract beside them. */
function inlined(contract: Contract, schema: Schema): Record<string, unknown> {
  const target = schema.$ref === undefined ? schema : contract.schemas[nameOf(schema.$ref)]
  if (target === undefined) throw new Error(`There is no ${schema.$ref}.`)
  const { items, ...rest } = compile(contract, target)
  return items === undefined ? rest : { ...rest, items: inlined(contract, items as Schema) }
}

function fileValidators(root: string): Section {
  const ajv = newAjv({})
  const exported = new Exports()
  const add = (id: string, file: string): string => {
    const { $id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    ajv.addSchema({ ...schema, $id: id })
    return exported.add(id)
  }
  const nodeFile = join(root, nodeSchema)
  const manifestFile = join(root, manifestSchema)
  const groups: Groups = {
    config: Object.fromEntries(Object.entries(configSchemas(root)).map(([name, file]) => [name, add(`config/${name}`, file)])),
    ...(existsSync(manifestFile) ? { manifest: add('manifest', manifestFile) } : {}),
    ...(existsSync(nodeFile) ? { matrizNode: add('matriz/node', nodeFile) } : {}),
  }
  const code = Object.keys(exported.references).length === 0 ? '' : standaloneCode.default(ajv, exported.references)
  return { code, groups }
}

/** The declarations that go with the module. */
export function validatorsDeclarations(contract: Contract, root: string): string {
  const events = contract.schemas['StreamEvent']?.discriminator?.mapping ?? {}
  const typed = (reference: string | undefined): string => `ValidateFunction<components['schemas']['${nameOf(reference ?? '')}']>`
  const replies = contract.operations.map((operation) => {
    const { id } = operation
    const statuses = withContent(operation).map(([status, { content }]) => `    readonly '${status}': ${typed((content?.['application/json'] ?? content?.['text/plain'])?.schema.$ref)}`)
    return `  readonly ${id}: {\n${statuses.join('\n')}\n  }`
  })
  const lines = [
    '// SPDX-License-Identifier: Apache-2.0',
    '// Made from spec/lukhas-openai.yaml, configs/schemas, manifests/manifest.schema.json and matriz/node.schema.json by `make generate`. Do not edit.',
    "import type { ValidateFunction } from 'ajv'",
    "import type { components } from './wire.ts' with { 'resolution-mode': 'import' }",
    '',
    '/** Validators of request bodies by operation. They never change the body. `errors[0]` says what is wrong. */',
    `export declare const requestBody: {\n${withRequest(contract, 'application/json').map(([id, { $ref }]) => `  readonly ${id}: ${typed($ref)}`).join('\n')}\n}`,
    '/** Validators of the fields of forms by operation, without the file. They coerce texts, in place. */',
    `export declare const requestForm: {\n${withRequest(contract, 'multipart/form-data').map(([id]) => `  readonly ${id}: ValidateFunction`).join('\n')}\n}`,
    '/** Validators of query parameters by operation. They coerce texts and fill in defaults, in place. */',
    `export declare const requestQuery: {\n${contract.operations.map(({ id }) => `  readonly ${id}: ValidateFunction`).join('\n')}\n}`,
    '/** Validators of path parameters, decoded, by operation. */',
    `export declare const requestPath: {\n${contract.operations.map(({ id }) => `  readonly ${id}: ValidateFunction`).join('\n')}\n}`,
    '/** Validators of reply bodies by operation and status. */',
    `export declare const replyBody: {\n${replies.join('\n')}\n}`,
    '/** Validators of plain text by operation, where it can be answered with: the only form of the reply, or another one. */',
    `export declare const replyText: {\n${textReplies(contract).map(([id, { $ref }]) => `  readonly ${id}: ${typed($ref)}`).join('\n')}\n}`,
    '/** Validates a refusal of any operation, or of none. */',
    `export declare const errorBody: ${typed('Error')}`,
    '/** Validators of events by their type. */',
    `export declare const event: {\n${Object.entries(events).map(([type, reference]) => `  readonly '${type}': ${typed(reference)}`).join('\n')}\n}`,
    '/** Validators of what a stream sends, by operation, where its events have no types. */',
    `export declare const streamData: {\n${untypedStreams(contract).map(([id, reference]) => `  readonly ${id}: ${typed(reference)}`).join('\n')}\n}`,
    '/** Validators of WebSocket frames by the operation that a turn is a call of. A client frame holds the fields of the request body besides its own. */',
    `export declare const webSocket: {\n${contract.webSockets.map(({ operationId, clientFrame, errorFrame }) => `  readonly ${operationId}: { readonly clientFrame: ${typed(clientFrame.$ref)}; readonly errorFrame: ${typed(errorFrame.$ref)} }`).join('\n')}\n}`,
    '/** Validators of configuration files by the base name of their schema. */',
    `export declare const config: {\n${Object.keys(configSchemas(root)).map((name) => `  readonly '${name}': ValidateFunction`).join('\n')}\n}`,
    ...(existsSync(join(root, manifestSchema)) ? ['/** Validates a manifest of a capability. */', 'export declare const manifest: ValidateFunction'] : []),
    ...(existsSync(join(root, nodeSchema)) ? ['/** Validates a MATRIZ node. */', 'export declare const matrizNode: ValidateFunction'] : []),
    '',
  ]
  return lines.join('\n')
}
