// SPDX-License-Identifier: Apache-2.0
// Every place of the contract has its cases: whoever adds an operation or an id has to say what it names.
import t from 'tap'
import { unknownIn } from './names.ts'
import { contract, operationsOf, placesOf } from './places.ts'
import type { Contract } from './places.ts'

const check = (given: Contract): readonly string[] => unknownIn(placesOf(given), operationsOf(given))

t.test('the contract has no place that nobody has thought about, and no entry is left over', async (t) => {
  t.strictSame(check(contract), [])
  t.ok(placesOf(contract).length > 100, `${placesOf(contract).length} places in ${operationsOf(contract).length} operations`)
})

t.test('planted: an operation, a parameter, a header and fields that are not in the lists are seen', async (t) => {
  const text = { type: 'string' }
  const object = (name: string): object => ({ type: 'object', properties: { [name]: text } })
  const withPath = (path: string, methods: object): Contract => ({ ...contract, paths: { ...contract.paths, [path]: methods } as Contract['paths'] })
  const within = (schema: string, name: string, field: object): Contract => {
    const old = contract.components.schemas[schema]
    return { ...contract, components: { ...contract.components, schemas: { ...contract.components.schemas, [schema]: { ...old, properties: { ...old?.properties, [name]: field } } } } }
  }
  t.strictSame(check(withPath('/v1/dreams', { get: { operationId: 'listDreams' } })), ['listDreams has no entry'])
  t.strictSame(check(withPath('/v1/dreams/{dream_id}', { parameters: [{ in: 'path', name: 'dream_id', schema: text }], delete: { operationId: 'deleteDream' } })), ['deleteDream has no entry', 'deleteDream: path dream_id has no entry'])
  const models = contract.paths['/v1/models']?.['get'] as { readonly parameters?: readonly object[] }
  for (const where of ['query', 'header']) {
    const planted = withPath('/v1/models', { get: { ...models, parameters: [...models.parameters ?? [], { in: where, name: 'before', schema: text }] } })
    t.strictSame(check(planted), [`listModels: ${where} before has no entry`])
  }
  t.strictSame(check(within('CreateResponse', 'dream_id', text)), ['createResponse: body dream_id has no entry'])
  t.strictSame(check(within('CreateResponse', 'dream', { oneOf: [object('id'), { type: 'null' }] })), ['createResponse: body dream.id has no entry'])
  t.throws(() => check(within('CreateResponse', 'dream', text)), /nobody has said whether 'dream'/, 'free text whose name says nothing')
  t.throws(() => check(within('CreateResponse', 'dreams', { type: 'array', items: text })), /nobody has said whether 'dreams\[\]'/)
})
