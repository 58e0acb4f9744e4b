// SPDX-License-Identifier: Apache-2.0
import { calendarFacts } from './calendar.ts'
import { capitalFacts } from './capitals.ts'
import { constantFacts } from './constants.ts'
import { elementFacts } from './elements.ts'
import type { Fact } from './fact.ts'
import { prefixFacts } from './prefixes.ts'
import { unitFacts } from './units.ts'

/** All that MATRIZ knows of the world by itself. No two facts say the same property of the same subject. */
export const facts: readonly Fact[] = [...capitalFacts, ...elementFacts, ...unitFacts, ...prefixFacts, ...constantFacts, ...calendarFacts]
