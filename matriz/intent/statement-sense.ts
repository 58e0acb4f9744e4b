// SPDX-License-Identifier: Apache-2.0
import { endsAsking } from './view.ts'
import type { View } from './view.ts'

const opening = "(?:(?:hi|hello|hey|well|so|ok|okay|by the way|btw|fyi|from now on|for your information|for the record|just so you know|you should know|actually|no|yes|also|and|but|oh|remember|please remember|please note|note|keep in mind|don't forget|i'd like you to know|i want you to know|just to let you know|let me tell you|to be clear|please keep in mind|for context|as a reminder|quick note|one more thing)(?: that)?[,:.!–-]? )*"
 
const own = new RegExp(`^${opening}(?:i|i'm|im|i've|ive|i'd|i'll|my|mine|we|we're|we've|our|ours|me and|both of us|(?:everyone|everybody|people|friends|they|most people) calls? me|(?:you|they|people) (?:can|may|should) call me|(?:one|two|three|four|both|all|some|most|none|many|half) of (?:my|our)|call me(?! (?:back|when|if|later|tomorrow|today|tonight|now|as soon)\\b)|(?:it's|it is|that's|this is|these are|there's|here's) (?:my|our)|(?:the|a|an|that|this|in|at|on|for|since|every|yesterday|today|tomorrow|tonight|last|next|these days|lately|nobody in|all of)\\b.{0,60}\\b(?:i|my|we|our|me|us))(?=[ '.!]|$)`)
const flagged = /^(?:(?:hi|hello|hey|please|ok|and|so)[,!.]? )*(?:fyi|for your information|for the record|just so you know|(?:please )?(?:remember|note|keep in mind|bear in mind|don't forget|memori[sz]e)(?: that\b|:| this:)|(?:reminder|memo|info|for later|(?:please )?(?:make|take) (?:a )?note(?: that|:)|for (?:your records|future reference)|(?:save|keep|store|log|record|file|remember|memori[sz]e|jot|note|write|put)(?: down| away)? (?:this|that|it|these|the following|one thing|something)(?:,? (?:please|down|away|too|as well|somewhere|thanks|(?:for|in|to) \w+(?: \w+)?))*|fun fact|quick note|note (?:to|for) \w+|reminder (?:to|for) \w+|just a (?:quick )?(?:note|reminder)|about me|a note|note):|(?:here's|here is|this is) (?:something|a (?:\w+ )?fact|one thing|some information) (?:about|on|to)\b|let me tell you(?! (?:a|an|the) (?:joke|story)\b)|(?:something|one thing|a (?:\w+ )?fact) about (?:me|myself)\b|just to let you know|you should know|merke? dir|merk dir|note que|retiens que|recuerda que|souviens-toi)(?![a-z])/
const foreign = new RegExp(`^${opening}(?:ich|mein|meine|meiner|wir|unser|unsere|je|j'\\w+|mon|ma|mes|nous|notre|nos|me llamo|mi|mis|yo|soy|tengo|vivo|trabajo|estoy|nosotros|nuestro|nuestra|somos|hallo,? ich|bonjour,? je|hola,? (?:me|soy))\\b`)
 

/** What somebody says of themselves when they want something. */
const wish = /\bhelp(?: me)?!*$|^(?:help|sos|emergency|advice|question)\b|^(?:(?:hi|hello|hey|ok|so|well)[,!.]? )*(?:i|we)(?:'m| am|'d| would| have|'ve| was| were| are|'re)? ?(?:want|need|like(?= to| you| (?:some|a|an|your|any) (?:\w+ )?(?:advice|help|tips?|ideas?|suggestions?|recommendations?|opinions?|information))|wish you|wonder|wondering|looking for|have a question|a question|can't (?:figure|find|decide|understand|get)|cannot|don't (?:understand|know (?:how|what|why|if|whether))|love (?:it )?(?:if|you)|need (?:some |your )?help|trying to|unsure|not sure|curious|feel(?:ing)? |feels |hope you|think you)\b|\b(?:ich (?:möchte|brauche|will|hätte gern|suche)|je (?:voudrais|veux|cherche)|quiero|necesito|busco)\b/

