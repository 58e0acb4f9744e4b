// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem, MessageItem, Part } from '../items.ts'
import type { TokenCounter } from '../ports.ts'
import { classify } from './classify.ts'
import type { Plan } from './classify.ts'
import type { CompactedItems, Place } from './sealed-items.ts'
import { Scorer } from './scores.ts'
import { factsOf, sentencesOf, shortArguments } from './sentences.ts'
import type { Fact } from './sentences.ts'
import { tokensAroundItem } from '../orchestrator/usage.ts'

export interface CondenseOptions {
  /** What the conversation goes on with; sentences that have to do with it go before others. */
  readonly question: string
  /** How many tokens what is not kept word for word may take. */
  readonly budgetTokens: number
  readonly tokens: TokenCounter
  /** Called again and again while it works, so that others get their turn. */
  readonly pause: () => Promise<void>
}

/** How many characters and sentences are looked at, the latest first. */
const longestText = 2_000_000
const mostPieces = 50_000
/** After how many sentences, and after what text, others get a turn. */
const pauseAfter = 1_000
const longText = 64_000
/** Foreign items are kept whole or not at all. */
const longestForeign = 4_000
/** After so many sentences in a row that do not fit, nothing else will. */
const mostMisfits = 64

/** A sentence of an item. */
interface Unit {
  readonly index: number
  readonly text: string
}

/** A conversation in fewer tokens; the items that stay outside are named by their ids. */
export async function condense(items: readonly ConversationItem[], options: CondenseOptions): Promise<CompactedItems> {
  const plan = classify(items)
  const reading = await read(items, plan, options)
  const { units, cut } = reading
  const chosen = await choose(reading, index => costAround(items[plan.callOf.get(index) ?? -1], options.tokens), options)
  const lost = new Set([...cut, ...units.filter(unit => !chosen.has(unit)).map(({ index }) => index)])
  const texts = Map.groupBy(units.filter(unit => chosen.has(unit)), ({ index }) => index)
  const places = items.flatMap((item, index): Place[] => {
    const fate = plan.fates[index]
    if (fate === 'outside') return [{ outside: item.id }]
    const kept = fate === 'inside' ? texts.get(plan.resultOf.get(index) ?? index) : undefined
    return kept === undefined ? [] : [{ item: inShort(item, kept, lost.has(index)) }]
  })
  return { places, shortened: lost.size > 0 }
}

interface Reading {
  readonly units: readonly Unit[]
  readonly scorer: Scorer
  /** The items of which there was more than is read. */
  readonly cut: readonly number[]
}

async function read(items: readonly ConversationItem[], plan: Plan, { pause }: CondenseOptions): Promise<Reading> {
  const scorer = new Scorer()
  const units: Unit[] = []
  const latestFrom = items.findLastIndex(({ kind }) => kind !== 'tool_result') + 1
  const { split, cut } = await splitLatest(items, plan, pause)
  for (const { index, facts } of split) {
    const item = items[index]
    for (const { text, value } of facts) {
      units.push({ index, text })
      scorer.add({ text, value, users: item?.kind === 'message' && item.role === 'user', latest: index >= latestFrom })
      if (units.length % pauseAfter === 0) await pause()
    }
  }
  return { units, scorer, cut }
}

interface Split {
  readonly index: number
  readonly facts: readonly Fact[]
}

/** The items that are put in short, in pieces, oldest first; of a conversation that is too long, the latest. */
async function splitLatest(items: readonly ConversationItem[], { fates, resultOf }: Plan, pause: () => Promise<void>): Promise<{ readonly split: readonly Split[]; readonly cut: readonly number[] }> {
  const split: Split[] = []
  const cut: number[] = []
  let [text, pieces] = [longestText, mostPieces]
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]
    // A call is kept with its result.
    if (item === undefined || fates[index] !== 'inside' || resultOf.has(index)) continue
    const all = text > 0 && pieces > 0 ? piecesOf(item, text, pieces + 1) : []
    const facts = all.slice(0, pieces)
    const { length } = textOf(item)
    if (length > text || facts.length < all.length) cut.push(index)
    text -= length
    pieces -= facts.length
    split.push({ index, facts })
    if (length > longText) await pause()
  }
  return { split: split.reverse(), cut }
}

