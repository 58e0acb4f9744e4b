// SPDX-License-Identifier: Apache-2.0
import { acceptedValues, fieldSupport, knownKeys, variantSchema, variantSupport } from '../../generated/support.ts'
import type { Support } from '../../generated/support.ts'
import { MatrizError } from '../../matriz/index.ts'
import { given } from './nullable.ts'

/** Told of a part of the request that has no effect, by its path. */
export type Note = (path: string) => void

interface Rule {
  readonly support: Support
  readonly accepts: readonly unknown[] | undefined
}

type Table<T> = Readonly<Record<string, Readonly<Record<string, T>> | undefined>>
type Union = keyof typeof variantSupport

/** Keys that clients may send, and that neither an engine nor a stored item has a place for. */
const unplaced: Readonly<Record<string, readonly string[]>> = {
  FunctionCall: ['caller'],
  FunctionCallOutput: ['name', 'namespace', 'caller'],
  CustomToolCall: ['caller'],
  CustomToolCallOutput: ['name', 'caller'],
  InputFilePart: ['detail'],
  InputMessage: ['phase']
}

/** For each schema what its keys do; a key that is not there is unknown, a schema that is not there keeps every key. */
const rules = new Map(Object.entries<readonly string[]>(knownKeys).map(([schema, keys]) => [schema, rulesOf(schema, keys)]))

function rulesOf(schema: string, keys: readonly string[]): ReadonlyMap<string, Rule> {
  const support = (fieldSupport as Table<Support>)[schema] ?? {}
  const accepts = (acceptedValues as Table<readonly unknown[]>)[schema] ?? {}
  return new Map(keys.map((key) => [key, { support: unplaced[schema]?.includes(key) === true ? 'ignored' : (support[key] ?? 'full'), accepts: accepts[key] }]))
}

/** Applies the contract's x-lukhas-support to the parts of one request. */
export class Reviewer {
  readonly #note: Note

  constructor(note: Note) {
    this.#note = note
  }

  /** Reviews the fields of one object. Throws `unsupported_parameter` for a refused one; names the unknown and the ineffective. */
  fields(schema: string, value: object, path: string): void {
    const known = rules.get(schema)
    if (known === undefined) return
    for (const [key, field] of Object.entries(value)) {
      const rule = known.get(key)
      if (rule === undefined) this.#note(join(path, shortened(key)))
      else this.#field(rule, field, join(path, key))
    }
  }

  /** Reviews an object of a union, whose `type` says which branch it is. Throws `unsupported_parameter` for a refused branch. */
  tagged(union: Union, value: { readonly type?: string | null }, path: string): void {
    const type = value.type ?? ''
    const support = (variantSupport as Table<Support>)[union]?.[type]
    if (support === 'refused') throw new MatrizError('unsupported_parameter', `'${type}' is not supported by this server in '${path}.type'.`, { param: `${path}.type` })
    if (support === 'ignored') this.#note(path)
    const schema = (variantSchema as Table<string>)[union]?.[type]
    if (schema !== undefined) this.fields(schema, value, path)
  }

  /** Reviews one of a list of values. Throws `unsupported_value` for a refused one. */
  value(enumeration: Union, value: string, path: string): void {
    const support = (variantSupport as Table<Support>)[enumeration]?.[value]
    if (support === 'refused') throw new MatrizError('unsupported_value', `'${value}' is not supported by this server in '${path}'.`, { param: path })
    if (support === 'ignored') this.#note(path)
  }

  #field({ support, accepts }: Rule, field: unknown, path: string): void {
    const refused = accepts === undefined ? support === 'refused' && given(field) : !accepts.includes(field)
    if (refused) throw new MatrizError('unsupported_parameter', refusal(path, accepts ?? [null]), { param: path })
    if (support === 'ignored' && used(field)) this.#note(path)
  }
}

function refusal(path: string, accepts: readonly unknown[]): string {
  const values = accepts.filter(given)
  return values.length === 0
    ? `Unsupported parameter: '${path}' is not supported by this server.`
    : `Unsupported parameter: '${path}' is supported by this server only as ${values.map((value) => JSON.stringify(value)).join(' or ')}.`
}

/** An empty list says nothing. */
function used(field: unknown): boolean {
  return given(field) && !(Array.isArray(field) && field.length === 0)
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** A caller's own word in a message or a header: it may be of any length. */
export function shortened(word: string): string {
  return word.length > 64 ? word.slice(0, 64) : word
}
