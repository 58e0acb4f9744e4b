// SPDX-License-Identifier: Apache-2.0
// Works that go wrong in every way in which one can; only tests run them.
import { MatrizError } from '../../matriz/errors.ts'
import type { Works } from '../../matriz/tools/capability.ts'

function circle(): object {
  const round: Record<string, unknown> = {}
  round['self'] = round
  return round
}

export const works: Works = {
  'test.echo': (parameters) => parameters,
  'test.slow': async (parameters) => {
    await new Promise((resolve) => { setTimeout(resolve, 20) })
    return parameters
  },
  'test.hang': () => {
    while (true) { /* until the thread is ended */ }
  },
  'test.wait': () => new Promise(() => {}),
  'test.throw': () => { throw new Error('the disk at 10.0.0.7 is on fire') },
  'test.refuse': () => { throw new MatrizError('invalid_value', "There is no unit 'parsnip'.", { param: 'text' }) },
  'test.pretend': () => { throw new MatrizError('store_unavailable', 'not for a work to say') },
  'test.huge': () => ({ text: 'x'.repeat(50 * 1024 * 1024) }),
  'test.large': () => ({ text: 'é'.repeat(600_000) }),
  'test.fitting': () => ({ text: 'x'.repeat(1024 * 1024 - 11) }),
  'test.eat': () => {
    const kept: object[] = []
    while (true) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  },
  'test.leave': () => process.exit(3),
  'test.nothing': () => undefined,
  'test.infinite': () => ({ value: Infinity }),
  'test.circular': circle,
  'test.bigint': () => ({ value: 1n }),
  'test.misfit': () => ({ text: 42 })
}
