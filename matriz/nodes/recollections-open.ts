// SPDX-License-Identifier: Apache-2.0

/** How much of a question is looked at, from its end. */
const questionLimit = 600
/** The shortest word that says what is asked for. */
const stemLength = 6
/** Below this share of the words a sentence is about something else. */
const aboutFrom = 0.3

/** What refers to something that the user said before: "did I say", "I told you". */
const reports = /\b(?:did|have|had)\s+i\s+(?:just\s+|already\s+|ever\s+)?(?:say|said|tell|told|mention(?:ed)?|give|gave|given|write|wrote|written)\b|\b(?:what|where|when|who|which|how|that|the\s+\p{L}+|earlier|before|already)\s+i\s+(?:just\s+|already\s+)?(?:said|told|mentioned|gave|wrote)\b|\bi\s+(?:just\s+|already\s+)?(?:told|gave)\s+you\b|\bi(?:\s+have|['’]ve)\s+(?:already\s+)?(?:told|said|mentioned|given)\b|\bremind\s+me\s+(?:what|where|when|who|which|how|of)\b.{0,60}\b(?:i|my)\b|\bje\s+(?:te\s+|vous\s+)?l['’]?ai\s+(?:déjà\s+)?dit\b|\b(?:que|ce\s+que)\s+je\s+t['’]ai\s+dit\b|\bte\s+(?:dije|he\s+dicho|conté)\b|\bhabe\s+ich\s+(?:dir\s+|ihnen\s+)?(?:gesagt|erzählt)\b/iu
const asks = /[?]\s*$|^\s*(?:please\s+)?(?:(?:can|could|would|will|do)\s+you\s+)?(?:remind|repeat|recall|tell|say|what|where|when|who|which|how)\b/iu

const notTold = new Set(('a about again already also am an and are as at back be been before but by can could did do does dont down earlier exactly for from front gave get give given had has have he her here him his how i if in into is it its ive just ' +
  'kind last like made mention mentioned me my name of on once one or our out please question recall remember remind repeat said same say she so some something still tell that the their them then there these they thing this time to told too up us was ' +
  'way we were what whats when where which who whose why will with would write wrote you your end est que ce je te ai dit ou où quoi comment mon ma mes le la les de un une qué que cómo cual cuál te dije me mi mis el los las es soy wie was wo wer habe ich dir gesagt mein meine der die das').split(' '))

/** The words that say what is asked for, of a question for something that the user said before; undefined for any other text. */
export function openWords(text: string): readonly string[] | undefined {
  const question = text.slice(-questionLimit)
  return reports.test(question) && asks.test(question) ? stemsOf(question) : undefined
}

export interface About {
  readonly sentence: string
  /** 0..1. */
  readonly score: number
}

/** Sentences that have to do with the words, the latest first; where there are no words, what was said last. `own` marks the question itself. */
export function sentencesAbout(words: readonly string[], sentences: readonly string[], own: boolean): readonly About[] {
  if (own) return []
  const stated = sentences.filter(sentence => !sentence.endsWith('?')).toReversed()
  if (words.length === 0) return stated.slice(0, 1).map(sentence => ({ sentence, score: 0.5 }))
  return stated.flatMap(sentence => {
    const said = new Set(stemsOf(sentence))
    const score = words.filter(word => said.has(word)).length / words.length
    return score >= aboutFrom ? [{ sentence, score: Math.min(0.9, score) }] : []
  })
}

/** Words cut so that most endings fall away: allergy and allergic are one. */
function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().replace(/(?<=\b[jldmtsnc]|qu)['’]/gu, ' ').replace(/['’]/g, '').match(/[\p{L}\p{N}]{2,40}/gu) ?? []
  return [...new Set(words.filter(word => !notTold.has(word)).map(word => word.replace(/(?:ies|es|s)$/, '').slice(0, stemLength)))]
}
