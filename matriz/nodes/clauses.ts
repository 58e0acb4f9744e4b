// SPDX-License-Identifier: Apache-2.0

/** No question is composed of more. */
export const clausesAtMost = 5
/** Nor of more words than this many characters hold. */
const lengthLimit = 1_500

const courtesy = '(?:please\\s+|also\\s+|then\\s+|finally\\s+|after\\s+that,?\\s+|afterwards\\s+|next,?\\s+|dann\\s+|ensuite\\s+|luego\\s+)*'
/** How a clause begins that wants something. */
const asking = '(?:tell\\s+me|let\\s+me\\s+know|what|whats|which|how|when|is\\s+(?:that|it|this|the)|are\\s+(?:they|those)|say|give|convert|multiply|divide|add|subtract|take|halve|double|triple|square|cube|round|reverse|spell|count|put|sort|write|find|calculate|compute|work\\s+out|round|extract|express|turn|change|show|upper-?case|lower-?case|capitali[sz]e|sum|total|remove|increase|decrease|raise|reduce|name|was|wie|wieviel|welche[rs]?|teile|multipliziere|rechne|zähle|addiere|combien|divise[zr]?|multiplie[zr]?|ajoute[zr]?|convertis(?:sez)?|quel(?:le)?|cuánt[oa]s?|cuál|divide|multiplica|suma|resta|convierte)(?![\\p{L}\\p{N}-])'

 
const boundaries: readonly RegExp[] = [
  /[.?!;]\s+(?=\S)/gu,
  new RegExp(`\\s*,?\\s+(?:and|und|et|y|puis|then|luego|dann)\\s+(?=${courtesy}${asking})`, 'giu'),
  new RegExp(`,\\s+(?=${courtesy}${asking})`, 'giu')
]
const andThen = /\s*[,;]?\s+(?:and\s+)?then\s+(?=\S)|,\s+(?=(?:multiplied|divided|plus|minus|times|rounded)\s)|(?<=[?.!])\s+(?=times\s)/giu
const joint = /\s*(?:[;,]|\.(?=\s))?\s+(?:and|also|then|as\s+well\s+as|und|et|y)(?:\s+(?:also|then|finally))?\s+|\s*;\s+|\s+&\s+/giu
const asks = new RegExp(`^(?:(?:first|zuerst|d'abord|primero|and|so|ok|now|hey|hi|hello)[,!]?\\s+)*${courtesy}(?:(?:can|could|would|will)\\s+you\\s+(?:please\\s+)?)?${asking}`, 'iu')
 

/**
 * The parts of a text that each want something, with what they were told of before; quotations are not cut. `isTask` tells
 * whether a piece wants something without saying so, as `5 km in miles` does. Undefined when it is one part alone, or more
 * than may be answered at once.
 */
export function clausesOf(text: string, isTask: (piece: string) => boolean = () => false): readonly string[] | undefined {
  if (text.length > lengthLimit) return undefined
  const clauses: string[] = []
  let told: readonly string[] = []
  for (const piece of cutAt(text, boundariesIn(masked(text)))) {
    told = [...told, piece]
    if (!piece.endsWith('?') && !asks.test(piece) && !isTask(piece)) continue
    clauses.push(told.join(' '))
    told = []
  }
  const last = clauses.pop()
  if (last === undefined) return undefined
  // What stands behind the last question belongs to it.
  clauses.push([last, ...told].join(' '))
  return clauses.length < 2 || clauses.length > clausesAtMost ? undefined : clauses
}

/**
 * The parts of `50 miles in km and 50 kg in lb`: what stands between words and marks that join, when every one of them is
 * a task by itself.
 */
export function tasksOf(text: string, isTask: (piece: string) => boolean): readonly string[] | undefined {
  if (text.length > lengthLimit) return undefined
  const hidden = masked(text)
  const cuts = [...hidden.matchAll(joint)].map((match): readonly [number, number] => [match.index, match.index + match[0].length])
  if (cuts.length === 0 || cuts.length >= clausesAtMost) return undefined
  const pieces = cutAt(text, cuts)
  return pieces.length > 1 && pieces.every(isTask) ? pieces : undefined
}

/** Where one piece ends and the next begins. */
function boundariesIn(text: string): readonly (readonly [end: number, next: number])[] {
  const found = [...boundaries, andThen].flatMap((boundary, index) => [...text.matchAll(boundary)].map((match): readonly [number, number] => [match.index + (index === 0 ? 1 : 0), match.index + match[0].length]))
  return found.toSorted(([one], [other]) => one - other)
}

function cutAt(text: string, cuts: readonly (readonly [number, number])[]): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const [end, next] of cuts) {
    if (end <= from) continue
    pieces.push(text.slice(from, end))
    from = next
  }
  return [...pieces, text.slice(from)].map(piece => piece.trim()).filter(piece => piece !== '')
}

/** Of the same length, with nothing in quotations and behind an order's colon that could be cut at. */
function masked(text: string): string {
  const blank = (whole: string): string => 'x'.repeat(whole.length)
  const quoted = text.replace(/"[^"]+"|“[^”]+”|«[^»]+»|`[^`]+`/g, blank)
  const colon = /:\s/.exec(quoted)
  return colon === null || /^\s*(?:ok|please|hi|question|first|so)\b[^:]*:$/i.test(quoted.slice(0, colon.index + 1)) ? quoted : quoted.slice(0, colon.index) + blank(quoted.slice(colon.index))
}
