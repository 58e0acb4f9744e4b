// SPDX-License-Identifier: Apache-2.0
import { postgresAnswers, postgresUrl } from '../../load/chaos/database.ts'

export const nightly = process.env['LUKHAS_NIGHTLY'] === '1'

/** How many cases: all of them each night, a twentieth of them in `make check`. */
export function sized(count: number): number {
  return nightly ? count : Math.ceil(count / 20)
}

/** Why a test that needs PostgreSQL does not run here; false where it does. */
export const withoutPostgres: string | false = (await postgresAnswers()) ? false : `PostgreSQL does not answer at ${new URL(postgresUrl).host}`

/** Runs `act` on 0 … count-1, so many at a time. */
export async function spread(count: number, parallel: number, act: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: parallel }, async () => {
    for (let index = next++; index < count; index = next++) await act(index)
  }))
}
