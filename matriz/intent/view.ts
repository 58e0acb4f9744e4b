// SPDX-License-Identifier: Apache-2.0
import { mended } from '../nodes/mended.ts'
import { inDigits } from '../nodes/number-words.ts'
import { glossed } from './gloss.ts'

/** A text as the senses read it. What stands in quotations, code and links says nothing of what is wanted, so it is masked. */
export interface View {
  /** As it came, trimmed and cut, with slips of the pen mended. */
  readonly text: string
  /** The same, masked. */
  readonly masked: string
  /** In small letters, masked, with single spaces; a line break is ` ¶ `. */
  readonly plain: string
  /** The same with number words in digits. */
  readonly digits: string
  /** Its sentences, masked. */
  readonly sentences: readonly string[]
  /** Whether it asks or orders something rather than tells it. */
  readonly asks: boolean
  /** Whether it asks for something that is no task of a calculator, such as a reason, a story or code. */
  readonly open: boolean
  /** Whether it says that exact work is not wanted. */
  readonly declined: boolean
}

/** A long text is judged by its beginning and its end: nobody hides a question in the middle. */
const headLimit = 800
const tailLimit = 300

/** Reads a text. Linear in its first and last characters, and in nothing else. */
export function viewOf(whole: string): View {
  const text = mended(cut(whole.trim()))
  const masked = masks.reduce((left, [pattern, mask]) => left.replace(pattern, mask), text)
  return viewFrom(text, masked, plainOf(masked))
}

/** The same text in English words, one by one; undefined where it is English, or in no language that is known. */
export function glossedView({ plain }: View): View | undefined {
  const english = glossed(plain)
  return english === undefined ? undefined : viewFrom(english, english, english)
}

function viewFrom(text: string, masked: string, plain: string): View {
  const sentences = plain.split(/(?<=[.?!;]) | ¶ /).map(sentence => sentence.trim()).filter(sentence => sentence !== '')
  return { text, masked, plain, sentences, digits: inDigits(plain.replace(/\bhalf a dozen\b/g, '6').replace(/\b(?:a|one) dozen\b/g, '12')), asks: sentences.some(isAsk), open: opens.test(plain) || about.test(plain) || opinion.test(plain) || declines(sentences), declined: declines(sentences) }
}

function cut(text: string): string {
  return text.length <= headLimit + tailLimit ? text : `${text.slice(0, headLimit)}\n${text.slice(-tailLimit)}`
}

