// SPDX-License-Identifier: Apache-2.0
import type { Fact } from './fact.ts'

type Row = readonly [name: string, symbol: string, power: number]

const decimal: readonly Row[] = [
  ['quetta', 'Q', 30], ['ronna', 'R', 27], ['yotta', 'Y', 24], ['zetta', 'Z', 21], ['exa', 'E', 18], ['peta', 'P', 15],
  ['tera', 'T', 12], ['giga', 'G', 9], ['mega', 'M', 6], ['kilo', 'k', 3], ['hecto', 'h', 2], ['deca', 'da', 1],
  ['deci', 'd', -1], ['centi', 'c', -2], ['milli', 'm', -3], ['micro', 'µ', -6], ['nano', 'n', -9], ['pico', 'p', -12],
  ['femto', 'f', -15], ['atto', 'a', -18], ['zepto', 'z', -21], ['yocto', 'y', -24], ['ronto', 'r', -27], ['quecto', 'q', -30]
]

const binary: readonly Row[] = [
  ['kibi', 'Ki', 10], ['mebi', 'Mi', 20], ['gibi', 'Gi', 30], ['tebi', 'Ti', 40], ['pebi', 'Pi', 50], ['exbi', 'Ei', 60], ['zebi', 'Zi', 70], ['yobi', 'Yi', 80]
]

const respelt: Readonly<Record<string, readonly string[]>> = { deca: ['deka'], deci: ['dezi'], hecto: ['hekto'], centi: ['zenti'], micro: ['mikro'], pico: ['piko'] }
/** The letter, which looks like the sign for micro and is another character. */
const greekMu = 'μ'
/** Added to the system in 2022; the others are older. */
const newest = new Set(['quetta', 'ronna', 'ronto', 'quecto'])

function factsOf([name, symbol, power]: Row, base: 2 | 10): readonly Fact[] {
  const aliases = respelt[name]
  const known = {
    subject: name,
    symbols: [symbol, ...name === 'micro' ? [greekMu] : []],
    source: base === 2 ? 'binary-prefixes' : newest.has(name) ? 'si-prefixes-2022' : 'si-brochure',
    ...aliases === undefined ? {} : { aliases }
  } as const
  return [
    { ...known, property: 'prefix symbol', value: symbol },
    { ...known, property: base === 2 ? 'power of two' : 'power of ten', value: `${base}^${power}` }
  ]
}

export const prefixFacts: readonly Fact[] = [...decimal.flatMap(row => factsOf(row, 10)), ...binary.flatMap(row => factsOf(row, 2))]
