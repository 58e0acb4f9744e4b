// SPDX-License-Identifier: Apache-2.0
import { chanceOf, pick } from '../../../load/chaos/chance.ts'
import type { Chance } from '../../../load/chaos/chance.ts'
import { carrierFor, gluedCarrier, standardCarriers } from './carriers.ts'
import type { CarrierSet } from './carriers.ts'
import { apiKeyGenerators } from './classes/api-key.ts'
import { cardGenerators } from './classes/card.ts'
import { emailGenerator, internationalEmailGenerator } from './classes/email.ts'
import { ibanGenerator } from './classes/iban.ts'
import { jwtGenerator } from './classes/jwt.ts'
import { nationalIdGenerators } from './classes/national-id.ts'
import { ipv4Generator, ipv6Generator, macGenerator } from './classes/network.ts'
import { phoneGenerators } from './classes/phone.ts'
import { privateKeyGenerators } from './classes/private-key.ts'
import { likely } from './characters.ts'
import { negativeGenerators, negativeText } from './negatives.ts'
import { obfuscations } from './obfuscations.ts'
import type { Obfuscation } from './obfuscations.ts'
import { corpusClasses } from './sample.ts'
import type { CorpusClass, PlantedValue, Sample, ValueGenerator } from './sample.ts'

export const valueGenerators: readonly ValueGenerator[] = [
  emailGenerator, emailGenerator, emailGenerator, internationalEmailGenerator, ...phoneGenerators, ...cardGenerators, ibanGenerator, ...nationalIdGenerators,
  ipv4Generator, ipv6Generator, macGenerator, jwtGenerator, ...privateKeyGenerators, ...apiKeyGenerators
]

/** How values are named, and what they stand in. */
export interface Wording {
  readonly carriers: CarrierSet
  /** A value under other names; the same where it needs none. */
  readonly renamed: (value: PlantedValue) => PlantedValue
}

const standardWording: Wording = { carriers: standardCarriers, renamed: value => value }

/** How many of each the whole corpus has. */
export const fullCount = 20_000

/** Samples that hold a value each, spread evenly over the classes, their generators and their obfuscations. */
export function* positives(count: number, seed: number, wording: Wording = standardWording): Generator<Sample> {
  for (let index = 0; index < count; index += 1) {
    const corpusClass = corpusClasses[index % corpusClasses.length]
    if (corpusClass !== undefined) yield positive(corpusClass, Math.floor(index / corpusClasses.length), { seed, wording })
  }
}

/** Samples that hold nothing of any class. */
export function* hardNegatives(count: number, seed: number): Generator<Sample> {
  for (let index = 0; index < count; index += 1) {
    const generator = negativeGenerators[index % negativeGenerators.length]
    if (generator === undefined) continue
    const chance = chanceAt(seed, 0x5eed, index)
    yield { id: `negative-${index}`, generator: generator.name, obfuscation: 'plain', text: negativeText(generator, chance) }
  }
}

/** A sample's chance depends on its own place alone, so that one can be made again without the others. */
function chanceAt(seed: number, stream: number, index: number): Chance {
  return chanceOf(Math.imul(seed ^ Math.imul(stream + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35))
}

function positive(corpusClass: CorpusClass, index: number, { seed, wording }: { readonly seed: number; readonly wording: Wording }): Sample {
  const chance = chanceAt(seed, corpusClasses.indexOf(corpusClass), index)
  const generators = valueGenerators.filter(generator => generator.corpusClass === corpusClass)
  const generator = generators[index % generators.length]
  if (generator === undefined) throw new Error(`no generator makes ${corpusClass}`)
  const value = wording.renamed(generator.make(chance))
  const { obfuscation, text } = obfuscated(value, corpusClass, chance)
  const carrier = carry(value, chance, { obfuscation, corpusClass, written: text, carriers: wording.carriers })
  const embedded = carrier.escape(text)
  const start = carrier.before.length
  return {
    id: `${corpusClass}-${index}`, generator: generator.name, obfuscation: obfuscation?.name ?? 'plain', text: `${carrier.before}${embedded}${carrier.after}`,
    planted: { corpusClass, category: value.category, span: { start, end: start + embedded.length } }
  }
}

/** The value as it is in a fifth of the samples, and otherwise by one of the ways that change it. */
function obfuscated(value: PlantedValue, corpusClass: CorpusClass, chance: Chance): { readonly obfuscation?: Obfuscation; readonly text: string } {
  const ways = likely(chance, 0.2) ? [] : obfuscations.filter(({ appliesTo }) => appliesTo.includes(corpusClass))
  for (let attempt = 0; attempt < 4 && ways.length > 0; attempt += 1) {
    const obfuscation = pick(chance, ways)
    const text = obfuscation.apply(value, chance, corpusClass)
    if (text !== undefined) return { obfuscation, text }
  }
  return { text: value.text }
}

function carry(value: PlantedValue, chance: Chance, { obfuscation, corpusClass, written, carriers }: { readonly obfuscation: Obfuscation | undefined; readonly corpusClass: CorpusClass; readonly written: string; readonly carriers: CarrierSet }): ReturnType<typeof carrierFor> {
  const unusual = obfuscation?.unusual === true
  const needed = value.cue === 'always' || (value.cue === 'unless-plain' && unusual) || obfuscation?.name === 'words'
  // A value that is escaped for one notation already is not put into another.
  const escaped = obfuscation?.name === 'entities' || obfuscation?.name === 'percent' || obfuscation?.name === 'json_escapes'
  const wish = { locale: value.locale, cue: needed || likely(chance, 0.5), nouns: value.nouns, keys: value.keys, notations: !escaped && (corpusClass === 'private_key' || !written.includes('\n')) }
  return obfuscation?.name === 'glued' ? gluedCarrier(chance, wish, written) : carrierFor(chance, wish, carriers)
}