/** Wishes and questions anywhere in what somebody says. */
const wanted = /\b(?:doesn't|does not|won't|isn't|don't|can't) (?:work|start|turn on|connect|load|open|print|charge|respond|working)\b|\b(?:is|are|keeps?|got|went) (?:broken|crashing|freezing|stuck|slow|down|not working)\b|\bhow (?:much|many)\b|\bi (?:just )?(?:want|need|would like|'d like) (?:you )?to (?:know|hear|understand|tell)\b|\bi'd like to (?:know|hear|understand)\b|\b(?:what|how|where|when|who|why|which) (?:can|should|do|could|would|must|shall|am) (?:i|we|you)\b|\b(?:entertain|amuse|help|advise|comfort|motivate|surprise|distract|save|teach) me\b|\b(?:cheer me up|talk to me|tell me (?:a|an|about|how|what|why|something))\b|\bany (?:ideas?|tips|advice|suggestions?|thoughts)\b/
/** What somebody tells before wanting something done with it. */
const ordering = /^(?:please |can you |could you |now |then |so )*(?:sort|reverse|count|convert|calculate|compute|add|subtract|multiply|divide|translate|write|explain|summari[sz]e|list|find|extract|check|tell me|give me|show me|say|reply|answer|repeat|suggest|recommend|round|halve|double)\b/
/** A wish for later is a plan. */
const someDay = /^(?:i|we)(?:'d| would)? (?:want|like|hope|plan|wish|love) to \b[^?]{3,120}\b(?:one day|some ?day|eventually|next (?:year|summer|spring|autumn|winter|month)|this (?:year|summer|winter)|before i (?:die|retire|turn)|when i(?:'m| am)? (?:retire|grow|old|older)|in (?:the future|a few years|\d+ years|20\d\d))\b/
/** `Ann is my boss`: who or what is somebody's own. */
const owned = /^(?!(?:what|who|where|when|which|how|why|this|it|here|is|are|was|do|does|where's) )[\p{L}\d'. -]{2,50} (?:is|are|was|were|became|belongs? to) (?:also |still |now )?(?:my|our|mine|me|ours)\b[^?:,]{0,60}$/u
/** `shoes: I take a 43`; how somebody is to be reached or called. */
const noted = new RegExp(`^(?!(?:summari[sz]e|say|reply|write|repeat|translate|sort|count|fix|correct|improve|text|sentence|email|explain|answer|echo|check|rate|rewrite|proofread|shorten|reverse|shout|print)\\b)[\\p{L}' -]{2,25}: (?:i|i'm|i've|my|we|our)\\b[^?]*$|^${opening}you (?:can|may|could|will|should) (?:always |also |now |only )?(?:reach|find|contact|call|email|write to|text|phone|address) me\\b(?! (?:an?|the|some)\\b)`, 'u')
/** What is said is to be kept, which is said last. */
const kept = /[,.;–-] (?:so |and )?(?:please |kindly )?(?:remember|note|keep in mind|don't forget|bear in mind|make a note of|memori[sz]e|store|save|keep|hold|log|record|write down|commit) (?:that|this|it)(?: to memory| down| in (?:your )?(?:mind|memory|notes)| stored| handy)?(?:,? (?:please|for me|for later|ok|okay|thanks|thank you))*[.!]*$/

/** That something is to be kept is ordered before it is told. */
const toKeep = new RegExp(`^(?:(?:hi|hello|hey|please|kindly|ok|so|now|and)[,!]? |(?:i(?:'d| would)? (?:want|like|need)|i'm asking|let me ask) you to |(?:can|could|will|would) you (?:please )?|(?:you )?(?:must|should) |try to |do |always |be sure to |make sure (?:to|you) )*(?:remember|note|keep in mind|bear in mind|don't forget|do not forget|never forget|memori[sz]e|make a (?:mental )?note|take (?:a )?note|store|save|record|be aware|know|learn|write down|jot down|put (?:it )?(?:down|on record)|add to (?:your )?(?:memory|notes)|remember for (?:later|me))(?: (?:this|it|for (?:later|me)|down|the fact|about me|of this))*(?: that\\b|:| –| -) ?(?=.*\\b(?:i|i'm|i've|my|mine|we|our|me|us)\\b)`)
/** How much a text tells something to be remembered, and asks nothing. */
export function statementSense({ plain, sentences }: View): number {
  if (!plain.includes('?') && toKeep.test(plain)) return 0.86
  if (/\?|[{}]|;(?! \p{L})|\+\+/u.test(plain) || (wish.test(plain) && !someDay.test(plain)) || wanted.test(plain) || (endsAsking(plain) && !flagged.test(plain) && !kept.test(plain))) return 0
  if (flagged.test(plain) || kept.test(plain)) return 0.85
  if (sentences.length > 1 && ordering.test(sentences.at(-1) ?? '')) return 0
  if (foreign.test(plain)) return 0.8
  if (own.test(plain) || noted.test(plain)) return 0.82
  if (owned.test(plain) && sentences.length === 1) return 0.8
  return sentences.slice(1).some(sentence => own.test(sentence)) && sentences[0]?.split(' ').length === 1 ? 0.6 : 0
}
