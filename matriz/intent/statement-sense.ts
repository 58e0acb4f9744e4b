// SPDX-License-Identifier: Apache-2.0
import type { View } from './view.ts'

const opening = "(?:(?:hi|hello|hey|well|so|ok|okay|by the way|btw|fyi|for your information|for the record|just so you know|you should know|actually|no|yes|also|and|but|oh|remember|please remember|please note|note|keep in mind|don't forget|i'd like you to know|i want you to know|just to let you know|let me tell you|to be clear|please keep in mind|for context|as a reminder|quick note|one more thing)(?: that)?[,:.!–-]? )*"
 
const own = new RegExp(`^${opening}(?:i|i'm|im|i've|ive|i'd|i'll|my|mine|we|we're|we've|our|ours|me and|both of us|(?:everyone|everybody|people|friends|they|most people) calls? me|call me|(?:the|a|an|that|this|in|at|on|for|since|every|yesterday|today|tomorrow|tonight|last|next|these days|lately|nobody in|all of)\\b.{0,60}\\b(?:i|my|we|our|me|us))(?=[ '.!]|$)`)
const flagged = /^(?:(?:hi|hello|hey|please|ok|and|so)[,!.]? )*(?:fyi|for your information|for the record|just so you know|(?:please )?(?:remember|note|keep in mind|don't forget)(?: that|:)|just to let you know|you should know|merke? dir|merk dir|note que|retiens que|recuerda que|souviens-toi)\b/
const foreign = new RegExp(`^${opening}(?:ich|mein|meine|meiner|wir|unser|unsere|je|j'\\w+|mon|ma|mes|nous|notre|nos|me llamo|mi|mis|yo|soy|tengo|vivo|trabajo|estoy|nosotros|nuestro|nuestra|somos|hallo,? ich|bonjour,? je|hola,? (?:me|soy))\\b`)
 

/** What somebody says of themselves when they want something. */
const wish = /^(?:(?:hi|hello|hey|ok|so|well)[,!.]? )*(?:i|we)(?:'m| am|'d| would| have|'ve| was| were| are|'re)? ?(?:want|need|like(?= to| you)|wish you|wonder|wondering|looking for|have a question|a question|can't (?:figure|find|decide|understand|get)|cannot|don't (?:understand|know (?:how|what|why|if|whether))|love (?:it )?(?:if|you)|need (?:some |your )?help|trying to|unsure|not sure|curious|hope you|think you)\b|\b(?:ich (?:möchte|brauche|will|hätte gern|suche)|je (?:voudrais|veux|cherche)|quiero|necesito|busco)\b/

/** How much a text tells something to be remembered, and asks nothing. */
export function statementSense({ plain, sentences }: View): number {
  if (/\?|[{};]|\+\+/.test(plain) || wish.test(plain)) return 0
  if (flagged.test(plain)) return 0.85
  if (foreign.test(plain)) return 0.8
  if (own.test(plain)) return 0.82
  return sentences.slice(1).some(sentence => own.test(sentence)) && sentences[0]?.split(' ').length === 1 ? 0.6 : 0
}
