// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
import { asksForConversion, findConversion, readConversion } from '../../matriz/nodes/conversion-request.ts'
import { unitNamed, units } from '../../matriz/tools/units-registry.ts'
import { convertUnits } from '../../matriz/tools/units.ts'

function converted(value: string | number, from: string, to: string): string {
  const { text, exact } = convertUnits({ value, from, to })
  return `${exact ? '=' : '≈'} ${text}`
}

function refusal(parameters: Readonly<Record<string, unknown>>): MatrizError {
  try {
    convertUnits(parameters)
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
  throw new Error('it was not refused')
}

t.test('there are at least 120 units of at least 14 quantities, each found by its symbol and its names, and none twice', async t => {
  t.ok(units.length >= 120, `${units.length} units`)
  t.ok(new Set(units.map(({ quantity }) => quantity)).size >= 14)
  for (const unit of units) {
    t.equal(unitNamed(unit.singular)?.singular, unit.singular)
    t.equal(unitNamed(unit.plural)?.singular, unit.singular)
  }
  t.equal(new Set(units.map(({ singular }) => singular)).size, units.length)
})

t.test('factors are exact by definition', async t => {
  for (const [value, from, to, expected] of [
    [1, 'mile', 'm', '= 1609.344'], [1, 'lb', 'g', '= 453.59237'], [1, 'US gallon', 'L', '= 3.785411784'], [1, 'imperial gallon', 'litres', '= 4.54609'], [1, 'acre', 'm²', '= 4046.8564224'], [100, 'km/h', 'm/s', '≈ 27.77777778'],
    [1, 'hour', 's', '= 3600'], [1, 'KiB', 'bytes', '= 1024'], [1, 'kB', 'bytes', '= 1000'], [1, 'MB', 'Mbit', '= 8'], [1, 'kWh', 'MJ', '= 3.6'], [1, 'atm', 'hPa', '= 1013.25'], [1, 'turn', 'degrees', '= 360'], [1, 'nautical mile', 'km', '= 1.852'], [1, 'ft', 'in', '= 12'],
    ['1/3', 'yard', 'foot', '= 1'], [1, 'kg/m³', 'g/L', '= 1'], [1, 'L/min', 'm3/h', '= 0.06'], [60, 'rpm', 'Hz', '= 1'], [1, 'year', 'months', '= 12']
  ] as const) t.equal(converted(value, from, to), expected, `${value} ${from} → ${to}`)
})

t.test('temperatures have their zero in the right place', async t => {
  for (const [value, from, to, expected] of [[100, '°C', '°F', '= 212'], [-40, 'celsius', 'fahrenheit', '= -40'], [0, 'K', '°C', '= -273.15'], [98.6, 'F', 'C', '= 37'], [300, 'kelvin', 'fahrenheit', '= 80.33']] as const) t.equal(converted(value, from, to), expected)
  t.match(refusal({ value: -1, from: 'K', to: 'C' }), { code: 'invalid_value', param: 'value' })
})

t.test('fuel use is the reciprocal of fuel economy', async t => {
  t.equal(converted(5, 'L/100 km', 'km/L'), '= 20')
  t.equal(converted(20, 'km/L', 'litres per 100 km'), '= 5')
  t.equal(converted(40, 'mpg', 'l/100km'), '≈ 5.880364583')
  t.match(refusal({ value: 0, from: 'km/L', to: 'L/100 km' }), { param: 'value' })
})

t.test('a radian is never told as exact', async t => {
  t.equal(converted(1, 'rad', 'degrees'), '≈ 57.29577951')
})

t.test('what cannot be converted is refused with the parameter at fault', async t => {
  t.match(refusal({ value: 'many', from: 'm', to: 'km' }), { code: 'invalid_value', param: 'value' })
  t.match(refusal({ value: 1, from: 'smoot', to: 'km' }), { code: 'invalid_value', param: 'from' })
  t.match(refusal({ value: 1, from: 'm', to: 'smoot' }), { code: 'invalid_value', param: 'to' })
  t.match(refusal({ value: 1, from: 'm', to: 'kg' }), { code: 'invalid_value', param: 'to', message: /metres measure length, and kilograms mass/i })
  t.match(refusal({ value: '9'.repeat(100), from: 'm', to: 'km' }), { param: 'value' })
})

t.test('conversions are found however they are asked for', async t => {
  for (const [text, from, to] of [
    ['Convert 5 km to miles', ['km'], ['mi']], ['how many grams are in 2 ounces?', ['oz'], ['g']], ['what is 72 °F in °C', ['°F'], ['°C']], ['6ft 1in in cm', ['ft', 'in'], ['cm']], ["5'11\" to cm", ['ft', 'in'], ['cm']], ['How many inches make a foot?', ['ft'], ['in']],
    ['The bag has 12 kg. What is that in pounds?', ['kg'], ['lb']], ['1.75 m in feet and inches', ['m'], ['ft', 'in']], ['7 litres = ? pints', ['L'], ['US pt']], ['two miles in km', ['mi'], ['km']], ['30 mpg in litres per 100 km', ['mpg'], ['L/100 km']]
  ] as const) {
    const found = findConversion(text)
    t.strictSame([found?.measure.map(({ unit }) => unit.symbol), found?.to.map(({ symbol }) => symbol)], [from, to], text)
  }
})

t.test('what only looks like a conversion is none', async t => {
  for (const text of ['I ran 5 km in 30 minutes', 'How many people fit in a 5 m room?', 'convert 20 dollars to euros', 'My car does 40 miles to the gallon', 'How many minutes does it take to boil 2 litres of water?', 'v1.2.3 to v2', 'a 12-inch pizza', 'Is 5 km more than 3 miles?', 'The lake is 3 km long.', '', 'in', '5-10 km in miles maybe', 'wait a second']) t.equal(findConversion(text), undefined, text)
})

t.test('what is asked and cannot be converted says why', async t => {
  t.match(readConversion('convert 5 smoots to metres'), { refusal: /"smoots"/ })
  t.match(readConversion('convert 5 km to kilograms'), { refusal: /length.*mass/ })
  t.equal(asksForConversion('convert 5 smoots to metres'), true)
  t.equal(asksForConversion('What is the meaning of it all?'), false)
})

t.test('hostile text is read in bounded time', async t => {
  const began = process.cpuUsage()
  for (const piece of ['1 ', '5 km ', 'in ', '"', "1'", '1,1', 'a mile ', '- ']) for (const length of [400, 200_000]) findConversion(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
  t.ok(process.cpuUsage(began).user < 500_000, 'all together within half a second')
})
