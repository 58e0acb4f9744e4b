// SPDX-License-Identifier: Apache-2.0
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Validators grouped as they are exported: a group, then a path of names to the key of a compiled schema. */
export interface Groups {
  readonly [name: string]: Groups | string
}

/** Source text that holds validators, and their names in it. */
export interface Section {
  readonly code: string
  readonly groups: Groups
}

const options: Options = {
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: false,
  code: { source: true, lines: true },
}

/** Collects what is to be exported under valid identifiers, which are all that standalone code can export. */
export class Exports {
  readonly references: Record<string, string> = {}

  add(reference: string): string {
    const known = Object.entries(this.references).find(([, value]) => value === reference)
    if (known !== undefined) return known[0]
    const name = `v${Object.keys(this.references).length}`
    this.references[name] = reference
    return name
  }
}

/** Ajv as every validator is made with it. */
export function newAjv(extra: Options): Ajv2020 {
  const ajv = new Ajv2020({ ...options, ...extra })
  addFormats.default(ajv)
  return ajv
}
