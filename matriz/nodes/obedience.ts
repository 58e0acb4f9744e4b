// SPDX-License-Identifier: Apache-2.0
import type { CognitiveNode } from './cognitive-node.ts'

const orders: readonly RegExp[] = [
  /(?:^|[.!?\n]\s*)(?:please\s+)?(?:(?:reply|respond|answer)(?:\s+to\s+(?:me|this))?\s+(?:with\s+)?|output\s+|print\s+|write\s+|return\s+|say\s+)(?:exactly|only|just|nothing\s+but|verbatim|literally)(?:\s+with)?(?:\s+(?:exactly|only|the|this|these|following|words?|text|phrase|string|sentence|number(?=\s+\d+[\s.]*$)|letter(?=\s+\p{L}\b)))*\s*(:)?\s*/iu,
  /(?:^|[.!?\n]\s*)(?:please\s+|i\s+want\s+you\s+to\s+)?(?:reply|respond|answer)\s+with\s+(?:the|a|one|just\s+one|only\s+one)\s+(?:(?:single|one)\s+)?word\s*(:)?\s*/i,
  /^(?:(?:please|just|can\s+you|could\s+you)\s+)*(?:write|type|print|output|say|state|echo|repeat|copy|return|display|give\s+(?:me\s+)?back|give\s+me|show\s+me|confirm\s+with|tell\s+me|send(?:\s+me)?(?:\s+back)?)\s+(?:(?:only|just)\s+)?(?:(?:the|this)\s+)?(?:(?:following|exact|single|one)\s+)?(?:(?:words?|text|phrase|string|sentence|message|line)\s+)?()(?=["“«'‘`][^"”»\n]{1,200}["”»'’`](?:[\s,]*(?:and\s+)?(?:nothing\s+(?:else|more)|only|no\s+other\s+\w+|no\s+punctuation|unchanged|verbatim|as\s+(?:it\s+)?is|exactly|word\s+for\s+word|back|please|to\s+me|with\s+no\s+\w+|without\s+(?:any\s+)?(?:changes?|punctuation|quotes|anything\s+else)))*[\s.!?]*$)/i,
  /(?:^|[.!?\n]\s*)(?:please\s+)?(?:reply|respond|answer)(?:\s+to)?(?:\s+me)?\s+(?:with|in|using)\s+(?:just\s+|only\s+)?(?:one|a\s+single|1)\s+(?:word|number|letter)\s*[,:;–-]?\s+(?:and\s+)?(?:(?:that|the|this)\s+(?:word|number|letter)\s+(?:is|should\s+be|must\s+be)|it\s+(?:is|should\s+be)|namely|which\s+is)\s*(:)?\s*/i,
  /^(?:please\s+)?(?:do\s+not|don't)\s+(?:say|write|reply|answer)\s+(?:with\s+)?anything\s+(?:except|but|other\s+than)\s+()(?=["“«'‘`])/i,
  /^(?:please\s+)?(?:confirm|acknowledge|reply|answer|respond)\s+by\s+(?:writing|saying|typing|replying|answering)\s+(?:(?:only|just)\s+)?(?:the\s+words?\s+)?()(?=(?:["“«'‘`]|\p{Lu}+[.!]?$))/u,
  /^(?:bitte\s+)?(?:sage?|antworte|wiederhole|schreibe?)\s+(?:bitte\s+)?(?:einfach|nur|genau|exakt|mir\s+nach)\s*(?:mit\s*)?(:)?\s*/i,
  /^(?:dis|dites|réponds|répondez|répète[zr]?|écris|écrivez)\s+(?:juste|simplement|seulement|exactement|après\s+moi)\s*(:)?\s*/i,
  /^(?:di|dime|responde|repite|escribe)\s+(?:solo|sólo|solamente|simplemente|exactamente|después\s+de\s+mí)\s*(:)?\s*/i,
  /(?:^|[.!?\n]\s*)(?:please\s+)?repeat(?:\s+(?:after\s+me|the\s+following|this|exactly|back|verbatim|to\s+me))*\s*(:)\s*/i,
  /(?:^|[.!?\n]\s*)(?:please\s+)?(?:(?:say|confirm|acknowledge|type|give\s+(?:me\s+)?back|return|send\s+back|answer|respond)\s+(?:it|this|this\s+text|the\s+text)|say|echo|reply\s+with|respond\s+with|answer\s+with)(?:\s+(?:the\s+)?(?:words?|phrase|text|sentence|line|message|statement|string|exact|same|following|after\s+me|this))*\s*(:)\s*/i,
  /^(?:please\s+)?(?:reply|respond)\s+()(?=(?!please|now|quickly|soon|asap|later|briefly|politely|honestly)[\p{L}\p{N}]+[.!]?$)/iu,
  /^(?:(?:please|just|can\s+you|could\s+you|will\s+you|would\s+you|now)\s+)*(?:write|type|print|output|state|utter|display|give\s+me|send\s+me|show\s+me)\s+(?:(?:only|just)\s+)?the\s+(?:(?:single|one|exact)\s+)?(?:words?|phrase|sentence|letters?|digits?|numbers?)\s+()(?!(?:for|that|of|with|in|on|which|who|to|from|you|i|we|below|above|again|count|is|are|and|or|meaning|at|by)\b)(?=\S)/i,
  /^(?:(?:please|just|can\s+you|could\s+you|will\s+you|would\s+you|now)\s+)*(?:say|echo|reply\s+with|respond\s+with|answer\s+with|repeat)(?:\s+(?:the\s+)?(?:words?|phrase|text))?\s+()(?=\S)/i
]

