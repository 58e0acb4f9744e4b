// SPDX-License-Identifier: Apache-2.0
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import type { View } from './view.ts'

const quantifier = /^(?:premises?:? |given(?: that)?:? |suppose(?: that)?:? |(?:we|i) (?:know|assume|are told)(?: that)?:? |(?:it(?:'s| is) (?:known|given|certain) that) |(?:puzzle|riddle|logic|question|facts?|rules?):? |assume(?: that)?:? |if |and |but |since |\d[.)] )*(?:all|every|each|any|no|none of|whoever|whatever|anyone|anybody|those|people|some|most|not all|at least one|exactly one|one of|neither|either|nobody|no one|it(?:'s| is) (?:false|true|not true|not the case) that|unless|everybody|everyone|everything|nothing|only|alle|jede[rs]?|kein(?:e|er)?|einige|manche|tous|toutes|aucun(?:e)?|quelques|todos|todas|ningún|ninguna|algunos|algunas)\b/
const conclusive = /^\w+,? (?:is|are|has|does) (?:he|she|it|they)\b|^(?:and |so |then |thus |therefore |hence |from (?:these|this|the) (?:premises?|statements?)(?: alone)?,? |given (?:this|that|these),? |in that case,? |do we know (?:that|if|whether) |does it follow that |can we conclude that )*(?:is|are|am|was|were|do|does|did|must|can|could|may|might|will|would|has|have|so|which|who|what (?:can|do|about|must|follows|does)|what's|ist|sind|hat|folgt|gilt|muss|est|sont|peut|a-t|es|son|tiene|puede|¿)\b/

 
const cues: readonly Cue[] = [
  { pattern: /\b(?:does|do|did|would|will|must) (?:it|this|that|qtext|the conclusion|not|\w+|[a-z] \w+ [a-z])(?: \w+){0,4}? (?:necessarily |logically |then |also |really )?follow\b|\bfollows? (?:logically|necessarily|from|that)\b|\bwhat follows\b|\bdoes (?:it )?follow\b|\bfollow\?$/, strength: 0.9, needs: ({ plain }) => !/\b(?:me on|on twitter|instagram|the recipe|instructions|a diet)\b/.test(plain) },
  { pattern: /\b(?:can|may|could|should|must) (?:we|i|you|one|it be) (?:safely |validly |logically |then |therefore )*(?:conclude|inferr?(?:ed)?|deduced?|derived?|concluded|say that|be sure that|prove)\b|\bwhat (?:can|may|could) (?:we|i|you|one|be) (?:conclude|infer|deduce|say about|derive|inferred|concluded|deduced)\b/, strength: 0.9 },
  { pattern: /\b(?:is|are|was)\b.{0,160}\b(?:argument|syllogism|inference|reasoning|conclusion|deduction|logic|proof)s?\b.{0,160}\b(?:valid|sound|correct|right|hold|logical|ok)\b|\b(?:is|are) qtext an? (?:valid|sound|correct) |\b(?:valid|sound|correct|invalid|fallacious) (?:argument|syllogism|inference|reasoning|conclusion|deduction)\b|\b(?:syllogism|argument|inference) (?:holds?|valid|follows)\b|\b(?:check|judge|assess|evaluate|examine|verify|test|analy[sz]e)\b(?: \w+){0,4} (?:argument|syllogism|inference|reasoning|conclusion|deduction)\b/, strength: 0.92, needs: ({ plain }) => plain.split(' ').length > 5 || plain.includes('qtext') },
  { pattern: /^(?:please |can you |could you |now )*(?:prove|derive|deduce|infer|show)\b.{0,160}\b(?:from|given|using|if|with|by|assuming)\b|\b(?:given|from|assuming|premises?)\b.{0,160}\b(?:prove|derive|deduce|infer|show that|conclude)\b/, strength: 0.88, needs: ({ plain }) => !/\b(?:theorem|email|id\b|my point|equation)\b/.test(plain) && !/\bshow me\b/.test(plain) },
  { pattern: /\bis (?:this|that|it|the following|my) (?:\w+ )?(?:valid|sound|logical|logically valid|a valid|correct reasoning|a fallacy)\b/, strength: 0.84, needs: ({ plain }) => plain.split(' ').length > 8 && /\b(?:so|therefore|thus|hence|then|conclude|all|every|no|some|if)\b/.test(plain) },
  { pattern: /\b(?:\w+er|(?:more|less) \w+) than\b.{2,120}\b(?:\w+er|(?:more|less) \w+) than\b.{2,160}\b(?:is|are|was|does|who|which)\b.{2,60}\?$/, strength: 0.82, needs: ({ plain }) => !/\d/.test(plain) },
  { pattern: /\bpremises?\b.{0,160}\b(?:conclu|follow|therefore|hence|goal|is|are|does|prove)\b/, strength: 0.88 },
  { pattern: /\b(?:tautolog(?:y|ical)|satisfiable|unsatisfiable|entails?|logically (?:equivalent|valid|follow|true|implied)|modus (?:ponens|tollens)|contrapositive|de morgan)\b/, strength: 0.82, needs: ({ plain }) => /\b[a-z]\b|->|→|\bqtext\b|\bif\b/.test(plain) && !/^(?:what|who) (?:is|are|does) (?:an? |the )?(?:\w+ )?(?:tautology|syllogism|modus|contrapositive)(?: mean)?\??$/.test(plain) },
  { pattern: /\b\w+ ?(?:->|→|⇒|=>|<->|↔|⇔) ?(?:not |~|¬|!)?\(?\w+/, strength: 0.85, needs: ({ plain, asks }) => asks && !/\bqcode\b/.test(plain) && /\b(?:prove|derive|deduce|conclude|follow|true|false|infer|valid|hold|show|given|imply|implies|is)\b/.test(plain) },
  { pattern: /\b(?:not |either )?[a-z] (?:or|and|implies) (?:not )?[a-z]\b|\bif (?:not )?[a-z],? (?:then )?(?:not )?[a-z]\b|\bnot \(?[a-z]\b|\bsi [a-z] alors [a-z]\b|\bwenn [a-z],? dann [a-z]\b|\bsi [a-z],? entonces [a-z]\b/, strength: 0.86, needs: ({ plain, asks }) => asks && !/\b(?:plan|vitamin|hepatitis|option|grade|section|c) (?:a|b) or\b/.test(plain) && /\b(?:true|false|follow|prove|conclude|derive|deduce|imply|implies|valid|tautology|hold|therefore|is [a-z]\b|does [a-z]\b|what about|not [a-z]|déduire|folgt|wahr|vrai|sigue|verdad)/.test(plain) },
  { pattern: /\b(?:therefore|hence|thus|ergo|consequently)\b.{0,160}\b(?:valid|right|correct|true|sound|follow|hold|agree)\b|\b(?:valid|right|correct|sound|follow|hold)\b.{0,160}\b(?:therefore|hence|thus|ergo|consequently)\b/, strength: 0.88 },
  { pattern: /\b(?:therefore|hence|thus|ergo|conclusion|and so|so)(?: what)?[ ,:.…]*\?$/, strength: 0.82, needs: ({ plain }) => plain.split(' ').length > 5 && /\b(?:all|every|no|some|if|either|or|not|is|are|whoever|whatever|anyone|anybody|everyone|nobody|each|any|when|whenever|those)\b/.test(plain) },
  { pattern: /\bis it (?:logically )?(?:possible|consistent|contradictory|necessary|inconsistent)\b|\b(?:consistent|contradict(?:s|ory)?|inconsistent)\b.{0,40}\?|\b(?:consistent|inconsistent|contradict(?:s|ory|ion)|compatible)\b/, strength: 0.8, needs: ({ plain }) => /\b(?:all|every|no|some|if|either|both|none)\b.{0,60}\b(?:is|are|then|and|has|have)\b/.test(plain) },
  { pattern: /[∧∨¬⊃⊢]|\b(?:equivalent|entails?|impl(?:y|ies))\b/, strength: 0.84, needs: ({ plain, asks }) => (asks || /\b(?:show|prove|derive|therefore|hence|thus|so|conclude)\b/.test(plain)) && /\b[a-z]\b.{0,40}\b[a-z]\b/.test(plain) && /->|[∧∨¬→↔]|\b(?:not|and|or)\b/.test(plain) },
  { pattern: /\b(?:would|is) it (?:be )?(?:correct|right|valid|true|justified|legitimate|logical|safe|sound) to (?:say|conclude|infer|claim|assume|deduce)\b|\bdoes (?:that|this) (?:mean|imply|prove|entail)\b|\bis (?:that|this|the) (?:conclusion|claim|inference) (?:justified|warranted|right|true)\b|\b(?:what(?:'s| is) the|any) (?:logical )?conclusion\b/, strength: 0.8, needs: ({ sentences, plain }) => (sentences.length >= 2 || plain.includes(',')) && /\b(?:all|every|no|some|if|only|either|none|each|any)\b/.test(plain) },
  { pattern: /\bcan (?:both|they|these|all|it|the two)\b.{0,120}\b(?:be true|be so|hold)\b|\bqtext.{0,30}\b(?:imply|implies|entails?|follows? from|means?|equivalent|contradicts?|rules? out|guarantees?)\b.{0,40}\bqtext|\bqtext,? (?:and|or|with|vs\.?) qtext\b.{0,40}\b(?:contradict\w*|consistent|compatible|equivalent|true|incompatible|exclusive)\b/, strength: 0.86 },
  { pattern: /[∀∃⊨⊢⊬⊭∴]|\|[-=]/, strength: 0.95, needs: ({ plain }) => !/\bqcode\b|\b(?:mean|called|pronounce|type)\b/.test(plain) && /\p{L}.*\p{L}/u.test(plain) },
  { pattern: /\b(?:can|may|could|should) (?:we|i|you|one) (?:safely |validly |logically |then |therefore )*(?:conclude|infer|deduce|derive)\b/, strength: 0.95, needs: ({ sentences, plain }) => sentences.length >= 2 && !/\d[.:,]?\d* ?(?:km|kg|%)/.test(plain) },
  { pattern: /\b(?:infer|conclude|deduce|derive|follows?|get|reach)\b.{0,30}\bqtext\b.{0,20}\bfrom\b.{0,30}\bqtext\b|\bfrom\b.{0,30}\bqtext\b.{0,40}\b(?:infer|conclude|deduce|derive|follows?|say)\b|\bqtext\b.{0,20}\bfollows?\b.{0,20}\bfrom\b/, strength: 0.94 },
  { pattern: /\b(?:do|does|are|can|could|would)\b.{0,80}\b(?:contradict\w*|(?:in)?consistent|(?:in)?compatible|(?:mutually )?exclusive|equivalent|both (?:be true|hold)|all (?:be true|hold)|(?:be )?true (?:together|at once|at the same time)|rule each other out|clash|conflict)\b/, strength: 0.94, needs: ({ plain }) => /\bqtext.{1,12}qtext/.test(plain) },
  { pattern: /[.;,:] (?:is (?:that|this|it) )?(?:logically |really )?(?:valid|sound|correct|right|true|logical|legit|ok|makes sense)(?: or (?:not|\w+))?\?$/, strength: 0.84, needs: ({ plain }) => /\b(?:all|every|no|some|if|only|either|none|each|any|most)\b.{3,200}\b(?:so|therefore|thus|hence|then|ergo|conclude|follows|are|is)\b/.test(plain) && !/\d/.test(plain) && plain.split(' ').length > 8 },
  { pattern: /^(?:please |can you |could you )*(?:check|verify|assess|judge|evaluate|examine)\b.{3,300}\b(?:hence|therefore|thus|ergo|so)\b/, strength: 0.84, needs: ({ plain }) => /\b(?:all|every|no|some|if|only|either|none|each|any)\b/.test(plain) },
  { pattern: /\bfolgt (?:daraus|hieraus|dass|das)\b|\b(?:daraus schließen|schlussfolgern|logisch gültig|gültiger schluss)\b|\bpeut-on (?:en )?(?:déduire|conclure)\b|\b(?:en déduire|s'ensuit)\b|\bse sigue\b|\bpodemos (?:concluir|deducir)\b|se puede (?:concluir|deducir)/, strength: 0.9 }
]
 

/** How much a text asks what follows from what it states. */
export function logicSense(view: View): number {
  return Math.max(strongest(cues, view), formulas(view), premisesAndQuestion(view))
}

const operator = '(?:&{1,2}|\\|{1,2}|[∧∨→⇒↔⇔]|<?[-=]+>|\\b(?:and|or|implies|xor|iff|if and only if|only if)\\b)'
const literal = '(?:(?:not|no|[~¬!]) ?)*\\(?(?:(?:not|[~¬!]) ?)*[a-z]\\b'
const formula = new RegExp(`(?<![\\w'])${literal}\\)? ?${operator} ?${literal}|[~¬]\\(?[a-z]\\b|\\bif (?:not )?[a-z],? (?:then )?(?:not )?[a-z]\\b`)
const judged = /\b(?:always|necessarily|logically|prov\w+|show|demonstrate|establish|deriv\w+|deduc\w+|infer\w*|conclu\w+|follows?|hold|holds|true|false|valid\w*|tautolog\w+|contradict\w+|contradiction|satisfiable|consistent|equivalen\w+|same|equal|imply|implies|entails?|given|therefore|hence|thus)\b/

const concluding = /[.;,] (?:so|then|hence|therefore|thus)\?$|[.;,] (?:so |then |and |what about |so what about |now )?(?:is )?(?:not )?[a-z]\?$/

/** Letters joined as in formulas, and a word for what is to be found out about them. */
function formulas({ text, asks }: View): number {
  const plain = text.toLowerCase()
  return (asks || (!/\d/.test(plain) && /\b(?:conclude|prove|derive|deduce|therefore|hence|thus|show)\b/.test(plain))) && formula.test(plain) && (judged.test(plain) || concluding.test(plain)) && !/\bqcode\b|`|\b(?:plan|vitamin|hepatitis|option|grade|section|type|team|group|answer) [a-z] (?:and|or)\b/.test(plain) ? 0.86 : 0
}

/** Premises, then a question about the same things: `All … are …. … is a …. Is …?` */
function premisesAndQuestion({ sentences }: View): number {
  const clauses = sentences.flatMap(sentence => lastCommaCut(sentence)).flatMap(sentence => sentence.split(/(?<=,| [–—-]) (?=(?:and |so |then )?(?:all|every|no|some|is|are|does|do|must|can|will)\b)|(?<=[.!;]) /))
  // `¿` is put before what is asked, so nothing has to be said by its first word.
  const last = (clauses.at(-1) ?? '').replace(/^¿/, 'is it so that ')
  if (leavesOne(clauses)) return 0.91
  if (clauses.length >= 2 && inRank.test(last) && relations(clauses.slice(0, -1)) >= 2 && !/\d/.test(clauses.join(' '))) return 0.84
  if (clauses.length < 2 || notConcluded.test(last) || !(conclusive.test(last) || last.endsWith('?'))) return 0
  const premises = clauses.slice(0, -1)
  const common = shared(premises.join(' '), last)
  if (premises.filter(isConditional).length >= 2 && /^(?:so |then |and )?(?:who|which|what|where)(?: \w+){0,3}\?$/.test(last) && !/\d/.test(premises.join(' ')) && !ofOneself.test(last)) return 0.82
  // Of oneself one argues by rules; all else is a question to be answered from what was told.
  if (ofOneself.test(last) && !(premises.length > 1 && premises.some(one => isConditional(one) || quantifier.test(one)))) return 0
  if (relations(premises) >= 2 && (common >= 2 || superlative.test(last)) && !/\d/.test(last)) return 0.82
  // Numbers are worked out with, and not argued with.
  if (/\d/.test(premises.join(' ')) && /^(?:and |so |then )?(?:what|how)\b/.test(last)) return 0
  if (/^(?:so |then )?(?:what|which|on (?:what|which)) (?:day|date|time)\b/.test(last) && /\d/.test(premises.join(' '))) return 0
  if (premises.length > 1 && common >= 1 && /^(?:so |then )?(?:who|which|where)\b/.test(last) && premises.some(one => /\bor\b/.test(one))) return Math.max(0.76, kindOf(premises, common))
  if (pronominal.test(last) && premises.length > 1 && premises.some(one => quantifier.test(one))) return Math.max(0.8, kindOf(premises, common))
  // All of what is asked stands in what was told.
  if (premises.length > 1 && common >= 2 && common === wordsOf(last).size && last.endsWith('?') && !/\d/.test(premises.join(' '))) return Math.max(0.78, kindOf(premises, common))
  if (/^(?:and )?(?:so|then|therefore|hence|thus)\b/.test(last) && premises.join(' ').split(/[,.;] /).length >= 2 && common >= 2 && common === wordsOf(last).size && !/\d/.test(premises.join(' '))) return Math.max(0.8, kindOf(premises, common))
  return common >= (conclusive.test(last) ? 1 : 2) ? kindOf(premises, common) : 0
}

/** `If all of these are those and this is one, is it one of them?`: a question in the sentence of its premises. */
function lastCommaCut(sentence: string): readonly string[] {
  const comma = sentence.lastIndexOf(', ')
  return comma > 0 && sentence.endsWith('?') && /^(?:and |so )?(?:if|suppose|given|since|assuming|as|because|when)\b/.test(sentence) ? [sentence.slice(0, comma), sentence.slice(comma + 2)] : [sentence]
}

/** What a conclusion does not ask for. */
const notConcluded = /\bhow (?:many|much|old|long|far|do i|can i|should)\b|\bwhat (?:should|would|could)\b|^(?:why|when|where)\b(?! (?:is|are|was|must|does|do) (?:it|he|she|they|the)\b)|\bshould\b/
const ofOneself = /\b(?:i|we|my|our)\b(?! (?:conclude|infer|deduce|say|be sure|know|tell|learn|derive))/

/** What is asked of something that only the premises name. */
const pronominal = /^(?:so |and |then )?(?:is|are|was|were|does|do|did|can|must|has|have|(?:what|which|where|when|who|how)(?: \w+)? (?:is|are|was|does|has|must)) (?:it|he|she|they|this|that)\b/
const superlative = /\bin (?:which|what) (?:place|position|seat|row|spot|order)\b|\b(?:who|which|whose|what|where)\b.{0,60}\b(?:\w+est|\w+most|most|least|first|last|middle|winner|won|between|in front|behind|on top|at the (?:top|bottom|end|back|front))\b/

/** Who comes where is to be told of all. */
const inRank = /^(?:so |then |now |please |can you )*(?:order|rank|sort|arrange|list|put|line up|place|give|what(?:'s| is)|name)\b.{0,30}\b(?:them|all|everyone|everybody|these|those|order|three|four|names|people|ranking)\b/

/** One or the other, and not the one: which is it? */
function leavesOne(clauses: readonly string[]): boolean {
  const last = clauses.at(-1) ?? ''
  const premises = clauses.slice(0, -1)
  const asked = pronominal.test(last) || (/^(?:so |then )?(?:who|which|where|what|is|are|does|did)\b/.test(last) && shared(premises.join(' '), last) > 0)
  return last.endsWith('?') && asked && !/\d/.test(clauses.join(' ')) && premises.some(one => /\bor\b/.test(one)) && premises.some(one => /\b(?:not|no|neither|never)\b|n't\b/.test(one) && !/\bor\b/.test(one))
}

/** How many times premises say how things stand to each other. */
function relations(premises: readonly string[]): number {
  return premises.join(' ').match(/\b(?:than|before|after|behind|ahead of|(?:left|right|north|south|east|west|front|top|back) of|above|below|under|over|beneath|next to|opposite|beside|beats?|beaten by|(?:is|are|sits?|stands?|came|comes|finished|was) (?:the )?(?:first|second|third|fourth|last|middle)|the \w+ (?:is |comes )?(?:first|last)|in the middle|at (?:the|one|either) (?:end|front|back))\b/g)?.length ?? 0
}

function kindOf(premises: readonly string[], common: number): number {
  if (premises.some(one => quantifier.test(one)) || premises.some(isConditional)) return 0.86
  if (premises.some(one => /\beither\b.{2,80}\bor\b/.test(one))) return 0.82
  if (premises.some(one => /\bor\b/.test(one)) && premises.some(one => /\b(?:not|nicht|pas|no)\b|n't\b/.test(one))) return 0.82
  if (premises.some(one => /\b(?:exactly|at least|at most|only) one\b/.test(one))) return 0.8
  // Cats are animals, and Tom is one: what is said of a kind needs no word for all of it.
  const told = premises.filter(one => / (?:is|are|has|have|ist|sind|est|sont|es|son) /.test(one) && !/\b(?:i|my|we|our|you|your)\b/.test(one))
  return told.length >= 2 && common >= 2 ? 0.78 : 0
}

/** A rule, and not a case: `if I have 3 apples` is one, and asks how many. */
function isConditional(sentence: string): boolean {
  return /^(?:and |let's |let us )?(?:assume|suppose|imagine|say|let)\b|\b(?:if|unless|whoever|anyone who|everyone who|those who|whenever|only if|wenn|falls|si)\b|\bonly (?:on|in|when|if|at|after|during|with|for)\b|\b(?:always|never)\b|^(?:and )?(?:when|each time|sobald|immer wenn)\b/.test(sentence) && !sentence.endsWith('?')
}

const common = new Set('am an as at be by do he hi if in is it me my no of on or so to up us we who has had was are the and but for not all any can may one out off per via about after again alone also because before being could does doing done down either else ever from given going have having here into just more most much must not only other over same should some such than that their them then there these they this those through under until very what when where whether which while will with would your'.split(' '))

/** How many words that mean something both have, by their stems. */
function shared(one: string, other: string): number {
  return wordsOf(one).intersection(wordsOf(other)).size
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => (word.length > 1 || !/[ai\d]/.test(word)) && !common.has(word)).map(stemOf))
}

/** What the forms of a word have in common: `snows` and `snow`, `flies` and `fly`. */
function stemOf(word: string): string {
  const bare = word.length > 3 ? word.replace(/(?:ing|ies|ied|ed|es|en|s|e|y)$/, '') : word
  return bare.length > 6 ? bare.slice(0, bare.length - 1) : bare
}
