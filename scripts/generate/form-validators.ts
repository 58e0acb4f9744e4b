// SPDX-License-Identifier: Apache-2.0
import standaloneCode from 'ajv/dist/standalone/index.js'
import { compiledSchemas } from './compiled-schemas.ts'
import { nameOf, type Contract, type Schema } from './contract.ts'
import { addDispatchKeywords } from './dispatch-keywords.ts'
import { Exports, newAjv, type Section } from './standalone.ts'

/** Operations that take a body of this type, and its schema. */
export function withRequest({ operations }: Contract, type: string): readonly (readonly [string, Schema])[] {
  return operations.flatMap(({ id, requestContent }): [string, Schema][] => {
    const schema = requestContent[type]?.schema
    return schema === undefined ? [] : [[id, schema]]
  })
}

/** The fields of forms come as text too. The file is no field: whether it is there is known before. */
export function formValidators(contract: Contract): Section {
  const ajv = newAjv({ coerceTypes: true })
  addDispatchKeywords(ajv)
  const schemas = compiledSchemas(contract)
  ajv.addSchema(Object.values(schemas))
  const exported = new Exports()
  const groups = {
    requestForm: Object.fromEntries(withRequest(contract, 'multipart/form-data').map(([id, { $ref }]) => {
      const { properties, required, ...form } = schemas[nameOf($ref ?? '')] as Schema
      const { file: _file, ...fields } = properties ?? {}
      ajv.addSchema({ ...form, $id: `${id}Form`, properties: fields, required: (required ?? []).filter((name) => name !== 'file') })
      return [id, exported.add(`${id}Form`)]
    })),
  }
  return { code: Object.keys(exported.references).length === 0 ? '' : standaloneCode.default(ajv, exported.references), groups }
}
