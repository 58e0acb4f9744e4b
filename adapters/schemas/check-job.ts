// SPDX-License-Identifier: Apache-2.0
import type { SchemaProblem } from '../../matriz/ports.ts'

/** One check; `schema` and `value` are JSON texts. Without a value, the schema itself is checked. */
export interface Job {
  readonly hash: string
  readonly schema: string
  readonly value: string | undefined
  /** Whether a schema that is checked must be one for strict use. */
  readonly strict: boolean
}

/** `usable` is about the schema. */
export interface JobResult {
  readonly usable: boolean
  readonly problems: readonly SchemaProblem[]
}
