// SPDX-License-Identifier: Apache-2.0
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import type { View } from './view.ts'

const quantifier = /^(?:premises?:? |given(?: that)?:? |suppose(?: that)?:? |assume(?: that)?:? |if |and |but |since |\d[.)] )*(?:all|every|each|any|no|none of|some|most|not all|at least one|nobody|no one|it(?:'s| is) (?:false|true|not the case) that|unless|everybody|everyone|everything|nothing|only|alle|jede[rs]?|kein(?:e|er)?|einige|manche|tous|toutes|aucun(?:e)?|quelques|todos|todas|ningún|ninguna|algunos|algunas)\b/
const conclusive = /^(?:and |so |then |thus |therefore |hence |from (?:these|this|the) (?:premises?|statements?)(?: alone)?,? |given (?:this|that|these),? |in that case,? |do we know (?:that|if|whether) |does it follow that |can we conclude that )*(?:is|are|am|was|were|do|does|did|must|can|could|may|might|will|would|has|have|so|which|who|what (?:can|do|about|must|follows|does)|what's|ist|sind|hat|folgt|gilt|muss|est|sont|peut|a-t|es|son|tiene|puede|¿)\b/

 
const cues: readonly Cue[] = [
  { pattern: /\b(?:does|do|did|would|will|must) (?:it|this|that|qtext|the conclusion|not|\w+|[a-z] \w+ [a-z])(?: \w+){0,4}? (?:necessarily |logically |then |also |really )?follow\b|\bfollows? (?:logically|necessarily|from|that)\b|\bwhat follows\b|\bdoes (?:it )?follow\b|\bfollow\?$/, strength: 0.9, needs: ({ plain }) => !/\b(?:me on|on twitter|instagram|the recipe|instructions|a diet)\b/.test(plain) },
  { pattern: /\b(?:can|may|could|should|must) (?:we|i|you|one|it be) (?:safely |validly |logically |then |therefore )*(?:conclude|inferr?(?:ed)?|deduced?|derived?|concluded|say that|be sure that|prove)\b|\bwhat (?:can|may|could) (?:we|i|you|one|be) (?:conclude|infer|deduce|say about|derive|inferred|concluded|deduced)\b/, strength: 0.9 },
  { pattern: /\b(?:is|are|was)\b.{0,160}\b(?:argument|syllogism|inference|reasoning|conclusion|deduction|logic|proof)s?\b.{0,160}\b(?:valid|sound|correct|right|hold|logical|ok)\b|\b(?:is|are) qtext an? (?:valid|sound|correct) |\b(?:valid|sound|correct|invalid|fallacious) (?:argument|syllogism|inference|reasoning|conclusion|deduction)\b|\b(?:syllogism|argument|inference) (?:holds?|valid|follows)\b|\b(?:check|judge|assess|evaluate|examine|verify|test|analy[sz]e)\b(?: \w+){0,4} (?:argument|syllogism|inference|reasoning|conclusion|deduction)\b/, strength: 0.92, needs: ({ plain }) => plain.split(' ').length > 5 },
  { pattern: /^(?:please |can you |could you |now )*(?:prove|derive|deduce|infer|show)\b.{0,160}\b(?:from|given|using|if|with|by|assuming)\b|\b(?:given|from|assuming|premises?)\b.{0,160}\b(?:prove|derive|deduce|infer|show that|conclude)\b/, strength: 0.88, needs: ({ plain }) => !/\b(?:theorem|email|id\b|my point|equation)\b/.test(plain) && !/\bshow me\b/.test(plain) },
  { pattern: /\bis (?:this|that|it|the following|my) (?:\w+ )?(?:valid|sound|logical|logically valid|a valid|correct reasoning|a fallacy)\b/, strength: 0.84, needs: ({ plain }) => plain.split(' ').length > 8 && /\b(?:so|therefore|thus|hence|then|conclude|all|every|no|some|if)\b/.test(plain) },
  { pattern: /\b(?:\w+er|(?:more|less) \w+) than\b.{2,120}\b(?:\w+er|(?:more|less) \w+) than\b.{2,160}\b(?:is|are|was|does|who|which)\b.{2,60}\?$/, strength: 0.82, needs: ({ plain }) => !/\d/.test(plain) },
  { pattern: /\bpremises?\b.{0,160}\b(?:conclu|follow|therefore|hence|goal|is|are|does|prove)\b/, strength: 0.88 },
  { pattern: /\b(?:tautolog(?:y|ical)|satisfiable|unsatisfiable|entails?|logically (?:equivalent|valid|follow|true|implied)|modus (?:ponens|tollens)|contrapositive|de morgan)\b/, strength: 0.82, needs: ({ plain }) => /\b[a-z]\b|->|→|\bqtext\b|\bif\b/.test(plain) && !/^(?:what|who) (?:is|are|does) (?:an? |the )?(?:\w+ )?(?:tautology|syllogism|modus|contrapositive)(?: mean)?\??$/.test(plain) },
  { pattern: /\b\w+ ?(?:->|→|⇒|=>|<->|↔|⇔) ?(?:not |~|¬|!)?\(?\w+/, strength: 0.85, needs: ({ plain, asks }) => asks && !/\bqcode\b/.test(plain) && /\b(?:prove|derive|deduce|conclude|follow|true|false|infer|valid|hold|show|given|imply|implies|is)\b/.test(plain) },
  { pattern: /\b(?:not |either )?[a-z] (?:or|and|implies) (?:not )?[a-z]\b|\bif (?:not )?[a-z],? (?:then )?(?:not )?[a-z]\b|\bnot \(?[a-z]\b|\bsi [a-z] alors [a-z]\b|\bwenn [a-z],? dann [a-z]\b|\bsi [a-z],? entonces [a-z]\b/, strength: 0.86, needs: ({ plain, asks }) => asks && !/\b(?:plan|vitamin|hepatitis|option|grade|section|c) (?:a|b) or\b/.test(plain) && /\b(?:true|false|follow|prove|conclude|derive|deduce|imply|implies|valid|tautology|hold|therefore|is [a-z]\b|does [a-z]\b|what about|not [a-z]|déduire|folgt|wahr|vrai|sigue|verdad)/.test(plain) },
  { pattern: /\b(?:therefore|hence|thus|ergo|consequently)\b.{0,160}\b(?:valid|right|correct|true|sound|follow|hold|agree)\b|\b(?:valid|right|correct|sound|follow|hold)\b.{0,160}\b(?:therefore|hence|thus|ergo|consequently)\b/, strength: 0.88 },
  { pattern: /\b(?:therefore|hence|thus|ergo|conclusion|and so|so)(?: what)?[ ,:.…]*\?$/, strength: 0.82, needs: ({ plain }) => plain.split(' ').length > 5 && /\b(?:all|every|no|some|if|either|or|not|is|are)\b/.test(plain) },
  { pattern: /\bis it (?:logically )?(?:possible|consistent|contradictory|necessary|inconsistent)\b|\b(?:consistent|contradict(?:s|ory)?|inconsistent)\b.{0,40}\?/, strength: 0.8, needs: ({ plain }) => /\b(?:all|every|no|some|if|either|both|none)\b.{0,60}\b(?:is|are|then|and|has|have)\b/.test(plain) },
  { pattern: /[∧∨¬⊃⊢]|\b(?:equivalent|entails?|impl(?:y|ies))\b/, strength: 0.84, needs: ({ plain, asks }) => asks && /\b[a-z]\b.{0,40}\b[a-z]\b/.test(plain) && /->|[∧∨¬→↔]|\b(?:not|and|or)\b/.test(plain) },
  { pattern: /\b(?:would|is) it (?:be )?(?:correct|right|valid|true|justified|legitimate|logical|safe|sound) to (?:say|conclude|infer|claim|assume|deduce)\b|\bdoes (?:that|this) (?:mean|imply|prove|entail)\b|\bis (?:that|this|the) (?:conclusion|claim|inference) (?:justified|warranted|right|true)\b|\b(?:what(?:'s| is) the|any) (?:logical )?conclusion\b/, strength: 0.8, needs: ({ sentences, plain }) => (sentences.length >= 2 || plain.includes(',')) && /\b(?:all|every|no|some|if|only|either|none|each|any)\b/.test(plain) },
  { pattern: /\bfolgt (?:daraus|hieraus|dass|das)\b|\b(?:daraus schließen|schlussfolgern|logisch gültig|gültiger schluss)\b|\bpeut-on (?:en )?(?:déduire|conclure)\b|\b(?:en déduire|s'ensuit)\b|\bse sigue\b|\bpodemos (?:concluir|deducir)\b|se puede (?:concluir|deducir)/, strength: 0.9 }
]
 

/** How much a text asks what follows from what it states. */
export function logicSense(view: View): number {
  return Math.max(strongest(cues, view), premisesAndQuestion(view))
}

/** Premises, then a question about the same things: `All … are …. … is a …. Is …?` */
function premisesAndQuestion({ sentences }: View): number {
  const clauses = sentences.flatMap(sentence => sentence.split(/(?<=,) (?=(?:and |so |then )?(?:all|every|no|some|is|are|does|do|must|can|will)\b)|(?<=[.!;]) /))
  const last = (clauses.at(-1) ?? '').replace(/^¿/, '')
  if (clauses.length < 2 || notConcluded.test(last) || !(conclusive.test(last) || last.endsWith('?'))) return 0
  const premises = clauses.slice(0, -1)
  const common = shared(premises.join(' '), last)
  return common >= (conclusive.test(last) ? 1 : 2) ? kindOf(premises, common) : 0
}

/** What a conclusion does not ask for. */
const notConcluded = /\bhow (?:many|much|old|long|far|do i|can i|should)\b|\bwhat (?:day|date|time|should|would|could)\b|^(?:why|when|where)\b|\b(?:i|we|my|our)\b(?! (?:conclude|infer|deduce|say|be sure))/

function kindOf(premises: readonly string[], common: number): number {
  if (premises.some(one => quantifier.test(one)) || premises.some(isConditional)) return 0.86
  if (premises.some(one => /\bor\b/.test(one)) && premises.some(one => /\b(?:not|nicht|pas|no)\b|n't\b/.test(one))) return 0.82
  // Cats are animals, and Tom is one: what is said of a kind needs no word for all of it.
  const told = premises.filter(one => / (?:is|are|has|have|ist|sind|est|sont|es|son) /.test(one) && !/\b(?:i|my|we|our|you|your)\b/.test(one))
  return told.length >= 2 && common >= 2 ? 0.78 : 0
}

/** A rule, and not a case: `if I have 3 apples` is one, and asks how many. */
function isConditional(sentence: string): boolean {
  return /\b(?:if|unless|whenever|only if|wenn|falls|si)\b|^(?:and )?(?:when|each time|sobald|immer wenn)\b/.test(sentence) && !sentence.endsWith('?')
}

const common = new Set('about after again alone also because before being could does doing done down either else ever from given going have having here into just more most much must not only other over same should some such than that their them then there these they this those through under until very what when where whether which while will with would your'.split(' '))

/** How many words that mean something both have, by their stems. */
function shared(one: string, other: string): number {
  return wordsOf(one).intersection(wordsOf(other)).size
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => word.length > 2 && !common.has(word)).map(stemOf))
}

/** What the forms of a word have in common: `snows` and `snow`, `flies` and `fly`. */
function stemOf(word: string): string {
  const bare = word.length > 3 ? word.replace(/(?:ing|ies|ied|ed|es|en|s|e|y)$/, '') : word
  return bare.length > 6 ? bare.slice(0, bare.length - 1) : bare
}
