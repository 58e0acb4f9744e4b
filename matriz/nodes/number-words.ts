// SPDX-License-Identifier: Apache-2.0

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales: Readonly<Record<string, number>> = { thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 }

const word = [...small, ...tens, 'hundred', ...Object.keys(scales)].join('|')
// An "and" joins only behind hundred and the like: "five and seven" are two numbers.
// eslint-disable-next-line security/detect-non-literal-regexp -- made of the words above
const run = new RegExp(`\\b(?:an?\\s+(?=hundred|thousand|million|billion))?(?:${word})(?:(?:(?<=hundred|thousand|million|billion)\\s+and\\s+|[\\s-]+)(?:${word})){0,20}\\b`, 'gi')

/** The text with its number words in digits, such as `245` for `two hundred and forty-five`; what is no number stays. */
export function inDigits(text: string): string {
  return text
    .replace(/(\d+(?:\.\d+)?)\s+(thousand|million|billion)\b/gi, (_, digits: string, scale: string) => `(${digits}*${scales[scale.toLowerCase()] ?? 1})`)
    .replace(run, words => String(numberOfWords(words.toLowerCase().split(/[\s-]+/).filter(one => !['and', 'a', 'an'].includes(one))) ?? words))
}

/** Undefined for words that do not make one number, such as "five five". */
function numberOfWords(words: readonly string[]): number | undefined {
  let [total, group, last] = [0, 0, Infinity]
  for (const one of words) {
    const scale = scales[one]
    if (scale !== undefined) {
      if (total > 0 && total % (scale * 1_000) !== 0) return undefined
      total += (group === 0 ? 1 : group) * scale;
      [group, last] = [0, Infinity]
    } else if (one === 'hundred') {
      if (group > 9) return undefined
      group = (group === 0 ? 1 : group) * 100
      last = 100
    } else {
      const value = small.includes(one) ? small.indexOf(one) : (tens.indexOf(one) + 2) * 10
      const room = last === Infinity ? 100 : last === 100 ? 100 : last >= 20 && last < 100 ? 10 : 0
      if (value >= room || (last !== Infinity && value === 0)) return undefined
      group += value
      last = value
    }
  }
  return total + group
}
