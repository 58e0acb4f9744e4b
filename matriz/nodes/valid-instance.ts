// SPDX-License-Identifier: Apache-2.0
import type { SchemaProblem } from '../ports.ts'
import type { JsonSchema } from '../request.ts'
import type { NodeContext } from './cognitive-node.ts'
import { instanceOf } from './schema-instance.ts'
import type { Filler } from './schema-instance.ts'

/** How often what was filled in is taken back where it does not fit, before nothing is filled in any more. */
const rounds = 4

export interface ValidInstance {
  readonly value: unknown
  /** How many leaves hold something that was known. */
  readonly filled: number
  /** How many hold what nobody said. */
  readonly invented?: number
}

/** A value that the schema checker accepts, with as much of what the filler knows as fits; undefined when none was found. */
export async function validInstance(schema: JsonSchema, filler: Filler, context: NodeContext): Promise<ValidInstance | undefined> {
  const barred: string[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const last = round === rounds
    const made = instanceOf(schema, last ? undefined : except(filler, barred))
    if (made === undefined) return undefined
    const problems = await context.checkValue(schema, made.value)
    if (problems.length === 0) return made
    if (made.filled === 0) return undefined
    barred.push(...problems.map(pathOf))
  }
  return undefined
}

function pathOf({ path }: SchemaProblem): string {
  return path
}

/** The filler without what it knows at, below or above the places where it did not fit. */
function except(filler: Filler, barred: readonly string[]): Filler {
  const open = (path: string): boolean => !barred.some(place => `${path}/`.startsWith(`${place}/`) || `${place}/`.startsWith(`${path}/`))
  return {
    value: slot => open(slot.path) ? filler.value(slot) : undefined,
    list: slot => open(slot.path) ? filler.list(slot) : []
  }
}
