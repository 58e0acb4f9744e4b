// SPDX-License-Identifier: Apache-2.0
// What is expected is worked out here by other means than MATRIZ uses: whole numbers, a table of factors, the engine's calendar, and every small world there is.
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import { findArgument } from '../../matriz/nodes/logic-request.ts'
import { checkProof } from '../../matriz/tools/logic-check.ts'
import { prove } from '../../matriz/tools/logic-prove.ts'
import { freshContext, requestOf, said, worldOf } from '../support/ports.ts'

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
const seeds = Array.from({ length: nightly ? 20 : 1 }, (_, index) => index + 1)
if (nightly) t.setTimeout(600_000)

const matriz = createMatriz(worldOf())

async function ask(question: string): Promise<string> {
  const { terminal, response } = await matriz.complete(requestOf([said(question, 'msg_0')]), freshContext())
  return terminal.type === 'run.completed' ? (JSON.parse(response) as { readonly text: string }).text : terminal.type
}

/** Random numbers that are the same for the same seed. */
class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed * 2_654_435_769
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}

interface Case {
  readonly question: string
  readonly isRight: (answer: string) => boolean
}

const digits = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g

/** The number behind the sign of equality. */
function tells(expected: number): Case['isRight'] {
  return answer => {
    const told = answer.slice(answer.search(/[=≈]/) + 1).match(digits)?.[0]
    return /[=≈]/.test(answer) && told !== undefined && Math.abs(Number(told) - expected) <= 1e-8 * Math.max(1, Math.abs(expected))
  }
}

const operations: readonly ((left: number, right: number) => readonly [string, number])[] = [
  (left, right) => [`${left} + ${right}`, left + right], (left, right) => [`${left} plus ${right}`, left + right], (left, right) => [`${left} - ${right}`, left - right], (left, right) => [`${left} minus ${right}`, left - right],
  (left, right) => [`${left} * ${right}`, left * right], (left, right) => [`${left} times ${right}`, left * right], (left, right) => [`${left} × ${right}`, left * right], (left, right) => [`${left} multiplied by ${right}`, left * right],
  (left, right) => [`${left * right} / ${right}`, left], (left, right) => [`${left} divided by ${right}`, left / right], (left, right) => [`${left}% of ${right}`, left * right / 100], (left, right) => [`${left} squared plus ${right}`, left * left + right],
  (left, right) => [`(${left} + ${right}) * 3`, (left + right) * 3], (left, right) => [`${left} - ${right} * 2`, left - right * 2], (left) => [`the square root of ${left * left}`, left], (left, right) => [`the sum of ${left}, ${right} and 7`, left + right + 7],
  (left, right) => [`the average of ${left} and ${right}`, (left + right) / 2], (left, right) => [`2^${left % 12} + ${right}`, 2 ** (left % 12) + right], (left, right) => [`${left} mod ${right}`, left % right], (left, right) => [`${left}.5 + ${right}.25`, left + right + 0.75]
]
const arithmeticPhrases: readonly ((sum: string) => string)[] = [sum => `What is ${sum}?`, sum => `Calculate ${sum}`, sum => `calculate ${sum}.`, sum => `How much is ${sum}?`, sum => `Please work out ${sum}`, sum => `Can you compute ${sum}?`, sum => `what's ${sum}`]

function arithmeticCase(dice: Dice): Case {
  const [sum, expected] = dice.pick(operations)(dice.between(1, 400), dice.between(1, 90))
  return { question: dice.pick(arithmeticPhrases)(sum), isRight: tells(expected) }
}

