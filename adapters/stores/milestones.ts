// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises'
import type { RunEvent } from '../../matriz/events.ts'
import { isMilestone } from '../../matriz/trace/run-trace.ts'

/**
 * What is in the text of every commit that holds a milestone. Text of a caller cannot look like it: its quotes are escaped.
 * Commits without are not worth parsing: most of a long answer's hold nothing but words.
 */
export const MILESTONE_MARKS = ['"type":"run.', '"type":"step.'] as const

/** How much JSON text is parsed before other work gets its turn, in UTF-16 units: about a millisecond of it. */
const SLICE_UNITS = 256 * 1024

/** The milestones among the events of one commit, which a store wrote as JSON text. */
export function milestonesIn(events: string): RunEvent[] {
  // Only toRecord writes these texts, from events.
  return MILESTONE_MARKS.some((mark) => events.includes(mark)) ? (JSON.parse(events) as RunEvent[]).filter(isMilestone) : []
}

/** As `milestonesIn`, for many: a long log does not hold up the event loop. */
export async function parseMilestones(texts: readonly string[]): Promise<RunEvent[]> {
  const milestones: RunEvent[] = []
  let units = 0
  for (const text of texts) {
    milestones.push(...milestonesIn(text))
    units += text.length
    if (units < SLICE_UNITS) continue
    units = 0
    await setImmediate()
  }
  return milestones
}
