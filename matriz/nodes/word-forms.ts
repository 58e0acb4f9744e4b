// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '../compaction/scores.ts'

/** Forms that no ending tells of. */
const irregular = new Map(Object.entries({
  ate: 'eat', eaten: 'eat', began: 'begin', begun: 'begin', bought: 'buy', brought: 'bring', broke: 'break', broken: 'break', built: 'build', came: 'come', caught: 'catch', chose: 'choose', chosen: 'choose',
  cost: 'cost', did: 'do', done: 'do', drew: 'draw', drawn: 'draw', drove: 'drive', driven: 'drive', fell: 'fall', fallen: 'fall', felt: 'feel', flew: 'fly', flown: 'fly', fought: 'fight', found: 'find', froze: 'freeze', frozen: 'freeze',
  gave: 'give', given: 'give', gone: 'go', went: 'go', grew: 'grow', grown: 'grow', held: 'hold', hid: 'hide', hidden: 'hide', kept: 'keep', knew: 'know', known: 'know', laid: 'lay', led: 'lead', left: 'leave', lent: 'lend', lost: 'lose', made: 'make',
  meant: 'mean', met: 'meet', paid: 'pay', ran: 'run', rang: 'ring', rose: 'rise', risen: 'rise', said: 'say', sang: 'sing', sank: 'sink', sat: 'sit', saw: 'see', seen: 'see', sent: 'send', shook: 'shake', shown: 'show', shot: 'shoot', slept: 'sleep',
  sold: 'sell', spoke: 'speak', spoken: 'speak', spent: 'spend', stole: 'steal', stolen: 'steal', stood: 'stand', struck: 'strike', swam: 'swim', taught: 'teach', thought: 'think', threw: 'throw', thrown: 'throw', told: 'tell', took: 'take', taken: 'take',
  understood: 'understand', woke: 'wake', won: 'win', wore: 'wear', worn: 'wear', wrote: 'write', written: 'write',
  children: 'child', feet: 'foot', geese: 'goose', knives: 'knife', leaves: 'leave', lives: 'live', men: 'man', mice: 'mouse', people: 'person', shelves: 'shelf', teeth: 'tooth', wives: 'wife', women: 'woman'
}))

/**
 * A word without the endings that English puts on it: of number, of tense, of the one that owns. Two words of one origin
 * stay two, such as ship and shipment: whoever takes them for one takes international for internal, too.
 */
export function formOf(word: string): string {
  const base = irregular.get(word) ?? word
  if (!/^[a-z]{4,40}$/.test(base)) return base
  const ended = withoutEnding(base)
  return ended.length <= 3 ? ended : ended.replace(/e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

function withoutEnding(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^sui]s$/.test(word)) return word.slice(0, -1)
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`
  const verb = /^(.*[aeiouy].*?)(?:ing|(?<!e)ed)$/.exec(word)?.[1]
  return verb !== undefined && verb.length >= 3 ? verb : word
}

/** The words of a text as forms, in order; "isn't" says not. */
export function formsOf(text: string): readonly string[] {
  const spelt = text.toLowerCase().normalize('NFKC').replace(/can['’]t\b/g, 'can not').replace(/n['’]t\b/g, ' not').replace(/['’](?:s|re|ve|ll|d|m)\b/g, ' ').replace(/(?<=\d),(?=\d{3}\b)/g, '')
  return wordsOf(spelt).map(formOf)
}