type MeasureTable = Readonly<Record<string, number>>
const measures: readonly MeasureTable[] = [
  { metres: 1, km: 1_000, centimetres: 0.01, miles: 1_609.344, feet: 0.3048, inches: 0.0254, yards: 0.9144, 'nautical miles': 1_852 },
  { kilograms: 1, grams: 0.001, pounds: 0.45359237, ounces: 0.028349523125, stone: 6.35029318, tonnes: 1_000 },
  { seconds: 1, minutes: 60, hours: 3_600, days: 86_400, weeks: 604_800 },
  { litres: 1, millilitres: 0.001, 'US gallons': 3.785411784, 'imperial pints': 0.56826125, 'US cups': 0.2365882365 },
  { 'square metres': 1, hectares: 10_000, acres: 4_046.8564224, 'square feet': 0.09290304, km2: 1_000_000 },
  { 'km/h': 1 / 3.6, 'm/s': 1, mph: 0.44704, knots: 1_852 / 3_600 },
  { bytes: 1, kB: 1_000, KiB: 1_024, MB: 1e6, MiB: 1_048_576, gigabytes: 1e9, bits: 0.125 },
  { Pa: 1, kPa: 1_000, bar: 100_000, atm: 101_325, psi: 4.4482216152605 / 0.00064516 },
  { joules: 1, kJ: 1_000, calories: 4.184, kWh: 3_600_000 },
  { watts: 1, kilowatts: 1_000, horsepower: 550 * 0.3048 * 4.4482216152605 }
]
const conversionPhrases: readonly ((value: string, from: string, to: string) => string)[] = [
  (value, from, to) => `Convert ${value} ${from} to ${to}`, (value, from, to) => `What is ${value} ${from} in ${to}?`, (value, from, to) => `How many ${to} are ${value} ${from}?`, (value, from, to) => `${value} ${from} in ${to}`, (value, from, to) => `how many ${to} are there in ${value} ${from}`,
  (value, from, to) => `Please express ${value} ${from} in ${to}.`, (value, from, to) => `${value} ${from}, how many ${to} is that?`, (value, from, to) => `The label says ${value} ${from}. What would that be in ${to}?`
]

function conversionCase(dice: Dice): Case {
  const phrase = dice.pick(conversionPhrases)
  const value = dice.pick([`${dice.between(2, 900)}`, `${dice.between(2, 90)}.5`, `${dice.between(2, 9)},${dice.between(100, 999)}`])
  const amount = Number(value.replace(',', ''))
  if (dice.below(6) === 0) {
    const [from, to, expected] = dice.pick([['degrees Celsius', 'Fahrenheit', amount * 9 / 5 + 32], ['°F', '°C', (amount - 32) * 5 / 9], ['kelvin', 'celsius', amount - 273.15]] as const)
    return { question: phrase(value, from, to), isRight: tells(expected) }
  }
  const table = Object.entries(dice.pick(measures))
  const from = dice.pick(table)
  const to = dice.pick(table.filter(([name]) => name !== from[0]))
  return { question: phrase(value, from[0], to[0]), isRight: answer => tellsRelatively(answer, amount * from[1] / to[1]) }
}

/** Small and large numbers are told with 10 digits. */
function tellsRelatively(answer: string, expected: number): boolean {
  const told = Number(answer.slice(answer.search(/[=≈]/) + 1).match(digits)?.[0] ?? 'NaN')
  return Math.abs(told - expected) <= 1e-9 * Math.abs(expected)
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const dayMs = 86_400_000

function written(at: Date, dice: Dice): string {
  const [day, month, year] = [at.getUTCDate(), monthNames[at.getUTCMonth()] ?? '', at.getUTCFullYear()]
  return dice.pick([`${day} ${month} ${year}`, `${month} ${day}, ${year}`, at.toISOString().slice(0, 10), `${day} ${month.slice(0, 3)} ${year}`])
}

function weekdayName(at: Date): string {
  return ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][at.getUTCDay()] ?? ''
}

/** The date as the answer's last one, in words. */
function endsOn(at: Date): Case['isRight'] {
  return answer => answer.includes(`is ${weekdayName(at)}, ${at.getUTCDate()} ${monthNames[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`)
}

