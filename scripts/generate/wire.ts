// SPDX-License-Identifier: Apache-2.0
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Contract } from './contract.ts'

const header = `// SPDX-License-Identifier: Apache-2.0
// Made from spec/lukhas-openai.yaml by \`make generate\`. Do not edit.
`

/** The types of everything on the wire, as source text. Unions are told apart by the literal types of their tags. */
export async function wireModule(contract: Contract): Promise<string> {
  const tree = await openapiTS(forTypes(contract.document) as OpenAPI3, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    alphabetize: false,
    silent: true,
  })
  return header + astToString(tree)
}

/** Discriminators and conditions would only make the types worse: the tags are literals already. */
function forTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forTypes)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(([key]) => !isDropped(key, node))
  const copy: Record<string, unknown> = Object.fromEntries(kept.map(([key, value]) => [key, forTypes(value)]))
  if (Array.isArray(copy['oneOf']) || Array.isArray(copy['anyOf'])) return withoutType(copy)
  return hasDefault(copy) ? { ...copy, required: true } : copy
}

function isDropped(key: string, node: object): boolean {
  return (key === 'discriminator' && 'oneOf' in node) || ((key === 'if' || key === 'else') && 'type' in node)
}

/** A parameter with a default is always there once the validator has filled it in. */
function hasDefault(node: Record<string, unknown>): boolean {
  return node['in'] === 'query' && (node['schema'] as { default?: unknown }).default !== undefined
}

function withoutType({ type: _type, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest
}
