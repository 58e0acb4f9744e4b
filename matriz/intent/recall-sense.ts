// SPDX-License-Identifier: Apache-2.0
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import type { View } from './view.ts'

const told = '(?:say|said|tell|told|ask|asked|talk|talked|mention|mentioned|give|gave|given|describe|described|share|shared|call|write|wrote|ask you to remember)'

 
const cues: readonly Cue[] = [
  { pattern: new RegExp(`\\b(?:did|have|had) i (?:just |already |ever |once |not |also |earlier |actually )*${told}\\b`), strength: 0.96 },
  { pattern: /\bi (?:just |already |earlier |once |have |had |'ve )*(?:told|mentioned|said|gave|given|described|shared|wrote|introduced)\b|\bi've (?:just |already )?(?:told|mentioned|said|given)\b/, strength: 0.85, needs: ({ plain, asks }) => plain.includes('?') || (asks && /\b(?:what|where|who|when|which|how|name|remind|everything|all|list|repeat)\b/.test(plain)) },
  { pattern: /\b(?:look|think|go|scroll|search|check|dig|cast your mind) (?:back|through|up|in|into|over)\b.{0,40}\b(?:our|this|the|your|my) (?:chat|conversation|talk|discussion|messages?|notes?|memory|history|records?|profile)\b|\b(?:earlier|before) in (?:our|this|the) (?:chat|conversation)\b|\b(?:in|from|on|per|by|according to) (?:your|our) (?:memory|notes|records|conversation|chat|files?)\b/, strength: 0.84, needs: ({ plain, asks }) => (asks || plain.includes('?')) && /\b(?:i|my|me|mine|we|our)\b/.test(plain) },
  { pattern: new RegExp(`\\b(?:what|which|where|who|when|how)\\b.{0,160}\\bi (?:just |already |earlier |once )*(?:told you|mentioned|said|gave you)\\b`), strength: 0.9 },
  { pattern: /\bi (?:asked|told|wanted|begged|instructed) you to (?:remember|keep|note|memori[sz]e|store|hold|save|write down)\b/, strength: 0.9, needs: ({ asks, plain }) => asks || plain.includes('?') },
  { pattern: /\b(?:do|can|could) you (?:still |perhaps )?(?:remember|recall)\b(?=.*\?)/, strength: 0.84, needs: ({ plain }) => /\b(?:i|my|mine|me|our|we)\b/.test(plain) },
  { pattern: /\bwhat (?:kind|sort|type|brand|make|model|colou?r|size|breed|flavou?r|style|variety) of \w+(?: \w+){0,2} (?:do|did|am|was|have|are) (?:i|we)\b(?! (?:need|have to|want to|use|buy|get)\b)/, strength: 0.84 },
  { pattern: /^(?:and |so |about |regarding |as for )?(?:my|our) (?:[\w'-]+ ){0,3}[\w'-]+[,:–-]+ ?(?:and )?(?:what|where|who|when|which|how)\b/, strength: 0.84, needs: ({ plain }) => !/\bshould\b|\b(?:what|how|where|who) (?:can|could|do|must|to|now)\b|\bdo i (?:get|fix|clean|tell)\b/.test(plain) },
  { pattern: /^(?:and |so |hey |ok )*(?:do i have|have i got|am i|was i|did i have|do we have) (?:an? |any |my )?(?!right|wrong|correct|allowed|supposed|able|too|late|to\b|being|overweight|crazy|in time|good|enough|the only)\w+(?: \w+)?\?*$/, strength: 0.82 },
  { pattern: /^(?:and |so |hey |ok )*(?:which|what|when|where|at what|on which|on what|in which)(?: \w+){0,2} (?:is|are|was|were) (?:my|our)\b|^(?:when|where|what time|which day) (?:do|did|does) (?:i|we) (?:start|begin|finish|leave|arrive|meet|move|travel|fly|land|marry|graduate|retire)\b|^what (?:do|should) (?:you|people|they|friends) (?:call|know) me\b/, strength: 0.84, needs: ({ plain }) => !/\d/.test(plain) },
  { pattern: /\bwhat(?:'s| is| was)? (?:that|this|the) \w+(?: \w+)? again\b/, strength: 0.84 },
  { pattern: /\bremind me (?:again )?(?:please )?(?:what|where|of|who|when|which|how|about|again)?(?: is| was| are)? ?(?:\w+ )?(?:i|my|our|we)\b/, strength: 0.88 },
  { pattern: /(?:\b(?:you|to|me|still|and) (?:still |even |also |happen to )?(?:remember|recall|know|repeat)|^(?:please |can you |could you )*(?:recall|repeat)|\b(?:forgot|forgotten|tell me))\b(?: again| still)?(?: what| where| who| when| which| how)?(?: \w+){0,3} (?:i|my|i'm|mine|(?<!(?:for|to|after|with) )me|our)\b/, strength: 0.82, needs: ({ plain, asks }) => asks && !/^(?:please |kindly )?(?:remember|note)\b/.test(plain) && !/\b(?:how to|should i|can i|could i|do i need|if i|why)\b/.test(plain) },
  { pattern: /\b(?:what|what's|whats|which|who|who's|where|where's|when|when's) ?(?:is|are|was|were|does|do|did)?(?: it)? ?(?:the )?(?:name|colou?r|age|job|birthday|address|number|breed|make|model|password|code|title|brand|type)? ?(?:of )?(?:my|our)\b/, strength: 0.85, needs: ({ plain }) => /\?|\bagain\b/.test(plain) || /^(?:and |so |please )?(?:what|who|where|when|which)/.test(plain) },
  { pattern: /\b(?:who am i|what(?:'s| is) my name|what am i called|how (?:old|tall|heavy|big) am i|how much do i weigh|(?:where|when) (?:do|did|am|was|were) i (?:live|come from|from|work|born|grow up|park|put|leave)|what do i do(?: for (?:a living|work))?\?|when (?:is|was) my|(?:what|which)(?: \w+)? (?:do|did|am|was|have) i (?:speak|play|own|wear|collect|keep|like|love|hate|eat|drink|drive|want|buy|allergic|wanted|plan|study|studying|do for)\b|which (?:\w+ )?(?:do|did|am) i (?:like|prefer|live|work|drive|speak|study|play)|how many \w+ (?:do|have) i\b|do i have (?:any )?(?:pets|children|siblings|kids|allergies)|am i (?:married|allergic|vegetarian|vegan))\b/, strength: 0.85 },
  { pattern: /\b(?:earlier|before|previously|a moment ago|just now|last time|at the beginning|yesterday)\b.{0,160}\b(?:i|my|we)\b.{0,160}\?|\b(?:i|my|we)\b.{0,160}\b(?:earlier|previously|a moment ago|just now)\b.{0,160}\?/, strength: 0.75, needs: ({ plain }) => new RegExp(`\\b${told}\\b`).test(plain) },
  { pattern: /\bwhat do you (?:know|remember|recall) about me\b|\bwhat (?:have i|i) (?:told|said)\b|\bwhat was the \w+(?: \w+)? i (?:gave|told|mentioned|said)\b|\bmy \w+(?: \w+)? again\?|\bwhat(?:'s| was| is) the name of my\b/, strength: 0.88 },
  { pattern: /\bwhat(?:'s| is| was)? the .{1,40} again\b|\b(?:what|which|who|where) was (?:it|that|the \w+) (?:that |which )?(?:i|my)\b|^(?:and |so |what about )?my (?:[\w'-]+ ){0,3}[\w'-]+\?$/, strength: 0.76 },
  { pattern: /\b(?:was|is) it\b(?! (?:really |so |too |very |a bit )?(?:weird|normal|ok|okay|bad|wrong|strange|odd|good|fine|possible|rude|safe|healthy|legal|silly|crazy|fair|common|worth|important|necessary|true|stupid|selfish|unusual)\b).{0,60}\b(?:where|that|which|when|who) (?:i|my|we)\b|^my .{3,60} (?:is|are|was) (?:what|who|where|when|which)\b|\bwhat you (?:know|remember|recall) about me\b|\bdo you have my\b/, strength: 0.78, needs: ({ plain, asks }) => asks || plain.includes('?') },
  { pattern: /^(?:and |so |again, )?(?:what|which|when|where|who|whom|how many|how much|in which|on which|at what)(?: \w+){0,2} (?:do|did|am|was|have) i (?!need|have to|sort|recycle|throw|report|complain|sign|apply|return|send|vote|register|cancel|use|say|fix|cook|make|install|start|tell|ask|put|write|file|become|prepare|remove|clean|owe|pay|do\b|choose|get (?!up)|know|find|buy a|best|calculate|convert|add)\w+/, strength: 0.62, needs: ({ plain }) => !/\d/.test(plain) && !/\b(?:if|in order to|should|best|code|python|excel)\b/.test(plain) },
  { pattern: /\byou (?:(?:still|do|did|'ve|have|already|surely|must|should) )*(?:remember|recall|know|have|got|saved|stored|noted|kept|wrote down|memori[sz]ed)(?: down)?(?: (?:\w+ ){0,2}(?:my|our|mine)\b|\?)/, strength: 0.8, needs: ({ plain }) => plain.includes('?') && /\b(?:my|our|mine|i)\b/.test(plain) && !/\b(?:how|why|if) \b/.test(plain) },
  { pattern: /\byou\b.{0,20}\b(?:have|know|remember|stored?|got|keep|kept|saved|noted|written|learn(?:ed|t)?)\b.{0,30}\b(?:about|on|of) (?:me|us)\b/, strength: 0.84, needs: ({ asks, plain }) => asks || plain.includes('?') },
  { pattern: /^(?:and |so )?(?:my|our) (?:[\w'-]+ ){1,4}(?:please|again|once more)[?.!]*$/, strength: 0.8 },
  { pattern: /[,.] (?:do you )?(?:remember|recall)(?: it| that| them)?\?$|\byou (?:should|must|ought to|might) (?:still |already )?(?:know|remember)\b/, strength: 0.9, needs: ({ plain }) => plain.includes('?') && /\b(?:i|my|our|we)\b/.test(plain) },
  { pattern: /\b(?:what|which|who|where|when)\b.{0,60}\b(?:the|that) (?:\w+ ){1,4}(?:that |which |where )?(?:i|we)(?:'m|'ve)? (?:live|work|study|drive|own|like|love|prefer|sit|park|bought|booked|chose|picked|ordered|read|reading|watch\w*|use|wear|keep|stay\w*|grew|met|named|saw|visited)\b(?: \w+){0,2}\?$/, strength: 0.78 },
  { pattern: /^(?:and |so |hey )?(?:do|did|have) i (?:\w+ )?(?:own|like|drive|speak|live|play|collect|eat|drink|smoke|wear|prefer|belong|study|keep|love|hate|swim|cook)\b[^,]{0,40}\?$|^(?:my|our) [^,?]{2,50} (?:is|are|was)[ .…]*\?+$/, strength: 0.8, needs: ({ plain }) => !/\b(?:too|enough|well|right|properly|have to|need)\b/.test(plain) },
  { pattern: /\bhow long have (?:i|we) (?:been|had|lived|worked|known|owned|played)\b|\b(?:what|who|which|where) (?:\w+ ){0,3}(?:was|were|am) i (?:saying|talking|telling|mentioning|describing|asking)\b/, strength: 0.84 },
  { pattern: /^(?:and |so )?(?:my|our) [^,?]{2,50}, (?:do|did|can) you (?:still |even |already )?(?:have|know|remember|recall|got)\b/, strength: 0.84 },
  { pattern: /^(?:and |so |hey |you |do you |ok )*(?:still |even )?(?:remember|recall|know) (?:my|our|mine|(?:what|where|who|when|which|how|that|the \w+|everything) (?:\w+ )?(?:i|we|my|our)(?:'m|'ve)?)\b[^.!]{0,80}\?/, strength: 0.84, needs: ({ plain }) => !/\b(?:how to|should|if)\b/.test(plain) },
  { pattern: /^(?:and |so |ok )*(?:what|which|who|where|when|how)?\b.{0,30}\b(?:had|have|was|were) (?:i|we) (?:just |already |earlier )*(?:been )?(?:telling|saying|talking|describing|mentioning|sharing|chatting|speaking)\b/, strength: 0.88 },
  { pattern: /^(?:and |so |ok |please )*(?:the )?\w+(?: \w+)? of (?:my|our) (?:[\w'-]+ ){0,3}[\w'-]+(?:,? (?:please|again|once more|pls|that was)|\?)[?.!]*$/, strength: 0.82, needs: ({ plain }) => !reckoned.test(plain) && !/\d|:/.test(plain) },
  { pattern: /^(?:please |can you |could you |and |so )*(?:name|tell me|give me(?: back)?|state|list|repeat|show me|read (?:me )?back) (?:again )?(?:the|that|all the|both|every) (?!best|most|right|difference|reason|way|chance|odds|total|average|sum|change)\w+(?: \w+)? (?:that |which |where |who |when )?(?:my|i|our|we|i've|i'm)\b/, strength: 0.86, needs: ({ plain }) => !/\d|: ?\S|\bqtext\b|\b(?:should|can|could|need|must|owe)\b/.test(plain) },
  { pattern: /^(?:and |so )?(?:the|that|this|those) [^.?!]{2,60}\b(?:i|my|we|our)\b[^.?!]{0,40}[:,;–-] ?(?:and )?(?:what|who|where|which|when)(?: one)? (?:was|is|were|are|did)\b/, strength: 0.84, needs: ({ plain }) => !/\d/.test(plain) },
  { pattern: /^(?:and |so )?(?:in|on|at|by|for|to|with|from|under) (?:which|what|whom) ?(?:\w+ )?(?:do|did|am|was|will|have) (?:i|we(?! (?:measure|count|write|use|call|express|say|speak|find|see|put)))\b(?! (?:need|have to|get|use|sort|convert|add|file|pay|apply|go to (?:fix|get)))/, strength: 0.88, needs: ({ plain }) => !/\d|\b(?:should|if|best)\b/.test(plain) },
  { pattern: /^(?:and |so )?(?:what|who|where|when|which|how)\b.{3,100}(?:[,;:.–-]|\() ?(?:that's what |as |since |because |remember,? )?i(?:'ve| have|'d)? (?:\w+ )?(?:told|said|mentioned|listed|gave|given|wrote|written|shared|named|described|sent|explained|noted)\b/, strength: 0.86, needs: ({ plain }) => !/\d{2}/.test(plain) },
  { pattern: /^(?:and |so )?what (?:did|have|had|were|was) we (?:just |already |been )*(?:talk|discuss|chat|speak|spoke|agree|decid|settle)\w*\b/, strength: 0.86 },
  // In other languages.
  { pattern: /\b(?:was|wo|wie|wer|wann|welche[nrs]?)\b.{0,160}\b(?:habe? ich|ich dir)\b.{0,160}\b(?:gesagt|erzählt|genannt|erwähnt)\b|\bwie heiße ich\b|\bwo wohne ich\b|\bwie alt bin ich\b|\bwer bin ich\b|\bwie (?:heißt|lautet|ist) mein|\bwas ist mein|\bwo arbeite ich\b/, strength: 0.9 },
  { pattern: /\bcomment (?:\S+ que )?je m'appelle\b|\bm'appell?é?-je\b|\bje (?:te |t'|vous )?(?:l')?ai (?:dit|parlé|raconté)\b|\boù (?:\S+ que )?(?:j'habite|habité-je|je travaille|je vis)\b|\bquel(?:le)? (?:est|était) m(?:on|a)\b|\bqui suis-je\b|\bquel âge ai-je\b|\bcomment s'appelle m(?:on|a)\b/, strength: 0.9, needs: ({ plain }) => plain.includes('?') },
  { pattern: /c[óo]mo (?:te \S+ que )?me llamo\b|d[óo]nde (?:vivo|trabajo)\b|\bte (?:dije|conté|he dicho|mencioné)\b|cu[áa]l es mi\b|cu[áa]ntos años tengo\b|qui[ée]n soy\b|c[óo]mo se llama mi\b/, strength: 0.9, needs: ({ plain }) => plain.includes('?') }
]
 

/** What only sounds as if it had been told before: what is to be worked out, decided or made. */
const not = /\bknow (?:any|some|an?) (?:\w+ ){1,2}(?:about|for|like|near|in|around)\b|\b(?:go|went|going|doing|did) (?:so )?wrong\b|^(?:please |can you |could you )*(?:help|fix|write|plan|suggest|recommend|explain|why)\b|\bwhat (?:would|should|could|will) (?:my|i)\b|\bremind me to\b|\b(?:what|how|where|who) to \w+|\bhow (?:do|can|could|should|would) i\b|\bmy (?:code|script|program|function)\b|\bhow did i (?:do|sound)\b|\bbetween (?:our |different |two |the )*(?:chats|conversations|sessions|talks)\b|\b(?:are you able|do you have the ability) to (?:remember|recall)\b|\bdo you (?:remember|recall|store|save|keep) (?:things|anything|everything|conversations|chats|stuff|data|what (?:people|users|others))\b/

/** What is worked out of numbers that are told with it. */
const reckoned = /\bmy (?:\w+ )?(?:average|total|sum|change|share|mean|median|overall|score|percentage|profit|loss|bill|rest|balance)\b/

/** What depends on something that has not happened, or was never told but is a matter of law, luck or choice. */
export function isHypothetical({ plain }: View): boolean {
  if (reckoned.test(plain) && (plain.match(/\d+/g)?.length ?? 0) >= 2) return true
  return /\bwho am i (?:talking|speaking|chatting|dealing|writing)\b|\b(?:do|should|can|could|must) (?:i|we)\b.{0,20}\b(?:if|when)\b|^(?:and |but |so )?(?:if|suppose|imagine|unless|assuming|in case|should)\b|\bwhat(?:'s| is| are| were)? my (?:legal )?(?:rights?|options?|chances|odds|obligations|choices|duties|alternatives|next steps?|best \w+)\b/.test(plain) && !/\b(?:told|said|mentioned|remember|recall)\b/.test(plain)
}

/** How much a text asks for what the user said before. */
export function recallSense(view: View): number {
  const strength = strongest(cues, view)
  if (isHypothetical(view)) return strength * 0.4
  return not.test(view.plain) && strength < 0.9 ? strength * 0.4 : strength
}