const dateKinds: readonly ((dice: Dice, at: Date) => Case)[] = [
  (dice, at) => {
    const days = dice.between(1, 900)
    const [first, second] = [written(at, dice), written(new Date(at.getTime() + days * dayMs), dice)]
    return { question: dice.pick([`How many days are there between ${first} and ${second}?`, `how many days from ${first} to ${second}`, `Count the number of days between ${first} and ${second}.`]), isRight: answer => new RegExp(`\\bit is ${days} days?\\.`).test(answer) }
  },
  (dice, at) => {
    const days = dice.between(1, 400)
    const date = written(at, dice)
    return { question: dice.pick([`What date is ${days} days after ${date}?`, `Which date is ${days} days from ${date}?`, `${days} days after ${date}`, `Add ${days} days to ${date}`]), isRight: endsOn(new Date(at.getTime() + days * dayMs)) }
  },
  (dice, at) => {
    const weeks = dice.between(1, 60)
    const date = written(at, dice)
    return { question: dice.pick([`What date is ${weeks} weeks before ${date}?`, `Subtract ${weeks} weeks from ${date}`, `Which date was ${weeks} weeks before ${date}?`]), isRight: endsOn(new Date(at.getTime() - weeks * 7 * dayMs)) }
  },
  (dice, at) => ({ question: dice.pick([`What day of the week is ${written(at, dice)}?`, `On which weekday does ${written(at, dice)} fall?`, `what weekday was ${written(at, dice)}`]), isRight: answer => answer.includes(` is a ${weekdayName(at)}.`) }),
  dice => {
    const year = dice.between(1_600, 2_400)
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
    return { question: dice.pick([`Is ${year} a leap year?`, `Was ${year} a leap year?`]), isRight: answer => answer.startsWith(leap ? 'Yes' : 'No') }
  },
  dice => {
    const [start, length] = [dice.between(0, 700), dice.between(1, 700)]
    const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    const [hours, minutes] = [Math.floor(length / 60), length % 60]
    const told = [hours === 0 ? '' : `${hours} hour${hours === 1 ? '' : 's'}`, minutes === 0 ? '' : `${minutes} minute${minutes === 1 ? '' : 's'}`].filter(part => part !== '').join(' and ')
    return { question: dice.pick([`How long is it from ${clock(start)} to ${clock(start + length)}?`, `The bus leaves at ${clock(start)} and arrives at ${clock(start + length)}. How long does it take?`]), isRight: answer => answer.endsWith(` it is ${told}.`) }
  }
]

function dateCase(dice: Dice): Case {
  return dice.pick(dateKinds)(dice, new Date(Date.UTC(dice.between(1_920, 2_080), dice.below(12), dice.between(1, 28))))
}

const refusals = /^(?:I (?:don't know|can't)|That (?:cannot|has no))|: (?:division|the |it |a factorial)/

for (const seed of seeds) {
  t.test(`of 200 questions on sums, units and dates (seed ${seed}) at least 190 are answered right and none wrong`, async t => {
    const dice = new Dice(seed)
    const cases = Array.from({ length: 200 }, (_, index) => index < 70 ? arithmeticCase(dice) : index < 140 ? conversionCase(dice) : dateCase(dice))
    let right = 0
    for (const { question, isRight } of cases) {
      const answer = await ask(question)
      if (isRight(answer)) right += 1
      else t.match(answer, refusals, `${question} → ${answer}`)
    }
    t.ok(right >= 190, `${right} right`)
  })
}

interface Argument {
  readonly text: string
  readonly valid: boolean
}

const nouns = ['poets', 'bankers', 'singers', 'sailors', 'painters', 'bakers', 'farmers', 'dancers', 'doctors', 'pilots']
type Form = 'a' | 'e' | 'i' | 'o'

function sentence(form: Form, subject: string, predicate: string): string {
  return { a: `All ${subject} are ${predicate}`, e: `No ${subject} are ${predicate}`, i: `Some ${subject} are ${predicate}`, o: `Some ${subject} are not ${predicate}` }[form]
}

/** Every world of three kinds: which of the eight sorts of individual there are. At least one there is. */
function syllogismIsValid(premises: readonly (readonly [Form, number, number])[], goal: readonly [Form, number, number]): boolean {
  const holds = (world: number, [form, subject, predicate]: readonly [Form, number, number]): boolean => {
    const sorts = [0, 1, 2, 3, 4, 5, 6, 7].filter(sort => ((world >> sort) & 1) === 1 && ((sort >> subject) & 1) === 1)
    const are = sorts.filter(sort => ((sort >> predicate) & 1) === 1).length
    return { a: are === sorts.length, e: are === 0, i: are > 0, o: are < sorts.length }[form]
  }
  for (let world = 1; world < 256; world += 1) if (premises.every(premise => holds(world, premise)) && !holds(world, goal)) return false
  return true
}

