// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { classOf, digits } from './characters.ts'
import { passesLuhn } from './check-digits.ts'
import { textBefore } from './context.ts'
import { beginsNumber, endsNumber, readNumber, standsAlone, unseen } from './grouped-number.ts'
import type { GroupedNumber } from './grouped-number.ts'

const category = 'payment_card'
const separators = classOf(' -./_+\n')
const shortest = 12
const longest = 19

/** Prefixes of issuers, from the first to the last, and the lengths of their numbers. */
interface IssuerRange {
  readonly from: number
  readonly to: number
  readonly lengths: readonly number[]
  /** Short numbers that many other numbers look like are cards only where the text says so. */
  readonly needsContext?: readonly number[]
}

// By the first six digits.
const ranges: readonly IssuerRange[] = [
  { from: 400000, to: 499999, lengths: [13, 16, 18, 19], needsContext: [13, 18] },
  { from: 510000, to: 559999, lengths: [16] },
  { from: 222100, to: 272099, lengths: [16] },
  { from: 340000, to: 349999, lengths: [15] },
  { from: 370000, to: 379999, lengths: [15] },
  { from: 300000, to: 305999, lengths: [14, 16, 19] },
  { from: 309500, to: 309599, lengths: [14, 16, 19] },
  { from: 360000, to: 369999, lengths: [14, 16, 19] },
  { from: 380000, to: 399999, lengths: [14, 16, 19] },
  { from: 352800, to: 358999, lengths: [16, 17, 18, 19], needsContext: [17, 18, 19] },
  { from: 601100, to: 601199, lengths: [16, 19] },
  { from: 640000, to: 659999, lengths: [16, 19] },
  { from: 622126, to: 622925, lengths: [16, 17, 18, 19], needsContext: [17, 18] },
  { from: 620000, to: 629999, lengths: [16, 17, 18, 19], needsContext: [17, 18] },
  { from: 810000, to: 829999, lengths: [16, 17, 18, 19], needsContext: [17, 18, 19] },
  { from: 220000, to: 220499, lengths: [16, 17, 18, 19], needsContext: [17, 18, 19] },
  { from: 979200, to: 979289, lengths: [16] },
  { from: 500000, to: 509999, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsContext: [12, 13, 14, 15, 17, 18, 19] },
  { from: 560000, to: 589999, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsContext: [12, 13, 14, 15, 17, 18, 19] },
  { from: 600000, to: 699999, lengths: [12, 13, 14, 15, 16, 17, 18, 19], needsContext: [12, 13, 14, 15, 17, 18, 19] },
  { from: 100000, to: 199999, lengths: [15], needsContext: [15] }
]

const cardWords = /\b(?:card|cards|visa|mastercard|maestro|amex|american express|diners|discover|jcb|unionpay|credit|debit|pan|karte|kreditkarte|carte|tarjeta|carta|cart[aã]o|kaart|uatp|airplus)\b/

/** What directly before a number makes it another one. */
const otherNames = /\b(?:id|order|invoice|message|tweet|post|row|snowflake|timestamp|tracking|shipment|parcel|serial|imei|iccid|ean|gtin|isbn|batch|ticket|reference|ref)(?: ?(?:number|no|nr|id))?\.? ?(?:is|ist|est|es|[:=#])? ?["']?$/

/** How cards print their digits. */
const groupings = new Set(['4-4-4-4', '4-4-4-4-3', '4-6-5', '4-6-4', '4-4-4-1', '4-4-5', '4-3-3-3', '4-4-4', '6-13', '8-8', '4-4-4-2', '4-4-4-3', '4-12', '4-4-8', '6-10', '4-8-4', '4-5-6', '4-4-4-4-1', '4-4-4-4-2', '6-6-4', '3-3-3-3-4', '4-11', '4-4-7'])

/** Numbers of payment cards: a known issuer, one of its lengths, and the Luhn check. */
export const card = recognising({
  name: 'card',
  description: 'Payment card numbers of known issuers, with their lengths and the Luhn check, in one piece or grouped.',
  categories: [category],
  claim: 'datum',
  recognisers: [{ first: digits, atWordStart: true, match }]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (!beginsNumber(codes, at)) return undefined
  const number = readNumber(codes, at, { end, separators, widest: 2, most: longest, least: shortest })
  if (number === unseen) return more
  if (number === undefined) return undefined
  return longestCard(codes, { at, end, number })
}

/** The groups from the first on that make the longest card. */
function longestCard(codes: Uint16Array, { at, end, number }: { at: number, end: number, number: GroupedNumber }): Match | undefined {
  for (let groups = number.sizes.length; groups > 0; groups -= 1) {
    const sizes = number.sizes.slice(0, groups)
    const length = sizes.reduce((sum, size) => sum + size, 0)
    if (length < shortest) return undefined
    const candidate = number.digits.slice(0, length)
    const range = rangeOf(candidate)
    if (range === undefined || !passesLuhn(candidate) || !isGrouped(sizes, number.separators)) continue
    const behind = number.ends[groups - 1] as number
    const closed = endsNumber(codes, behind, end)
    if (closed < 0) return more
    if (closed === 0) continue
    if (!isNamedWell(textBefore(codes, at), { range, length, groups })) continue
    const alone = standsAlone(codes, at, { behind, end, longest: 3 })
    if (alone < 0) return more
    if (alone === 0) continue
    return { end: behind, category, score: 1 }
  }
  return undefined
}

function rangeOf(candidate: string): IssuerRange | undefined {
  const prefix = Number(candidate.slice(0, 6))
  return ranges.find(({ from, to, lengths }) => prefix >= from && prefix <= to && lengths.includes(candidate.length))
}

function isNamedWell(before: string, { range, length, groups }: { range: IssuerRange, length: number, groups: number }): boolean {
  if (groups === 1 && otherNames.test(before)) return false
  return range.needsContext?.includes(length) !== true || (groups > 1 && length >= 16) || cardWords.test(before)
}

/** One piece, groups as on cards, or digits one by one or in pairs; the same separator everywhere. */
function isGrouped(sizes: readonly number[], separators: readonly string[]): boolean {
  if (sizes.length === 1) return true
  // A line may break at any of them.
  const signs = new Set(separators.slice(0, sizes.length - 1).filter(separator => separator !== '\n'))
  if (signs.size > 1) return false
  return groupings.has(sizes.join('-')) || sizes.every(size => size === 1) || sizes.slice(0, -1).every(size => size === 2)
}
