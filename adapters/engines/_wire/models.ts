// SPDX-License-Identifier: Apache-2.0
import { asArray, asCount, asObject, asText } from './json.ts'

/** A model that an upstream lists. `createdAt` is in Unix seconds. */
export interface ListedModel {
  readonly id: string
  readonly createdAt: number | undefined
}

const mostModels = 2_000

/** Reads `{data: [{id, created}]}`; entries that have no usable id are left out. Undefined when it is not a list at all. */
export function readModelList(value: unknown): readonly ListedModel[] | undefined {
  const data = asObject(value)?.['data']
  if (!Array.isArray(data)) return undefined
  return asArray(data).slice(0, mostModels).flatMap((entry) => {
    const model = asObject(entry)
    const id = asText(model?.['id'])
    return id === undefined || !/^[\x21-\x7e]{1,256}$/.test(id) ? [] : [{ id, createdAt: asCount(model?.['created']) }]
  })
}