/** What follows "say" when it is no quotation. */
const notQuoted = /^(?:exactly|only|just|something|anything|nothing|what|why|how|when|where|who|whether|if|that|more|it|so|which|a\s+(?:joke|word|few|sentence|number)|in|about|the|your|my|an?\s+\w+\s+(?:sentence|about|of|that|for)|\w+\s+(?:items?|things?|words?|numbers?|letters?))\b/i

/** What describes the words to be said. */
const manner = /^(?:in\s+\p{L}+|with\s|as\s|if\s|when\s|(?:the\s+|your\s+)?(?:final\s+)?(?:results?|answers?|values?|numbers?|output|sum|total|solution)\b|json\b|yaml\b|xml\b|markdown\b|yes\s+or\s+no\b|true\s+or\s+false\b|(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|exactly)\s+(?:\p{L}+\s+)?(?:words?|sentences?|lines?|characters?|letters?|paragraphs?|items?|numbers?|emojis?|bullets?)\b|(?:this|the|that|it)\b.{0,60}\btimes\b|(?:what|how|why|where|when|who)\s)/iu

/** How long a text may be that is repeated without having been quoted. */
const searchLimit = 20_000

/** What a text orders to be said, word for word; undefined when it orders nothing of the kind. */
export function findObedience(text: string): string | undefined {
  if (text.length > searchLimit) return undefined
  for (const [index, order] of orders.entries()) {
    const match = order.exec(text)
    if (match === null) continue
    const rest = text.slice(match.index + match[0].length)
    const loose = index >= orders.length - 2
    const said = wordsToSay(rest, match[1] === ':', loose)
    if (said !== undefined) return said
  }
  return undefined
}

/** Says what it is told to say. */
export const obedience: CognitiveNode = {
  capability: 'text.repeat',
  answers: ['obey'],
  nodeType: 'COMPUTATION',
  exact: true,
  process({ question }) {
    const said = findObedience(question.trim())
    return said === undefined ? undefined : { kind: 'text', text: said, confidence: 0.98 }
  },
  verify({ question }, answer) {
    const passed = answer.kind === 'text' && answer.text !== '' && (question.includes(answer.text) || question.replace(/\\(["\\])/g, '$1').includes(answer.text))
    return [{ method: 'structural', passed, explanation: 'the words stand in the question' }]
  }
}

function wordsToSay(rest: string, verbatim: boolean, loose: boolean): string | undefined {
  const quoted = openingQuote(rest)
  if (quoted !== undefined) return quoted
  // "Write exactly three words" and "answer only in French" say how, not what.
  if (!verbatim && manner.test(rest)) return undefined
  const whole = rest.replace(/[\s,.;]*(?:and\s+)?(?:nothing\s+(?:else|more)|only\s+that|no\s+other\s+(?:words|text))[\s.!]*$/i, '').trim()
  if (whole === '' || (loose && (notQuoted.test(whole) || whole.endsWith('?') || whole.length > 200))) return undefined
  return verbatim ? whole : whole.replace(/(?<![.])\.$/, '')
}

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '`': '`', '«': '»' }

/** The text in the quotes that `rest` begins with. */
function openingQuote(rest: string): string | undefined {
  const close = closing[rest[0] ?? '']
  if (close === undefined) return undefined
  if (close === '"' && /\\"/.test(rest)) return escapedQuote(rest)
  const inside = rest.slice(1)
  // An apostrophe inside a word closes nothing.
  const end = close === "'" ? inside.search(/'(?!\w)/) : inside.indexOf(close)
  return end <= 0 ? undefined : inside.slice(0, end)
}

/** A quotation with \" in it. */
function escapedQuote(rest: string): string | undefined {
  const inside = /^"((?:[^"\\]|\\[^])*)"/.exec(rest)?.[1]
  return inside?.replace(/\\(["\\])/g, '$1')
}
