// SPDX-License-Identifier: Apache-2.0
// Parts that are told the other way round: `after adding 3 to 4, double it` adds first.

const verbs = 'add subtract multiply divide convert count reverse sort find calculate compute work look take extract square cube double halve triple round turn change remove replace increase decrease reduce raise determine express put write get do sum split'.split(' ')
const irregular: readonly (readonly [string, string])[] = [['found', 'find'], ['taken', 'take'], ['took', 'take'], ['got', 'get'], ['gotten', 'get'], ['done', 'do'], ['written', 'write'], ['put', 'put'], ['putting', 'put'], ['getting', 'get'], ['split', 'split'], ['splitting', 'split'], ['summed', 'sum'], ['summing', 'sum']]
const ordered: ReadonlyMap<string, string> = new Map([...verbs.flatMap(verb => formsOf(verb).map((form): readonly [string, string] => [form, verb])), ...irregular])

function formsOf(verb: string): readonly string[] {
  const stem = verb.replace(/e$/, '')
  return [`${stem}ed`, `${stem}ing`]
}

const form = '(\\p{L}{3,12})'
const ahead = new RegExp(`^(?:please,? |ok,? |now,? )?(?:once|after|when|as soon as|having|first|upon) (?:(?:you|i|we)(?:'ve| have|'re done| are done| finish(?:ed)?)? )?(?:you )?${form} (.{3,300}?)(?:, (?:and )?(?:then )?|; (?:then )?)(?=\\D)(.+)$`, 'isu')
const behind = new RegExp(`^(.{4,200}?)(?:,|;)? (?:after|once|when) (?:(?:you|i|we)(?:'ve| have)? )?${form} (.{3,300})$`, 'isu')
const inside = new RegExp(`^(?:please |can you |could you |now |and )*(\\p{L}{3,12}(?: the (?:square|cube) root of)?) (?:what(?:ever)?|the (?:result|number|value|answer|outcome)) (?:(?:you|i|we|it|that|one) )?(?:(?:get|gets|obtain|have|comes|come|is|results|receive) )?(?:(?:out|back|left|of|by|from|when|if|after|on) )*(?:(?:you|i|we) )?${form} (.{3,300}?)[.?! ]*$`, 'isu')

/** What is no mere calculation, so that what is done to its outcome is a part of its own. */
const apart = /^(?:convert|count|reverse|sort|find|look|extract|turn|change|express)$/

/** The text with its parts in the order in which they are to be done; as it is where that is not told. */
export function inOrder(text: string): string {
  if (text.length > 600) return text
  const [, first = '', object = '', rest = ''] = ahead.exec(text) ?? []
  const verb = ordered.get(first.toLowerCase())
  if (verb !== undefined) return `${verb} ${object}, then ${rest}`
  const [, then = '', nested = '', what = ''] = inside.exec(text) ?? []
  const inner = ordered.get(nested.toLowerCase()) ?? (verbs.includes(nested.toLowerCase()) ? nested.toLowerCase() : undefined)
  if (inner !== undefined && apart.test(inner)) return `${inner} ${what}, then ${then} it`
  const [, last = '', earlier = '', of = ''] = behind.exec(text) ?? []
  const before = ordered.get(earlier.toLowerCase())
  return before !== undefined && /\b(?:it|that|the result|the (?:sum|product|answer|total|number))\b/i.test(last) ? `${before} ${of.replace(/[.?! ]+$/, '')}, then ${last}` : text
}

/** Said again in other words: the same part. */
export const corrected = /\b(?:i mean|i meant|or rather|correction|no wait|scratch that|in other words)\b/i
