// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv'
import { config as validators } from '../generated/validators.cjs'
import type { ConfigProblem } from './config-files.ts'
import { describeValidation } from './validation-errors.ts'

type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null }

/** What of a document does not fit a schema of configs/schemas; undefined where all does. */
export function checkShape(schema: string, value: unknown): readonly ConfigProblem[] | undefined {
  const validate = (validators as Readonly<Record<string, Validate>>)[schema]
  // Generated from configs/schemas: a name that is not there is a fault of this program, not of the file.
  if (validate === undefined) throw new Error(`There is no schema for ${schema}.`)
  if (validate(value)) return undefined
  const { param, message } = describeValidation(validate.errors, value)
  return [{ key: param, expected: message }]
}
