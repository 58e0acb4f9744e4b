// SPDX-License-Identifier: Apache-2.0
import { findObedience } from '../nodes/obedience.ts'
import type { View } from './view.ts'

const courtesy = "(?:(?:please|from now on|always|in this chat|for now|yo|dude|bro|man|um|well|alright|test|just|now|ok|okay|hey|hi|so|simply|kindly|only|exactly|right|bitte|(?:can|could|will|would|may i ask|might) you|you (?:must|should|have to|are to|will|may only|can only|need to)|i(?:'d| would)? (?:want|need|like|ask|order|command|beg)(?: for)? you to|i(?:'m| am) asking you to|all you (?:have|need) to do is|your (?:task|job) is to|try to|go ahead and|for (?:this|a) test|as a test|test|(?:you )?(?:do|write|say|answer|reply) nothing (?:else )?(?:except|but|other than|apart from|besides)(?: to)?|in (?:your|the) (?:next )?(?:reply|answer|response|message))[,:!]? )*"
const utter = '(?:say|repeat|echo|reply|respond|answer|print|output|write|type|return|utter|parrot|recite|state|display|quote|copy(?:(?:/| and )paste)?|send|spit|put|post|emit|mirror|mimic|read|spit out|reproduce|acknowledge|confirm|squawk|shout|whisper|chant|murmur|speak|voice|announce|pronounce|sage?|antworte|wiederhole|schreibe?|dis|dites|réponds|répondez|répète|répétez|écris|di|dime|responde|repite|escribe|give|show|tell)'
const limiter = '(?:only|just|exactly|simply|solely|merely|precisely|literally|verbatim|nothing (?:else )?(?:but|except|other than|apart from|besides)|no more than|einfach|nur|genau|exakt|juste|simplement|seulement|uniquement|exactement|solo|sólo|solamente|simplemente|exactamente)'
const noun = '(?:words?|phrases?|texts?|sentences?|lines?|strings?|messages?|letters?|numbers?|characters?|emojis?|names?|digits?|symbols?|expressions?|syllables?|tokens?|statement)'
const particle = `(?:${limiter}|back|out|down|aloud|again|after me|for me|to (?:me|this|that|everything|all (?:of this|this))|me|with|using|by (?:saying|writing|typing|printing|answering)|mit|mir|nach|par|avec|con|después de mí|après moi|in return|in (?:one|a single|just one|only one) (?:word|letter)|(?:that )?i (?:give|send|tell|show) you|my|our|it|with (?:me|you)|as (?:it|they) (?:is|are|stands?)|in quot\\w+|what (?:stands|is|comes|follows|i (?:say|write|type))(?: in quot\\w+| next| here| below)?|below|above|without \\w+ing(?: \\w+)?|don't \\w+(?: \\w+)?|an?(?= (?:single|one|lone))|the|this|these|those|following|exact|same|single|one|very|lone|two|three|${noun})`
/** What comes behind words that are to be said, and forbids any other. */
const tail = /[,;.–-]* ?(?:\b(?:and |but |or )*(?:(?:that|this|it) (?:and )?)?(?:(?:those|these) (?:exact )?words(?: exactly)?|(?:absolutely |literally )?nothing (?:else|more|besides|other|further)(?: than that| at all| whatsoever)?|not a (?:word|thing|letter) more|no(?:t any)? (?:other|more|extra|additional|further) \w+|only that|just that|(?:that's|that is) (?:it|all)|(?:end|stop|leave it|halt)(?: right)? (?:there|at that|here)|then stop|stop|full stop|period|(?:word|letter) (?:for|by) (?:word|letter)|verbatim|as (?:it )?is|unchanged|unaltered|exactly(?: (?:as|like) .{1,40})?|only|please|(?:no matter|whatever|regardless)\b.{0,40}|back(?: to me)?|to me|for me|thanks|in (?:your|the) (?:reply|answer|response)|with(?:out| no) (?:any ?(?:thing)? ?)?(?:else|explanations?|comments?|commentary|changes?|quotes|quotation marks|punctuation|formatting|extras?|additions?|adding anything|a single change|other \w+|further \w+)|no (?:explanations?|comments?|commentary|changes?|quotes|punctuation|formatting|extras?|preamble|small talk)|sonst nichts|und sonst nichts|rien d'autre|et rien d'autre|y nada más|nada más)\b)[.!]?$/
const strict = /\b(?:(?:those|these|the same) (?:exact )?words exactly|those exact words|nothing (?:else|more|besides|other|further|but|except|around|before|after|added)|(?:don't|do not|never) (?:add|write|say|append|include|put) (?:anything|a thing|more|another|any)|no more|(?:and |with )only (?:that|this)|the exact (?:words?|texts?|phrase|string|line|sentence|characters)|(?:exactly|only|just|precisely) (?:this|that|these|the following|the (?:words?|text|phrase|sentence|line|letters?)|qtext)|as it (?:stands|is)|not a (?:word|thing|letter) more|no (?:other|extra|additional|further|more)(?: \w+|\b)|only (?:one|a single|the|these|two|three) (?:\w+ )?(?:words?|letters?|lines?|sentences?|numbers?|emojis?|characters?)|only that|just that|that's (?:it|all)|(?:end|stop) there|word for word|letter for letter|verbatim|full stop|sonst nichts|rien d'autre|nada más|exactly as|unchanged|unaltered|untouched|unmodified|as (?:it|they) (?:is|are|stands?)|without (?:any ?(?:thing)? ?)?(?:else|explanation|comment|changes?|punctuation|adding))\b/

const frame = new RegExp(`^${courtesy}(?:${limiter} )*${utter}((?: ${particle})*)((?:[:,]| ).*|)$`)
/** Where what is to be said is what a reply is to be. */
const replies = /\b(?:your|the) (?:(?:next|only|whole|entire|complete|full|single|one|sole|final|first|very) )*(?:answer|reply|response|output|message|turn|text|line|words?|reaction)(?: to (?:this|me|that)| (?:that )?i (?:want|expect|need|wish for)| (?:that )?you (?:should|must|are to|shall|will|have to|need to) (?:give|write|send|type|return|produce))?(?: to (?:be|read|say) |,? (?:should|must|has to|shall|is to|needs? to|ought to|may|can|will|is going to) (?:only |just |simply |exactly )?(?:be|read|say|consist|contain|equal|comprise|state|go)\b| (?:is|reads|consists of|equals|says) (?:only |just |exactly |simply )?(?:the \w+ )?qtext| (?:is|reads|consists of|equals) .{1,30}: \S|: ?\S)|\b(?:let|make|have|keep|limit|restrict|confine) (?:your|the) (?:\w+ )?(?:answer|reply|response|output|message)\b(?!s? (?:short|under|below|in|within|polite|formal|friendly|about|clear|brief|simple|concise|to (?:the point|one|two|a|\d)))|\b(?:all|the (?:only|one|sole) (?:thing|words?|text|output|answer|reply)) (?:that )?(?:i (?:want|need|wish|expect)|you(?:'re| are)?)(?: (?:should|may|can|must|are|need|have|allowed|from you|back|to|hear|see|read|get|say|answer|reply|write|type|output|print))* ?(?:is|:)|\bi (?:only |just )?(?:want|expect|need) (?:(?:to (?:see|hear|read)|you to (?:say|write|answer)) )?(?:only |just |exactly |nothing (?:but|except) )+(?:the )?(?:\w+ )?qtext|\bin exactly these words\b|\b(?:you (?:may|can|must|should) )?only (?:ever )?(?:say|answer|reply|respond)s? (?:with )?qtext/
/** What is ordered is made out of the words, or is no words at all. */
const described = /\b(?:(?:numbers|words|letters|names|dates|digits|vowels|consonants|links|e-?mails|capitals|amounts|prices|first|last|second|third)\b.{0,20}(?:in|from|of|within) qtext|(?:commas?|spaces?|dash(?:es)?|hyphens?|full stops?|periods?|semicolons?|slash(?:es)?|underscores?|dots?|bullets?|line breaks?|asterisks?|stars?) (?:between|after|before|behind|around|in front of)|backwards?|revers\w+|upper ?-?case|lower ?-?case|all caps|capitals?|translat\w+|alphabetical\w*|times|in (?:words|digits|figures|letters|roman|binary|french|german|spanish|italian|english|latin|japanese|chinese|russian|python|javascript|\w+ (?:sentences?|words|lines))|as (?:a|an) \w+|letters? in|about|why|how|because|rhym\w+|yes or no|true or false|json|yaml|markdown|haiku|poems?|jokes?|story|stories|essay|song|lyrics|list of|(?<!\b(?:your|my|the) )answers?|results?|solution|sum|sentence (?:about|with|using)|whether|number only|the (?:number|value|name|date|word) (?:of|that|for|which)|(?:sides?|half|part) of|(?:if|when) (?:it|you|i|they|the))\b/
/** What words to be said do not begin with. */
const undirected = /^(?:an?|some|something|anything|any|more|less|about|it|that|in|to|my|your|our|his|her|for|of|on|if|how|what|why|who|where|when|which|whether|as|at|is|are|and|or|code|again|honestly|quickly|briefly|faster|slower|everything|all|every|each|there|\d+ (?:\w+ )?(?:words|sentences|lines|examples|reasons|things|items|times|ways|facts)|(?:one|two|three|four|five|six) (?:\w+ )?(?:words|sentences|lines|examples|reasons|things|items|ways|facts))\b/
/** What tells which word is meant rather than what it is. */
const pointing = /^(?:for|that|of|with|in|on|which|who|from|you|i|we|count|is|are|and|or|at|by|as|about)\b/
const weakVerb = /^(?:.* )?(?:speak|acknowledge|confirm|shout|whisper|give|show|tell|put|read|send|state|post)(?: |$)/

/** How much a text says literally what is to be answered. */
export function obeySense(view: View, whole: string): number {
  if (findObedience(whole) !== undefined) return 0.95
  const { plain, sentences } = view
  const reply = replies.exec(plain)
  if (reply !== null && !described.test(plain.slice(reply.index + reply[0].length))) return 0.84
  const starts = [...sentences, ...sentences.flatMap(afterCondition), ...(sentences.length > 1 ? [plain] : [])]
  return Math.max(evident(plain), byway.test(plain) && !described.test(plain) ? 0.8 : 0, ...starts.map(said))
}

/** Words that are shown, somebody who is to say them, and that no others are wanted, in whatever order. */
function evident(plain: string): number {
  if (cleft.test(plain) && !plain.includes('?')) return 0.86
  if ((plain.includes('?') && !/^(?:please |hey,? )?(?:can|could|will|would) you\b/.test(plain)) || described.test(plain.replace(/: .*$/s, '')) || !/\bqtext\b|\bqcode\b|: ?\S|\{/.test(plain)) return 0
  if (namely.test(plain)) return 0.87
  const limited = strict.test(plain) || sparing.test(plain)
  // Words are given back, and nothing is done to them.
  if (limited && returned.test(plain)) return 0.92
  return limited && (ordered.test(plain) || sparing.test(plain)) ? 0.83 : 0
}

/** `one word, namely …`. */
const namely = /\b(?:(?:one|a single|this|these|two|three) (?:words?|letters?|numbers?|lines?|sentences?)\b.{0,40}|)(?:namely|that (?:word|letter|number|line|sentence) (?:is|being)|which is|to wit|i\.e\.),? qtext[.!]*$/
const ordered = new RegExp(`\\b${utter}\\b|\\b(?:reply|answer|response|output|message)\\b|\\bi (?:want|need|expect)\\b|\\bi'd like\\b|\\bfrom you\\b`)
const returned = /\b(?:give|send|hand|read|play|say|write|type|print|get)\b(?: \w+){0,3} back\b|\b(?:repeat|echo|return|reproduce|copy)\b/
/** What somebody wants to see is named behind `is`. */
const cleft = /^(?:please,? )?(?:(?:one|single|two)[- ]word |short |only |exact )+(?:answer|reply|response|output)(?:,? please| only)?: [^?]{1,40}$|\b(?:all|the (?:only|one) (?:thing|word|answer|reply)|what|nothing) (?:that )?(?:i|we)(?:'d| would| will|'ll)? (?:want|need|wish|expect|like|care|accept|ask)(?: for)?\b[^.?!]{0,60}\bis (?:just |only |simply )?(?:the (?:single |one |exact )?(?:words?|letters?|phrase|sentence|number|text|string|line|name|digit)\b|qtext|:)|\b(?:your|the) (?:whole|entire|only|full|complete|sole) (?:reply|answer|response|output|message) (?:should|must|has to|is to|shall|needs to|will|is)\b(?: (?:be|read|say|consist of|contain|just|only))*[: ]+(?:the (?:words?|letters?|phrase|sentence|number|text|string|line)\b|qtext|:)/
/** `only the word …`, without any verb. */
const sparing = new RegExp(`^(?:please,? )?${limiter} (?:the |this |a |one )*(?:${noun} )?:? ?(?:qtext|qcode)`)

/** `end by saying hello`. */
const byway = /\bby (?:only |just |simply )?(?:saying|typing|writing|replying|answering|responding|repeating|echoing|printing)(?: only| just| with| back)*:? (?:the (?:words?|phrase|sentence) )?qtext/

/** `if you can read this, say hello`: what is ordered behind what it depends on. */
function afterCondition(sentence: string): readonly string[] {
  const rest = /^(?:if|when|whenever|once|as soon as|before|after|no matter|whatever|to (?:confirm|test|show|prove|check)|for|in|instead)\b[^,:]{2,80}[,:] (.+)$/.exec(sentence)?.[1]
  const joined = [...sentence.slice(0, 200).matchAll(/(?:,|;| and| but|:) (?=\w)/g)].slice(0, 5).map(({ index, 0: joint }) => sentence.slice(index + joint.length))
  return rest === undefined ? joined : [rest, ...joined]
}

/** How much a clause orders words to be said. */
function said(clause: string): number {
  const [, particles = '', behind = ''] = frame.exec(clause) ?? []
  if (behind === '') return 0
  const forbids = strict.test(clause)
  const rest = withoutTail(behind)
  if (/^[:,]? ?(?:the )?(?:answer |reply |response |(?!(?:in|of|from|on|within|at|about|for|with) )\w+ )?(?:qtext|qcode)[.!?]?(?: (?:to|when|if|as (?:your|the|an?) (?:reply|answer|response))\b.*)?$/.test(rest)) return 0.86
  if (described.test(rest) && !/^:/.test(rest)) return 0
  const limited = forbids || new RegExp(`\\b${limiter}\\b`).test(clause.slice(0, clause.length - behind.length))
  if (/^:/.test(rest)) return (rest.includes('?') && !limited) || /^: ?\d[\d ]*[-+*/×÷]/.test(rest) && /\b(?:numbers?|digits?)$/.test(particles) ? 0 : limited || named(particles) || /\bback\b/.test(particles) ? 0.85 : weakVerb.test(clause.slice(0, clause.length - behind.length)) ? 0 : 0.74
  return bare(rest.trim(), { limited, forbids, named: named(particles), pointed: /\b(?:the|this|these|those|following|same|one|me)$/.test(particles.trim()), weak: weakVerb.test(clause.slice(0, clause.length - rest.length)), vocal: /^(?:.* )?(?:repeat|echo|say|chant|recite)(?: |$)/.test(clause.slice(0, clause.length - behind.length)) })
}

/** `the word`, `this sentence`. */
function named(particles: string): boolean {
  return new RegExp(`\\b${noun}$`).test(particles.trim())
}

function withoutTail(behind: string): string {
  let rest = behind.trim()
  for (let count = 0; count < 3; count += 1) rest = rest.replace(tail, '').trim()
  return rest
}

interface Bare {
  readonly limited: boolean
  readonly forbids: boolean
  readonly named: boolean
  readonly pointed: boolean
  readonly weak: boolean
  /** Whether the verb leaves no doubt that words are to be said. */
  readonly vocal: boolean
}

/** How much words without any mark are to be said. */
function bare(words: string, { limited, forbids, named: isNamed, pointed, weak, vocal }: Bare): number {
  const count = words.split(' ').length
  if (words === '' || pointed || (words.includes('?') && count > 5) || ((!isNamed || pointing.test(words)) && undirected.test(words))) return 0
  if (forbids) return 0.84
  if (isNamed && count <= 8) return weak ? 0.7 : 0.81
  if (limited && count <= 8) return weak ? 0.55 : 0.81
  return weak ? 0 : count <= 2 ? 0.66 : count <= 5 && vocal ? 0.6 : 0
}
