// SPDX-License-Identifier: Apache-2.0

/** A part of a text. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly text: string
}

const sentencesAtMost = 2_000
const sentenceLimit = 400

/** The sentences of a text with their places; a longer one is left out. */
function* placesOf(text: string): Generator<Place> {
  let [start, count] = [0, 0]
  for (const match of text.matchAll(/[.!?](?=\s|$)|\n|$/g)) {
    const end = match.index + match[0].length
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const said = piece.trim()
    if (said !== '' && said.length <= sentenceLimit) yield { start: start + lead, end: start + lead + said.length, text: said }
    start = end
    count += 1
    if (count >= sentencesAtMost) return
  }
}

const assertion = /^(?:(?:and|but|so|also|however|actually|in fact),?\s+)?(?:the|my|your|our|its?|his|her|their)?\s*((?:[\p{L}\p{N}'’-]+\s+){0,5}?[\p{L}\p{N}'’-]+)\s+(is|are|was|were|costs?|weighs?|equals?|has|have|measures?|begins?|starts?|ends?)\s+(not\s+)?((?:the\s+|an?\s+)?[^,;.!?]{1,80}|\d[\d.,]*[^,;!?]{0,40})/iu

/** Sentences that say another thing of a subject than one before. Only what names the whole subject alike is compared. */
export function contradictions(text: string): readonly { readonly place: Place; readonly against: string }[] {
  const said = new Map<string, { readonly value: string; readonly denied: boolean }>()
  const found: { place: Place; against: string }[] = []
  for (const place of placesOf(text)) {
    const match = place.text.endsWith('?') ? null : assertion.exec(place.text)
    const subject = (match?.[1] ?? '').toLowerCase()
    if (match === null || vague.has(subject)) continue
    const value = plain(match[4] ?? '')
    const denied = match[3] !== undefined
    const key = `${subject}\n${(match[2] ?? '').toLowerCase().replace(/s$/, '')}`
    const before = said.get(key)
    if (before !== undefined && clash(before, { value, denied })) found.push({ place, against: `${before.denied ? 'not ' : ''}${before.value}` })
    else if (before === undefined) said.set(key, { value, denied })
  }
  return found
}

const vague = new Set(['it', 'this', 'that', 'there', 'he', 'she', 'they', 'we', 'you', 'i', 'one', 'which', 'what', 'here', 'these', 'those', 'some', 'another', 'other', 'result', 'answer', 'first', 'second', 'next'])

/** Two numbers differ where they differ; two words may describe the same thing, so they clash only as names or as each other's denial. */
function clash(one: { readonly value: string; readonly denied: boolean }, other: { readonly value: string; readonly denied: boolean }): boolean {
  if (one.denied !== other.denied) return one.value.toLowerCase() === other.value.toLowerCase()
  if (one.denied || one.value.toLowerCase() === other.value.toLowerCase()) return false
  const [left, right] = [numberIn(one.value), numberIn(other.value)]
  if (left !== undefined && right !== undefined) return left !== right && unitOf(one.value) === unitOf(other.value)
  const named = (value: string): boolean => /^\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*$/u.test(value)
  return named(one.value) && named(other.value) && !one.value.includes(other.value) && !other.value.includes(one.value)
}

function plain(value: string): string {
  return value.trim().replace(/^(?:the|an?|about|approximately|exactly|only|also|always|at|on|in)\s+/i, '').replace(/[\s.]+$/, '')
}

function numberIn(value: string): number | undefined {
  const written = /^-?\d[\d,]*(?:\.\d+)?/.exec(value)?.[0]
  return written === undefined ? undefined : Number(written.replaceAll(',', ''))
}

function unitOf(value: string): string {
  return value.replace(/^-?\d[\d,]*(?:\.\d+)?\s*/, '').toLowerCase().split(/\s+/)[0] ?? ''
}

const asking = new Set(('what which who whom whose when where why how is are was were do does did can could will would should has have had the a an and or of to in on at for with by from as it its this that these those there ' +
  'me my i you your we our us please tell give say explain describe many much also then be been about than into if so').split(' '))

/** The questions of a text that no word of the answer has to do with. */
export function unansweredParts(question: string, answer: string): readonly Place[] {
  const parts = [...placesOf(question)].filter(({ text }) => text.endsWith('?')).flatMap(halves)
  if (parts.length < 2) return answer.trim() === '' && question.trim() !== '' ? [{ start: 0, end: question.length, text: question.slice(0, sentenceLimit) }] : []
  const said = new Set(stemsOf(answer.slice(0, 100_000)))
  const common = shared(parts.map(({ text }) => stemsOf(text)))
  return parts.filter(({ text }) => {
    const own = stemsOf(text).filter(stem => !common.has(stem))
    // A part that has no words of its own, such as "and why?", cannot be told from the others.
    return own.length > 0 && !own.some(stem => said.has(stem)) && !(asksForNumber(text) && /\d/.test(answer))
  })
}

/** "Who wrote it, and when was it printed?" are two questions. */
function halves(place: Place): readonly Place[] {
  const match = /,?\s+and\s+(?=(?:what|which|who|when|where|why|how|is|are|does|do|did|can)\b)/i.exec(place.text)
  if (match === null) return [place]
  const second = match.index + match[0].length
  return [
    { start: place.start, end: place.start + match.index, text: place.text.slice(0, match.index) },
    { start: place.start + second, end: place.end, text: place.text.slice(second) }
  ]
}

function shared(all: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first, ...others] = all.map(stems => new Set(stems))
  return others.reduce((common: ReadonlySet<string>, stems) => common.intersection(stems), first ?? new Set())
}

function asksForNumber(text: string): boolean {
  return /\bhow\s+(?:many|much|old|long|far|big|tall|high)\b|\bwhen\b/i.test(text)
}

/** Words without what most endings change. */
function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? []).filter(word => !asking.has(word)).map(word => word.replace(/(?:ing|ed|es|s|ly)$/, '').slice(0, 7))
}

const unfounded: readonly (readonly [RegExp, string])[] = [
  [/\b(?:studies|research|experts?|scientists|statistics)\s+(?:show|shows|say|says|prove|proves|agree|suggest|suggests|have\s+shown|has\s+shown)\b/i, 'it names no study and nobody'],
  [/\b(?:everyone|everybody)\s+(?:knows|agrees)\b|\bit\s+is\s+(?:well|widely|generally)\s+known\b|\bobviously\b|\bundoubtedly\b|\bwithout\s+(?:a\s+)?doubt\b/i, 'that it is known is no evidence'],
  [/\b(?:always|never|all\s+people|nobody|no\s+one)\b/i, 'a claim without exception needs evidence'],
  [/\b\d+(?:\.\d+)?\s?(?:%|percent|per\s+cent)\s+of\s+(?:all\s+)?(?:people|users|adults|children|companies|patients|men|women|cases|the\s+\w+)\b/i, 'a share is given without where it comes from']
]

/** Sentences that claim much and name no source. */
export function claimsWithoutEvidence(text: string): readonly { readonly place: Place; readonly why: string }[] {
  return [...placesOf(text)].flatMap(place => {
    const why = place.text.endsWith('?') || hasSource.test(place.text) ? undefined : unfounded.find(([pattern]) => pattern.test(place.text))?.[1]
    return why === undefined ? [] : [{ place, why }]
  })
}

const hasSource = /\bhttps?:\/\/|\b[Aa]ccording\s+to\s+\p{Lu}|\(\p{Lu}[\p{L}\s&.,]{1,60}\d{4}\)|\[\d{1,3}\]|\(Source:/u
