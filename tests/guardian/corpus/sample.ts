// SPDX-License-Identifier: Apache-2.0
import type { Chance } from '../../../load/chaos/chance.ts'

/** The classes that the corpus measures; each is a detector's name. */
export const corpusClasses = ['email', 'phone', 'card', 'iban', 'national_id', 'ip_address', 'mac_address', 'jwt', 'private_key', 'api_key'] as const

export type CorpusClass = (typeof corpusClasses)[number]

export const locales = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL', 'BR', 'PL', 'SE', 'IN', 'CA'] as const

export type Locale = (typeof locales)[number]

/** A value of a class, as a generator makes it. */
export interface PlantedValue {
  readonly category: string
  readonly text: string
  /** The parts that writers set apart; joined they are the whole value. */
  readonly groups: readonly string[]
  readonly locale: Locale
  /**
   * When a reader needs to be told what it is: bare digits always, a form of its own only where its usual separators are gone,
   * and a value with a check sum or a prefix of its own never.
   */
  readonly cue: 'always' | 'unless-plain' | 'never'
  /** What people call it, and what fields are called. */
  readonly nouns: readonly string[]
  readonly keys: readonly string[]
}

/** Makes values of one kind, by the rules that its comment cites. */
export interface ValueGenerator {
  readonly name: string
  readonly corpusClass: CorpusClass
  make(chance: Chance): PlantedValue
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** A text, and where the value of its class stands in it; a hard negative has none. */
export interface Sample {
  readonly id: string
  readonly generator: string
  readonly obfuscation: string
  readonly text: string
  readonly planted?: { readonly corpusClass: CorpusClass; readonly category: string; readonly span: Span }
}
