// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
import { dates } from '../../matriz/nodes/date.ts'
import { asksForDate, findDateQuestion, readDateQuestion } from '../../matriz/nodes/date-request.ts'
import { dayNumber, dayOfNumber, isoText, isoWeek, weekdayOf } from '../../matriz/tools/dates-calendar.ts'
import { calculateDate } from '../../matriz/tools/dates.ts'
import type { DateParameters } from '../../matriz/tools/dates.ts'
import { requestOf } from '../support/ports.ts'

const today = '2026-02-10'
const emptyThought = { request: requestOf([]), items: [], question: '', cut: false, before: '', today, intent: { kind: 'date', confidence: 1 }, recollections: [], callable: [], forced: false } as const

function refusal(parameters: DateParameters): MatrizError {
  try {
    calculateDate(parameters)
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
  throw new Error('it was not refused')
}

t.test('each day of four centuries has the number, weekday and date that the engine gives it', async t => {
  const first = Date.UTC(1800, 0, 1)
  const offset = dayNumber({ year: 1800, month: 1, day: 1 })
  let wrong = 0
  for (let day = 0; day < 146_097; day += 1) {
    const at = new Date(first + day * 86_400_000)
    const found = dayOfNumber(offset + day)
    if (found === undefined || isoText(found) !== at.toISOString().slice(0, 10) || dayNumber(found) !== offset + day || weekdayOf(found) !== (at.getUTCDay() + 6) % 7) wrong += 1
  }
  t.equal(wrong, 0)
})

t.test('ISO weeks at the turn of the year', async t => {
  for (const [year, month, day, expected] of [[2024, 12, 30, '2025/1'], [2021, 1, 3, '2020/53'], [2020, 12, 31, '2020/53'], [2026, 1, 1, '2026/1'], [2023, 1, 1, '2022/52']] as const) {
    const found = isoWeek({ year, month, day })
    t.equal(`${found.year}/${found.week}`, expected)
  }
})

t.test('each operation answers', async t => {
  for (const [parameters, answer] of [
    [{ operation: 'difference', start: '2024-02-28', end: '2024-03-01' }, '2 days'], [{ operation: 'difference', start: '2024-03-01', end: '2024-02-28' }, '-2 days'], [{ operation: 'difference', start: '2024-01-01', end: '2024-01-20', unit: 'weeks' }, '2 weeks and 5 days'],
    [{ operation: 'difference', start: '1990-08-14', end: '2025-01-01', unit: 'years' }, '34 years, 4 months, 18 days'], [{ operation: 'difference', start: '23:30', end: '00:15' }, '45 minutes'], [{ operation: 'difference', start: '2025-01-01T10:00', end: '2025-01-02T11:30' }, '1 day, 1 hour and 30 minutes'],
    [{ operation: 'add', start: '2024-01-31', months: 1 }, '2024-02-29'], [{ operation: 'subtract', start: '2023-05-31', months: 3 }, '2023-02-28'], [{ operation: 'add', start: '2024-02-29', years: 1 }, '2025-02-28'], [{ operation: 'add', start: '22:50', minutes: 128 }, '00:58'], [{ operation: 'add', start: 'Thursday', days: 45 }, 'Sunday'],
    [{ operation: 'weekday', start: '1969-07-20' }, 'Sunday'], [{ operation: 'is_leap_year', year: 1900 }, 'no'], [{ operation: 'is_leap_year', year: 2000 }, 'yes'], [{ operation: 'leap_years', start: '1980', end: '2000' }, '6'], [{ operation: 'days_in_month', year: 2023, month: 2 }, '28 days'],
    [{ operation: 'week_of_year', start: '2024-12-30' }, 'week 1 of 2025'], [{ operation: 'day_of_year', start: '2024-10-01' }, 'day 275'], [{ operation: 'duration_sum', durations: ['1:20', '0:45', 'PT2H10M'] }, '4 hours and 15 minutes'], [{ operation: 'duration_sum', durations: ['2 h 45 min', '-1 h 50 min'] }, '55 minutes']
  ] as const satisfies readonly (readonly [DateParameters, string])[]) t.equal(calculateDate(parameters).answer, answer, JSON.stringify(parameters))
})

t.test('what no calendar has is refused with the parameter at fault', async t => {
  for (const [parameters, param] of [
    [{ operation: 'weekday', start: '2023-02-29' }, 'start'], [{ operation: 'weekday', start: '10:00' }, 'start'], [{ operation: 'weekday' }, 'start'], [{ operation: 'difference', start: '2024-01-01', end: '10:00' }, 'end'], [{ operation: 'add', start: '2024-01-01' }, 'days'], [{ operation: 'add', start: '2024-01-01', days: 1.5 }, 'days'],
    [{ operation: 'add', start: '9999-12-31', days: 1 }, 'start'], [{ operation: 'is_leap_year', year: 10_000 }, 'year'], [{ operation: 'days_in_month', year: 2024, month: 13 }, 'month'], [{ operation: 'duration_sum', durations: ['soon'] }, 'durations[0]'], [{ operation: 'leap_years', start: '2000', end: '1990' }, 'end']
  ] as const satisfies readonly (readonly [DateParameters, string])[]) t.match(refusal(parameters), { code: 'invalid_value', param }, JSON.stringify(parameters))
})

t.test('questions about dates are found however they are asked', async t => {
  for (const [text, expected] of [
    ['How many days lie between 2 May 2024 and July 9, 2024?', { operation: 'difference', start: '2024-05-02', end: '2024-07-09', unit: 'days' }], ['How many days until Christmas?', { operation: 'difference', start: today, end: '2026-12-25', unit: 'days' }], ['what weekday is 3 March 2030?', { operation: 'weekday', start: '2030-03-03' }],
    ['Is 1996 a leap year?', { operation: 'is_leap_year', year: 1996 }], ['three weeks after 1 May 2025', { operation: 'add', start: '2025-05-01', weeks: 3 }], ['subtract 2 months from 30 April 2023', { operation: 'subtract', start: '2023-04-30', months: 2 }], ['What is the date 10 days from now?', { operation: 'add', start: today, days: 10 }],
    ['A show begins at 20:15 and lasts 95 minutes. When does it end?', { operation: 'add', start: '20:15', minutes: 95 }], ['add 3 h 20 min and 50 min', { operation: 'duration_sum', durations: ['3 hours 20 minutes', '50 minutes'] }], ['How many days did February 2023 have?', { operation: 'days_in_month', year: 2023, month: 2 }],
    ['How long is it from 9:15 am to 1:45 pm?', { operation: 'difference', start: '09:15', end: '13:45', unit: null }], ['which ISO week is 2025-06-05 in?', { operation: 'week_of_year', start: '2025-06-05' }]
  ] as const) t.strictSame(findDateQuestion(text, today)?.parameters, expected, text)
})

t.test('what only mentions dates asks nothing', async t => {
  for (const text of ['We met on 3 March 2024 in Rome.', 'The train leaves at 06:52.', 'GPT-4 was released on 14 March 2023', 'version 2024.01.15', 'call 555-1234', 'Who won the final on 9 July 2006?', "don't count the days until Christmas", '9/11', 'I have been here for two weeks.', '']) t.equal(findDateQuestion(text, today), undefined, text)
})

t.test('a date that may be two, or none, is asked back', async t => {
  t.match(readDateQuestion('What weekday is 4/11/2025?', today), { refusal: /2025-11-04 or 2025-04-11/ })
  t.match(readDateQuestion('What weekday is 30 February 2025?', today), { refusal: /no 2025-2-30/ })
  t.equal(asksForDate('What weekday is 4/11/2025?', today), true)
  t.equal(asksForDate('Hello there', today), false)
})

t.test('a date without its year is read as near, and not across the turn of a year that is not told', async t => {
  t.match(findDateQuestion('How many days until 3 January?', today)?.parameters, { start: today, end: '2027-01-03' })
  t.match(findDateQuestion('How many days since 3 December?', today)?.parameters, { start: '2025-12-03', end: today })
  t.match(findDateQuestion('How many days are between 1 March and 1 June 2025?', today)?.parameters, { start: '2025-03-01', end: '2025-06-01' })
  t.match(readDateQuestion('How many days are there from 20 December to 5 January?', today), { refusal: /its year/ })
})

t.test('every answer passes its own check, and a spoilt one does not', async t => {
  const context = { work: () => Promise.reject(new Error('no thread is needed')), checkValue: async () => [] }
  for (const question of ['subtract 3 months from 31 May 2023', 'add 1 year to 29 February 2024', 'What weekday is 3 March 2030?', 'How many days lie between 2 May 2024 and 9 July 2024?', 'Born 14 August 1990, how old on 1 January 2025?', 'Is 1900 a leap year?', '10 weeks before 1 May 2025', 'How long is it from 09:15 to 13:45?', 'which ISO week is 2025-06-05 in?']) {
    const thought = { ...emptyThought, question, today }
    const answer = await dates.process(thought, context)
    if (answer?.kind !== 'text') throw new Error(question)
    t.ok((await dates.verify(thought, answer, context)).every(({ passed }) => passed), `${question} → ${answer.text}`)
    t.notOk((await dates.verify(thought, { ...answer, text: 'From then to then it is 7 moons.' }, context)).every(({ passed }) => passed), question)
  }
})

t.test('hostile text is read in bounded time', async t => {
  const began = process.cpuUsage()
  for (const piece of ['1 may ', '2024-', '@s', '1 h ', '12:00 ', 'how many days ', 'a ', '9']) for (const length of [500, 200_000]) findDateQuestion(piece.repeat(Math.ceil(length / piece.length)).slice(0, length), today)
  t.ok(process.cpuUsage(began).user < 500_000, 'all together within half a second')
})
