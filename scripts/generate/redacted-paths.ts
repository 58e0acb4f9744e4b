// SPDX-License-Identifier: Apache-2.0
import type { Contract, Schema } from './contract.ts'

/** The fields of the contract that say `x-lukhas-redact: true`: what they hold is written into no log and no error. */
export function redactedPathsModule({ schemas }: Contract): string {
  const paths = redactedPathsOf(schemas)
  const names = [...new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)))].sort()
  return [
    '// SPDX-License-Identifier: Apache-2.0',
    '// Generated from spec/lukhas-openai.yaml by scripts/generate.ts. Do not edit.',
    '',
    '/** Where the contract has what is never written into a log or an error. */',
    `export const redactedPaths = [\n${paths.map((path) => `  '${path}'`).join(',\n')}\n] as const`,
    '',
    '/** What such fields are called, wherever they stand. */',
    `export const redactedNames: ReadonlySet<string> = new Set([${names.map((name) => `'${name}'`).join(', ')}])`,
    '',
  ].join('\n')
}

/** Schema and field, in order. Throws for a mark on what is no field: nobody would heed it. */
export function redactedPathsOf(schemas: Readonly<Record<string, Schema>>): readonly string[] {
  const found = Object.entries(schemas).flatMap(([name, schema]) => fieldsOf(schema, name))
  return found.sort()
}

function fieldsOf(schema: Schema, path: string): string[] {
  if (schema['x-lukhas-redact'] !== undefined && !path.includes('.')) throw new Error(`${path}: x-lukhas-redact belongs on a property.`)
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const mark = property['x-lukhas-redact']
    if (mark !== undefined && mark !== true) throw new Error(`${path}.${name}: x-lukhas-redact is true or absent.`)
    return [...(mark === true ? [`${path}.${name}`] : []), ...fieldsOf(property, `${path}.${name}`)]
  })
}
