// SPDX-License-Identifier: Apache-2.0
import type { Ajv2020, KeywordCxt } from 'ajv/dist/2020.js'
import { _, getProperty, or, type Code, type Name } from 'ajv/dist/compile/codegen/index.js'

/**
 * Adds the two keywords that unions become in the compiled copy of the contract. Both run exactly one branch, so that
 * an error is the branch's own; whether any branch applies is said by the keywords beside them (`type`, and `required`
 * and `enum` of the tag), in JSON Schema's own words.
 *
 *   dispatch: { <branch>: schema }   with   dispatchOn: property   and   dispatchValues: { <branch>: tag values }
 *   byType:   { <JSON type>: schema }
 */
export function addDispatchKeywords(ajv: Ajv2020): void {
  ajv.addKeyword({ keyword: 'dispatchOn', schemaType: 'string' })
  ajv.addKeyword({ keyword: 'dispatchValues', schemaType: 'object' })
  ajv.addKeyword({ keyword: 'dispatch', type: 'object', schemaType: 'object', code: dispatchCode })
  ajv.addKeyword({ keyword: 'byType', schemaType: 'object', code: byTypeCode })
}

function dispatchCode(cxt: KeywordCxt): void {
  const { gen, data, parentSchema } = cxt
  const values = parentSchema['dispatchValues'] as Record<string, string[]>
  const tag = gen.const('tag', _`${data}${getProperty(parentSchema['dispatchOn'] as string)}`)
  oneBranch(cxt, 'dispatch', (branch) => or(...(values[branch] ?? []).map((value) => _`${tag} === ${value}`)))
}

const typeTests: Record<string, (data: Name) => Code> = {
  string: (data) => _`typeof ${data} == "string"`,
  boolean: (data) => _`typeof ${data} == "boolean"`,
  number: (data) => _`typeof ${data} == "number"`,
  array: (data) => _`Array.isArray(${data})`,
  null: (data) => _`${data} === null`,
  object: (data) => _`typeof ${data} == "object" && ${data} !== null && !Array.isArray(${data})`,
}

function byTypeCode(cxt: KeywordCxt): void {
  oneBranch(cxt, 'byType', (type) => {
    const test = typeTests[type]
    if (test === undefined) throw new Error(`byType: there is no test for the type ${type}`)
    return test(cxt.data)
  })
}

function oneBranch(cxt: KeywordCxt, keyword: string, condition: (branch: string) => Code): void {
  const { gen } = cxt
  const valid = gen.let('valid', true)
  gen.if(false)
  for (const branch of Object.keys(cxt.schema as object)) {
    gen.elseIf(condition(branch))
    const branchValid = gen.name('valid')
    cxt.subschema({ keyword, schemaProp: branch }, branchValid)
    gen.assign(valid, branchValid)
  }
  gen.endIf()
  // The branch has reported its own error; another one would only bury it.
  cxt.ok(valid)
}
