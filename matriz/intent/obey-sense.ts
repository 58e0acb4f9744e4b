// SPDX-License-Identifier: Apache-2.0
import { findObedience } from '../nodes/obedience.ts'
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import type { View } from './view.ts'

const polite = '(?:(?:please|just|now|ok|hey|simply|can you|could you|will you|would you|i want you to|you must|kindly)[,:]? )*'

 
const cues: readonly Cue[] = [
  { pattern: new RegExp(`^${polite}(?:say|repeat|echo|reply|respond|answer|print|output|write|type|return|utter|speak)\\b.{0,160}\\b(?:and )?(?:nothing else|nothing more|nothing but|no other (?:word|text)s?|word for word|verbatim|back to me|only that|exactly)\\b`), strength: 0.85 },
  { pattern: new RegExp(`^${polite}(?:say|repeat|echo|utter|type out|type|print|reply|respond)(?: with| back| after me| exactly| only| just| simply| the (?:word|words|phrase|text|following|sentence))*:? ?(?:qtext|qcode)[.!]?$`), strength: 0.85 },
  { pattern: new RegExp(`^${polite}(?:reply|respond|answer)(?: only| just| simply| exactly)* (?:with|using)(?: only| just| exactly| the| one| a| single| word| text| phrase)*:? `), strength: 0.7, needs: ({ plain }) => !/\?|\b(?:yes or no|true or false|number only|the (?:number|result|answer|value)|json|a (?:haiku|poem|joke|list))\b/.test(plain) },
  { pattern: new RegExp(`^${polite}(?:just |only |simply )*(?:type|print|write(?: down| out)?|output|return|display|send(?: me)?(?: back)?|give(?: me)? back|copy|answer|reply|respond|say|tell me|echo|repeat)(?: only| just| exactly| back| simply| with| the| words?| phrase| text| sentence| following| number| letter| this)*:? qtext(?: only| and nothing else| back| to me| please| verbatim)*[.!?]?$`), strength: 0.84 },
  { pattern: new RegExp(`^${polite}(?:just |only |simply )*(?:type|print|write(?: down| out)?|copy|output|echo|repeat|say|answer|reply|respond|return)(?: this| the following| back| exactly| only| just| text| words?)*: \\S`), strength: 0.74 },
  { pattern: /\byour (?:only |whole |entire |complete )?(?:answer|reply|response|output) (?:should|must|has to|shall|is to) (?:only |just |simply )?(?:be|read|say|consist|contain)\b|\b(?:all|the only thing) (?:that )?you (?:should|may|can|must|are to|need to|have to)? ?(?:say|answer|reply|write)s? is\b|\bin exactly these words\b/, strength: 0.84 },
  { pattern: new RegExp(`^${polite}(?:just|only|simply) (?:answer|reply|respond|say|write|print|type)\\b(?! (?:the|my|this) question| with (?:a|the|one) (?:number|result|sentence|list))`), strength: 0.72, needs: ({ plain }) => !plain.includes('?') && plain.split(' ').length <= 10 },
  { pattern: new RegExp(`^${polite}(?:type|print|output|echo|utter|write|answer) (?!(?:an?|me|some|something|anything|about|the|code|it|this|that|to|in|my|your|more|less|again|honestly|quickly|briefly|back)\\b)[\\w'-]+(?: [\\w'-]+)?[.!]?$`), strength: 0.66 },
  { pattern: /^(?:can|could|will|would) you (?:please |just |kindly )*(?:say|repeat|echo|write|type)(?: the words?| exactly| only| back)* (?!(?:something|anything|how|what|why|who|where|when|in|that|it|more|an?|the|my|your|about|this|me|to|if|whether)\b)\S+(?: \S+){0,4}\?$/, strength: 0.78 },
  { pattern: /^(?:bitte )?(?:sag|sage|antworte|wiederhole|schreib|schreibe)(?: bitte| einfach| nur| genau| mir nach| exakt)*(?: mit)?:? |^(?:dis|dites|réponds|répondez|répète|répétez|écris)(?: juste| simplement| seulement| uniquement| exactement| après moi| par)*:? |^(?:di|dime|responde|repite|escribe)(?: solo| sólo| solamente| simplemente| exactamente| después de mí)*:? /, strength: 0.75, needs: ({ plain }) => plain.split(' ').length <= 12 && !plain.includes('?') }
]
 

/** How much a text says literally what is to be answered. */
export function obeySense(view: View, whole: string): number {
  return findObedience(whole) === undefined ? strongest(cues, view) : 0.95
}