async function choose({ units, scorer }: Reading, costOf: (index: number) => number, { question, budgetTokens, tokens, pause }: CondenseOptions): Promise<ReadonlySet<Unit>> {
  const chosen = new Set<Unit>()
  const begun = new Set<number>()
  let left = budgetTokens
  let misfits = 0
  const ranked = scorer.ranked(question)
  for (let next = ranked.next(); next.done !== true && misfits < mostMisfits;) {
    const unit = units[next.value]
    const cost = unit === undefined ? Infinity : tokens.count(unit.text) + (begun.has(unit.index) ? 0 : costOf(unit.index))
    const fits = unit !== undefined && cost <= left
    misfits = fits ? 0 : misfits + 1
    if (fits) {
      left -= cost
      begun.add(unit.index)
      chosen.add(unit)
      if (chosen.size % 64 === 0) await pause()
    }
    next = ranked.next(fits)
  }
  return chosen
}

/** What an item costs besides its text; a result comes with its call. */
function costAround(call: ConversationItem | undefined, tokens: TokenCounter): number {
  if (call === undefined) return tokensAroundItem
  return 2 * tokensAroundItem + tokens.count(call.kind === 'tool_call' ? `${call.name} ${shortArguments(call.arguments)}` : textOf(call))
}

/** An item with nothing but the kept sentences; as it was when that is all of it. */
function inShort(item: ConversationItem, kept: readonly Unit[], lost: boolean): ConversationItem {
  switch (item.kind) {
    case 'message': return lost || item.parts.some(({ kind }) => kind !== 'text') ? { ...withoutParts(item), parts: [{ kind: 'text', text: joined(kept) }] } : item
    case 'tool_call': return { ...item, arguments: shortArguments(item.arguments) }
    case 'tool_result': return lost || typeof item.output !== 'string' ? { ...item, output: joined(kept) } : item
    case 'capability_call':
    case 'mcp_call': return lost ? { ...item, arguments: shortArguments(item.arguments), output: joined(kept) } : item
    default: return item
  }
}

function withoutParts({ parts: _, ...item }: MessageItem): Omit<MessageItem, 'parts'> {
  return item
}

function joined(units: readonly Unit[]): string {
  return units.map(({ text }) => /\s$/.test(text) ? text : `${text}\n`).join('').trim()
}

/** The pieces of which each can be kept without the others. */
function piecesOf(item: ConversationItem, longest: number, most: number): readonly Fact[] {
  const text = textOf(item).slice(0, longest)
  switch (item.kind) {
    case 'tool_result':
    case 'capability_call':
    case 'mcp_call': return factsOf(text, most)
    case 'foreign': return text.length > longestForeign ? [] : [{ text, value: text }]
    default: return sentencesOf(text, most).map(sentence => ({ text: sentence, value: sentence }))
  }
}

function textOf(item: ConversationItem): string {
  switch (item.kind) {
    case 'message': return item.parts.map(partText).join('\n')
    case 'tool_result': return typeof item.output === 'string' ? item.output : item.output.map(partText).join('\n')
    case 'capability_call':
    case 'mcp_call': return item.output ?? ''
    case 'mcp_approval_request': return `${item.name} ${item.arguments}`
    // Kept as it is when any of it is.
    case 'mcp_approval_response': return item.reason ?? (item.approve ? 'Approved.' : 'Not approved.')
    case 'foreign': return JSON.stringify(item.body)
    default: return ''
  }
}

/** Images and files are told of, not kept. */
function partText(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'refusal': return part.text
    case 'image': return '[an image]'
    case 'file': return part.filename === undefined ? '[a file]' : `[the file ${part.filename}]`
  }
}