function syllogism(dice: Dice): Argument {
  const forms: readonly Form[] = ['a', 'e', 'i', 'o']
  const names = dice.pick([[0, 3, 6], [1, 4, 7], [2, 5, 8], [9, 0, 4]]).map(index => nouns[index] ?? '')
  const turned = (form: Form, one: number, other: number): readonly [Form, number, number] => dice.below(2) === 0 ? [form, one, other] : [form, other, one]
  const [first, second] = [turned(dice.pick(forms), 1, 2), turned(dice.pick(forms), 0, 1)]
  const goal = [dice.pick(forms), 0, 2] as const
  const [one, two, end] = [first, second, goal].map(([form, subject, predicate]) => sentence(form, names[subject] ?? '', names[predicate] ?? ''))
  const text = dice.pick([`${one}. ${two}. Does it follow that ${end?.toLowerCase()}?`, `Is this argument valid? ${one}. ${two}. Therefore ${end?.toLowerCase()}.`, `${one}. ${two}. Can we conclude that ${end?.toLowerCase()}?`, `Premises: ${one}; ${two}. Does it follow that ${end?.toLowerCase()}?`])
  return { text, valid: syllogismIsValid([first, second], goal) }
}

const clauses = ['the rain falls', 'the river rises', 'the bridge closes', 'the train waits', 'the school opens', 'the bell rings']

/** A chain of conditions, forwards (the first is so) or backwards (the last is not), and what is asked at its other end. */
function chain(dice: Dice): Argument {
  const length = dice.between(2, 5)
  const steps = Array.from({ length }, (_, index) => dice.pick([`If ${clauses[index]}, then ${clauses[index + 1]}`, `If ${clauses[index]}, ${clauses[index + 1]}`, `${clauses[index]} only if ${clauses[index + 1]}`]))
  const [first, last] = [clauses[0] ?? '', clauses[length] ?? '']
  const not = (clause: string): string => `it is not the case that ${clause}`
  const [given, asked, valid] = dice.pick([[first, last, true], [not(last), not(first), true], [last, first, false], [not(first), not(last), false]] as const)
  // A link in the middle, so that both ends are still spoken of.
  const missing = length > 2 && dice.below(4) === 0 ? dice.between(1, length - 2) : undefined
  const told = steps.filter((_, index) => index !== missing)
  return { text: `${[...told, given].join('. ')}. ${dice.pick(['Does it follow that', 'Can we conclude that'])} ${asked}?`, valid: valid && missing === undefined }
}

/** As many valid arguments as invalid ones, and none twice. */
function argumentsOf(dice: Dice): readonly Argument[] {
  const chosen = new Map<string, Argument>()
  const count = (valid: boolean): number => [...chosen.values()].filter(argument => argument.valid === valid).length
  for (let tries = 0; chosen.size < 100 && tries < 100_000; tries += 1) {
    const argument = dice.below(2) === 0 ? syllogism(dice) : chain(dice)
    if (count(argument.valid) < 50) chosen.set(argument.text, argument)
  }
  return [...chosen.values()]
}

for (const seed of seeds) {
  t.test(`of 100 arguments (seed ${seed}), half of them invalid, each gets the right verdict with a proof or counter-model that holds`, async t => {
    const all = argumentsOf(new Dice(seed + 1_000))
    t.equal(all.filter(({ valid }) => valid).length, 50)
    t.equal(all.length, 100)
    for (const { text, valid } of all) {
      const answer = await ask(text)
      // Of contradictory premises everything follows.
      t.match(answer, valid ? /^(?:Yes, |The premises contradict)/ : /^No, |^That is not settled/, text)
      const problem = findArgument(text)?.problem
      if (problem === undefined) t.fail(`not understood: ${text}`)
      else t.equal(checkProof(problem, prove(problem)), undefined, text)
    }
  })
}
