// SPDX-License-Identifier: Apache-2.0
import type { Works } from './capability.ts'
import { critiqueAnswer } from './critique.ts'
import { calculateDates } from './dates.ts'
import { measureDrift } from './drift.ts'
import { factsLookup } from './facts-lookup.ts'
import { proveGoal } from './logic.ts'
import { evaluateExpression } from './math.ts'
import { recallStatements } from './recall.ts'
import { routeIntent } from './route.ts'
import { textExtract } from './text-extract.ts'
import { textStatistics } from './text-statistics.ts'
import { textSummarise } from './text-summarise.ts'
import { textTransform } from './text-transform.ts'
import { convertUnits } from './units.ts'

/** What MATRIZ does by itself, by the names of the capabilities. Loaded in the threads that run it. */
export const works: Works = {
  'intent.route': routeIntent,
  'math.evaluate': evaluateExpression,
  'units.convert': convertUnits,
  'dates.calculate': calculateDates,
  'logic.prove': proveGoal,
  'facts.lookup': factsLookup,
  'text.summarise': textSummarise,
  'text.extract': textExtract,
  'text.statistics': textStatistics,
  'text.transform': textTransform,
  'statements.recall': recallStatements,
  'reflection.critique': critiqueAnswer,
  'drift.measure': measureDrift
}
