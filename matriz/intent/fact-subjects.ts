// SPDX-License-Identifier: Apache-2.0
import { capitalFacts } from '../facts/capitals.ts'
import { elementFacts } from '../facts/elements.ts'
import type { Fact } from '../facts/fact.ts'

/** Elements whose names are words as well: `lead a group`. */
const alsoWords: ReadonlySet<string> = new Set(['lead', 'tin', 'mercury', 'iron', 'or', 'plomo', 'fer', 'oro', 'zinn', 'gold', 'silver', 'copper'])
const elements = namesOf(elementFacts)
const states = namesOf(capitalFacts)
const cities: ReadonlySet<string> = new Set(capitalFacts.map(({ value }) => value.toLowerCase()))

function namesOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.flatMap(({ subject, aliases = [] }) => [subject, ...aliases]).map(name => name.toLowerCase()))
}

export function isElement(name: string): boolean {
  return elements.has(name)
}

const ofElements = /\b(?:symbol|atomic|period|group|series|row|column|element|protons|electrons|neutrons|periodic|metal|halogen|noble gas|chemical|state|solid|liquid|gas|gaseous|abbreviat\w+)\b/
const ofAnyElement = /\b(?:symbol|atomic|periodic|protons|electrons|chemical)\b/
const ofStates = /\b(?:capit[ao]l|seat of government)\b/

/** How much a text names something that the base knows, and one of the properties it has there. */
export function knownSubject(plain: string): number {
  const ofElement = ofElements.test(plain)
  const ofState = ofStates.test(plain)
  if (!ofElement && !ofState) return 0
  const words = plain.match(/\p{L}[\p{L}.'-]*/gu)?.map(word => word.replace(/'s$|\.$/, '')) ?? []
  if (ofElement && words.some(word => elements.has(word) && (!alsoWords.has(word) || ofAnyElement.test(plain)))) return 0.86
  const named = words.slice(0, 60).some((word, at) => [word, `${word} ${words[at + 1] ?? ''}`, `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`].some(name => ofState && (states.has(name) || cities.has(name))))
  return named ? 0.86 : 0
}
