// SPDX-License-Identifier: Apache-2.0
import type { ValidateFunction } from 'ajv'

// Each costs another validation; a body with more of them is not what this is for.
const mostFields = 64

/**
 * Takes the top-level fields that the contract does not know out of `body`, naming each, until the rest is valid or
 * wrong in another way. True when it is valid.
 */
export function dropUnknownFields(validator: ValidateFunction, body: unknown, drop: (field: string) => void): boolean {
  if (typeof body !== 'object' || body === null) return false
  const fields = body as Record<string, unknown>
  for (let dropped = 0; dropped < mostFields; dropped++) {
    const unknown = unknownField(validator)
    if (unknown === undefined) return false
    Reflect.deleteProperty(fields, unknown)
    drop(unknown)
    if (validator(body)) return true
  }
  return false
}

function unknownField({ errors }: ValidateFunction): string | undefined {
  const [error] = errors ?? []
  if (error?.keyword !== 'additionalProperties' || error.instancePath !== '') return undefined
  return (error.params as { additionalProperty: string }).additionalProperty
}
