// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Drift } from '../../matriz/tools/drift.ts'
import { callWork } from '../support/call-work.ts'

const measure = (reference: string, text: string, series?: readonly number[]): Promise<Drift> => callWork<Drift>('drift.measure', { reference, text, series: series ?? null })

void t.test('the same words have not drifted, others have, and half of them lie between', async t => {
  t.match(await measure('Book a table for four.', 'book a TABLE for four'), { drift: 0, average: 0, samples: 1, alpha: 0.2, window: 64 })
  const half = await measure('Book a table for four at noon.', 'Book a table for four in the garden behind the house.')
  const none = await measure('Book a table for four at noon.', 'Quantum chromodynamics.')
  t.ok(half.drift > 0.1 && half.drift < 0.7, String(half.drift))
  t.ok(none.drift > 0.8 && none.drift <= 2, String(none.drift))
  t.ok((await measure('not allowed to leave', 'leave to not allowed')).drift > 0, 'the order of words counts')
  t.same(await measure('', ''), { drift: 0, average: 0, samples: 1, alpha: 0.2, window: 64 })
})

void t.test('the average is exponential, over the last 64 drifts', async t => {
  t.match(await measure('a word', 'a word', [1, 0.5]), { drift: 0, average: Math.round((0.2 * 0 + 0.8 * (0.2 * 0.5 + 0.8 * 1)) * 1e6) / 1e6, samples: 3 })
  const long = await measure('a word', 'a word', [2, ...Array.from({ length: 63 }, () => 0)])
  t.match(long, { average: 0, samples: 64 }, 'what is before the window has no part in it')
  t.ok((await measure('a word', 'a word', [2, ...Array.from({ length: 62 }, () => 0)])).average > 0)
})
