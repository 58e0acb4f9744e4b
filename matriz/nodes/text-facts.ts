// SPDX-License-Identifier: Apache-2.0
import { extract } from './extraction.ts'

/** How much of a text is searched for values: its end, where a request mostly says what it wants. */
const searchLimit = 8_000

/** What stands in a text that could be a value: numbers, quotations, places and so on, each in order. */
export class TextFacts {
  readonly text: string
  readonly lower: string
  #numbers: readonly number[] | undefined
  #quotations: readonly string[] | undefined
  #properNames: readonly string[] | undefined

  constructor(text: string) {
    this.text = text.length <= searchLimit ? text : text.slice(-searchLimit)
    const lower = this.text.toLowerCase()
    // A few letters change their length; places must be the same in both.
    this.lower = lower.length === this.text.length ? lower : this.text
  }

  get numbers(): readonly number[] {
    return this.#numbers ??= extract(this.#withoutOthers, 'numbers').map(text => Number(text.replaceAll(',', ''))).filter(Number.isFinite)
  }

  /** The text without what has digits and is no number: dates, times, addresses. */
  get #withoutOthers(): string {
    const others = [...extract(this.text, 'dates'), ...this.emails, ...this.urls]
    return others.reduce((text, other) => text.replace(other, ' '), this.text.replace(/\d{4}-\d{2}-\d{2}\S*|\b\d{1,2}:\d{2}\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{8}-[0-9a-f-]{27}\b/gi, ' '))
  }

  /** Words with a digit in them, such as `A-991`, and words in capitals alone, such as `AAPL`. */
  get codes(): readonly string[] {
    const digits = this.text.match(/(?<![\p{L}\p{N}@./-])(?=[\p{L}\p{N}_-]{0,40}\d)[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}(?![\p{L}\p{N}@-])/gu) ?? []
    return [...digits, ...this.text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,12}(?![\p{L}\p{N}])/gu) ?? []]
  }

  /** Addresses of machines, and identifiers of the usual kind. */
  ofFormat(format: 'uuid' | 'ipv4'): readonly string[] {
    const pattern = format === 'uuid' ? /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi : /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g
    return this.text.match(pattern) ?? []
  }

  get quotations(): readonly string[] {
    return this.#quotations ??= Array.from(this.text.matchAll(/"([^"\n]{1,2000})"|“([^”\n]{1,2000})”|(?<=^|[\s(:])'([^'\n]{1,2000})'(?=$|[\s.,;:!?)])/g), match => match[1] ?? match[2] ?? match[3] ?? '')
  }

  /** Capitalised words that do not begin a sentence, neighbours as one. */
  get properNames(): readonly string[] {
    return this.#properNames ??= this.#findProperNames()
  }

  get emails(): readonly string[] {
    return extract(this.text, 'emails')
  }

  get urls(): readonly string[] {
    return extract(this.text, 'urls')
  }

  /** Dates, those that can be told as `2026-01-31`; the others, and weekdays, as they stand. */
  get dates(): readonly string[] {
    const found = extract(this.text, 'dates').map(isoDate)
    return found.length > 0 ? found : this.text.match(/\b(?:today|tomorrow|yesterday|tonight|(?:next\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/gi) ?? []
  }

  /** What follows one of some prepositions: capitalised words, else one word. */
  after(prepositions: readonly string[]): string | undefined {
    const capitalised = /(?<!\p{L})(\p{L}{1,12})\s+(?:the\s+)?(?=(\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,?\s+|-)\p{Lu}[\p{L}\p{M}.'’-]*){0,5}))/gu
    const plain = /(?<!\p{L})(\p{L}{1,12})\s+(?!the\b|an?\b|me\b|my\b|now\b|today\b|tomorrow\b|celsius\b|fahrenheit\b)(?=(\p{L}[\p{L}\p{M}'’-]+))/giu
    for (const pattern of [capitalised, plain]) {
      for (const [, preposition = '', phrase = ''] of this.text.matchAll(pattern)) if (prepositions.includes(preposition.toLowerCase())) return trimmed(phrase)
    }
    return undefined
  }

  /** The words behind a name, as in `title: …`, `title is …` or `title "…"`, up to the end of the clause. */
  behind(name: string): string | undefined {
    for (const { end } of this.#mentions(wordsOfName(name))) {
      const pattern = /(?:\s*[:=]\s*|\s+(?:is|are|of|to|as|called|named)\s+|\s+(?="))(?:"([^"\n]{1,500})"|([^,;.!?\n]{1,200}))/iuy
      pattern.lastIndex = end
      const match = pattern.exec(this.text)
      if (match !== null) return match[1] ?? trimmed((match[2] ?? '').replace(/\s+(?:and|but)\s+(?:i|my|we|he|she|it|they|the|his|her|is|was)\b.*$/isu, ''))
    }
    return undefined
  }

  /** The number that stands beside a name, as in `3 days`, `days: 3` or `temperature of 20`. */
  numberBeside(name: string): number | undefined {
    for (const { start, end } of this.#mentions(wordsOfName(name.replace(/s$/, '')))) {
      const behind = /s?(?:\s*[:=]\s*|\s+(?:is|of|to|at|by)?\s*)(-?\d[\d,]*(?:\.\d+)?)/iuy
      behind.lastIndex = end
      const found = behind.exec(this.text)?.[1] ?? /(?<![\d.])(-?\d[\d,]*(?:\.\d+)?)\s+$/.exec(this.text.slice(Math.max(0, start - 40), start))?.[1]
      if (found !== undefined) return Number(found.replaceAll(',', ''))
    }
    return undefined
  }

  /** The parts of a list that follows a colon. */
  get listed(): readonly string[] {
    const list = /:\s*([^:]{1,4000})$/s.exec(this.text)?.[1]
    return list === undefined ? [] : list.split(/\s*[,;\n]\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+/).map(trimmed).filter(part => part !== '').slice(0, 500)
  }

  /** Where a name stands in the text, however its words are joined; at most ten places. */
  #mentions(words: readonly string[]): readonly { readonly start: number; readonly end: number }[] {
    if (words.length === 0) return []
    const found: { start: number; end: number }[] = []
    for (const spelling of new Set([words.join(' '), words.join('_'), words.join('-'), words.join('')])) {
      for (let start = this.lower.indexOf(spelling); start !== -1 && found.length < 10; start = this.lower.indexOf(spelling, start + 1)) {
        const end = start + spelling.length
        if (!/[\p{L}\p{N}]/u.test(this.lower[start - 1] ?? ' ') && !/^(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u.test(this.lower.slice(end, end + 2))) found.push({ start, end: start + spelling.length })
      }
    }
    return found
  }

  /** Whether a word at the beginning of a sentence is a name all the same: "Ada is 36", not "Order two". */
  #namesSomebody(start: number, name: string, words: readonly string[]): boolean {
    const rest = this.text.slice(start + name.length, start + name.length + 24)
    return words.length > 1 || /^(?:[,'’:(]|\s*$|\s+(?:is|was|has|had|and|or|lives?|works?|wants?|likes?|said|will|can|met|went|bought|born|from|of|aged|at|in|\p{Ll}{2,12}s)\b)/u.test(rest)
  }

  #findProperNames(): readonly string[] {
    const pattern = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]+){0,4})/gu
    const names: string[] = []
    for (const match of this.text.matchAll(pattern)) {
      const [, name = ''] = match
      const words = name.split(/\s+/)
      const starts = /(?:^|[.!?]\s+|\n\s*|["“'(]\s*)$/.test(this.text.slice(Math.max(0, match.index - 20), match.index))
      const kept = starts && (commonStarts.has((words[0] ?? '').toLowerCase()) || !this.#namesSomebody(match.index, name, words)) ? words.slice(1) : words
      const joined = kept.filter(word => !notNames.has(word.toLowerCase())).join(' ')
      if (joined.length > 1) names.push(joined)
    }
    return names
  }
}

const commonStarts = new Set(('what who where when why how which is are was were do does did can could will would should please the a an my your his her their our this that these those it i we you they ' +
  'he she there here if and or but so in on at for from to of with set get find send create book call search show tell run order rate turn look fetch delete remove update translate convert open ping set change start stop cancel email message text remind buy sell order pay read write summarise summarize extract parse classify compute calculate schedule reserve lookup directions weather give make add play schedule extract list use let turn translate convert').split(' '))
const notNames = new Set(['i', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'json', 'ok'])

const monthNumbers: Readonly<Record<string, string>> = {
  jan: '01', feb: '02', mar: '03', apr: '04', may: '05', jun: '06', jul: '07', aug: '08', sep: '09', oct: '10', nov: '11', dec: '12'
}

function isoDate(text: string): string {
  const month = monthNumbers[/[a-z]{3}/i.exec(text.replace(/\d(?:st|nd|rd|th)/gi, match => match[0] ?? ''))?.[0].toLowerCase() ?? '']
  const year = /\b\d{4}\b/.exec(text)?.[0]
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text)?.[1]
  return month === undefined || year === undefined || day === undefined ? text : `${year}-${month}-${day.padStart(2, '0')}`
}

/** `start_date`, `startDate` and `start date` are the same words. */
export function wordsOfName(name: string): readonly string[] {
  return name.slice(0, 128).replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}

function trimmed(text: string): string {
  return text.replace(/^[\s"'“]+|[\s.,;:!?"'”]+$/g, '')
}