const masks: readonly (readonly [RegExp, string])[] = [
  [/```[^`]*(?:```|$)/g, ' qcode '], [/`[^`\n]*`/g, ' qcode '],
  [/(?<![\d'\w])"[^"\n]+"/g, ' qtext '], [/“[^”\n]+”/g, ' qtext '], [/«[^»\n]+»/g, ' qtext '], [/„[^“”"\n]+[“”"]/g, ' qtext '],
  [/(?<=^|[\s(:])['‘][^'’\n]+['’](?=[\s.,;:!?)]|$)/g, ' qtext '],
  [/\b[a-z][a-z0-9+.-]{1,15}:\/\/\S+/gi, ' qlink '], [/\bwww\.\S+/gi, ' qlink '], [/(?<=^|\s)[\w.+-]{1,64}@[\w-]{1,63}\.\S{1,63}/g, ' qlink '],
  [/(?<=^|\s)(?:~|\.{1,2})?(?:\/[a-z_.][\w.-]*)+\/?/gi, ' qpath ']
]

/** What is written short in chats. */
const short: ReadonlyMap<string, string> = new Map([['u', 'you'], ['ur', 'your'], ['r', 'are'], ['pls', 'please'], ['plz', 'please'], ['whats', "what's"], ['wats', "what's"], ['wat', 'what'], ['wut', 'what'], ['hows', "how's"], ['wheres', "where's"], ['whos', "who's"], ['im', "i'm"], ['ive', "i've"], ['dont', "don't"], ['gimme', 'give me'], ['lemme', 'let me'], ['wanna', 'want to'], ['gonna', 'going to'], ['gotta', 'have to'], ['thx', 'thanks'], ['bday', 'birthday'], ['rn', 'right now'], ['abt', 'about'], ['btwn', 'between'], ['cuz', 'because'], ['y/n', 'yes or no'], ['ppl', 'people'], ['dob', 'date of birth'], ['tmrw', 'tomorrow'], ['nr', 'number'], ['w/', 'with']])

function plainOf(masked: string): string {
  return masked.toLowerCase().replace(/(?<=^|\s)w\/(?:o\b)? ?/g, sign => sign.startsWith('w/o') ? 'without ' : 'with ').replace(/(?<![\w'’.°/-])[a-z]{1,5}(?![\w'’°/-])/g, word => short.get(word) ?? word).replaceAll('’', "'").replace(/[\t ]*\n\s*/g, ' ¶ ').replace(/\s+/g, ' ').replace(/ (?=[.?!,;:])/g, '').trim()
}

const polite = "(?:(?:please|hi|hello|hey|ok|okay|so|now|and|then|first|just|kindly|well|right|bitte|por favor|s'il te plaît)[,!.:]? |(?:can|could|would|will) (?:you|u) (?:please |kindly )?|i (?:would like|want|need|'d like) (?:you )?to (?:know )?)*"
 
const askStart = new RegExp(`^${polite}(?:true or false|right or wrong|yes or no|correct or not|fact or fiction|construct|what|whats|wat|who|whom|whose|when|where|why|how|which|is|are|am|was|were|do|does|did|can|could|will|would|should|must|may|has|have|tell|give|name|find|get|show|list|calculate|compute|evaluate|solve|conclude|infer|deduce|decide|determine|demonstrate|establish|verify|figure out|work out|convert|turn|change|express|count|reverse|sort|extract|add|sum|subtract|multiply|divide|take|halve|double|triple|square|cube|round|increase|decrease|prove|derive|check|summari[sz]e|remove|delete|replace|split|join|put|spell|say|write|repeat|reply|translate|explain|remind|name|combien|quel|quelle|cuánto|cuántos|cuántas|cuál|qué|was|wie|wo|wer|welche|rechne|convertis|zähle)\\b`)

/** What somebody wants to know may stand at the end: `it is called what`. */
const askEnd = /[,:;–-] (?:and |so |then )?(?:what|which|how much|how many) (?:\w+ )?(?:do|did|will|would) (?:i|we) (?:get|pay|owe|have|need|earn|end|save|lose|keep|receive)\b|(?<!\b(?:no matter|guess|you know|or|say) )\b(?:what|who|where|which|how (?:many|much)|please)[.! ]*$|\b(?:for|of|in|on|at|by|to|from|with|means?|measures?|equals?|is|are) (?:which|what|whom)\b|(?:[,:;]| [-–—]) (?:and |so )?(?:how (?:many|much)|what (?:percent\w*|fraction|share|total|average))\b[^,.?!]{0,30}[.?! ]*$|(?:[,:;]| [-–—]) (?:and |so |then )?(?:what|which|who|where|when|how (?:many|much|long|old|far|tall))(?:'s| is| makes?| gives?| are| was| were| do| does| did| would| will| has| \w+ (?:is|are|do|does|did|was|will)) (?!i\b|we\b)/

/** Whether a sentence ends in a question, as `…, what is my average` does. */
export function endsAsking(sentence: string): boolean {
  return askEnd.test(sentence)
}

/** Whether a sentence wants an answer. */
export function isAsk(sentence: string): boolean {
  return sentence.endsWith('?') || sentence.startsWith('¿') || askStart.test(sentence) || askEnd.test(sentence)
}

 
const opens = new RegExp(`^${polite}(?:why|how come|explain|describe|translate|recommend|suggest|compose|draft|discuss|compare|imagine|play|sing|open|fix|debug|help me|write (?:an?|me|some)|tell me (?:about|an? (?:joke|story|tale))|give me (?:tips|ideas|advice|an idea)|what do you think|how do (?:i|you|we) (?:use|say|fix|write|install|cook|make|pronounce|get|tell)|should (?:i|we)|who (?:wrote|invented|won|painted|discovered)|what does (?:it|an?) \\w+ mean|pourquoi|warum|por qué)\\b`)
/** What is thought of something is no exact answer. */
const opinion = /^(?:and |so )?(?:is|was|are|were|isn't|wasn't) (?:it|that|this) (?:really |so |too |very |a bit )?(?:fair|normal|ok|okay|good|bad|rude|weird|strange|odd|safe|worth|healthy|legal|silly|crazy|impressive|expensive|cheap|a good|a bad|unfair|unusual|embarrassing|dangerous|smart|wise)\b|\b(?:your|an?|any) (?:honest |personal |own )?(?:opinions?|views?|thoughts|recommendations?|advice)\b|\bwhat(?:'s| is) your take\b|\bdo you (?:think|believe|feel|prefer|like)\b(?! (?:it|that|this|the conclusion) (?:follows|is (?:valid|true)))/
const undone = /^(?:please |and |but |so |no,? |hey,? |ok,? )*(?:(?:i(?:'m| am) )?not asking (?:you )?(?:to|for)|don't|do not|never|no need to|there(?:'s| is) no need to|you (?:needn't|don't (?:need|have) to)|(?:i|we) (?:don't|do not) (?:want|need|like)(?: you to)?|stop) (?:an? |any |the )?(?:bother |try |start )?(?:to )?(?:count|sort|revers|convert|conversion|calculat|comput|solv|add(?:ing)? |sum|multipl|divid|extract|summar|translat|prove|proof|shorten|capitali[sz]|replac|remov|work(?:ing)? out|look(?:ing)? up)/

/** That no exact work is wanted is said first, and nothing of the kind is ordered behind it. */
function declines(sentences: readonly string[]): boolean {
  return undone.test(sentences[0] ?? '') && !/\b(?:but|instead|just|only|rather)\b[^.?!]{0,30}\b(?:count|sort|reverse|convert|calculate|compute|add|extract|summari[sz]e|upper-?case|lower-?case)\b/.test(sentences.join(' '))
}
const about = /\bhow (?:do|can|could|should) (?:i|we|you) (?:tell (?!you)|explain|convince|ask|answer|respond|reply|help|teach)\b|\b(?:ask(?:s|ed)?|know|learn|understand|wonder(?:s|ed|ing)?|tell (?:me|him|her|them)) (?:me |us |him |her )?why\b|\bwhat (?:do|should|shall|can|could|must) (?:i|we) (?:tell|say|answer|reply|do|write|wear|cook|give)\b|\bexplained? (?:to|how|why|what|like|in simple)\b|\bin (?:python|java|javascript|typescript|c\+\+|c#|rust|golang|sql|bash|php|ruby|excel|matlab)\b|\b(?:sql|python|regex|regexp|bash|excel|javascript|typescript|css|html|c\+\+|java|rust|awk|sed|shell) (?:to|for|code|query|formula|script|function|command|one-?liner|that|snippet|macro|program)\b|\b(?:my|this) (?:code|script|program|function|query)\b|\b(?:fix|debug|write|run|refactor|optimi[sz]e|test|review|improve|speed up|wrong with)\b.{0,30}\bthe (?:code|script|program|function|query)\b|\bwhat (?:should|could|would) (?:i|we|you)\b(?! (?:get|pay|weigh|owe|have|earn|need to pay))|\bhow (?:could|should|would) \w+ (?!be\b|cost\b)/
