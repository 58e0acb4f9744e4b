// SPDX-License-Identifier: Apache-2.0
import { createLifecycle } from '../../generated/event-grammar.ts'
import { event as validators } from '../../generated/validators.cjs'
import { contractViolation } from './contract-violation.ts'
import type { NumberedEvent } from './schemas.ts'

/** Throws `contract_violation` for an event that may not be sent now; the reason is in its cause. */
export type EventCheck = (event: NumberedEvent) => void

interface Validate {
  (event: unknown): boolean
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null
}

/** Widened: an event that the types promise can still be missing at run time. */
const validatorsByType: Readonly<Record<string, Validate | undefined>> = validators

/** Checks the events of one stream, each by the schema of its type and by its place in the order of events. */
export function createEventCheck(onChecked?: (type: string) => void): EventCheck {
  const lifecycle = createLifecycle()
  return (event) => {
    const validate = validatorsByType[event.type]
    if (validate === undefined) throw contractViolation(`${event.type}: the contract has no such event.`)
    if (!validate(event)) throw contractViolation(`${event.type}: ${describe(validate.errors?.[0])}`)
    const problem = lifecycle.check(event)
    if (problem !== undefined) throw contractViolation(problem)
    onChecked?.(event.type)
  }
}

function describe(error: { readonly instancePath: string; readonly message?: string } | undefined): string {
  return error === undefined ? 'invalid' : `${error.instancePath} ${error.message ?? 'is invalid'}`
}
