// SPDX-License-Identifier: Apache-2.0

/** A unit as the tables write it: symbol, singular, plural, how many base units it is, and other ways to write it. */
export type UnitRow = readonly [symbol: string, singular: string, plural: string, factor: string, others?: readonly string[]]

/** A unit that takes SI prefixes. */
export interface PrefixedUnit {
  readonly row: UnitRow
  readonly prefixes: readonly string[]
}

export interface Quantity {
  readonly name: string
  readonly prefixed?: readonly PrefixedUnit[]
  readonly rows: readonly UnitRow[]
}

/** Symbol, name, power of ten. */
export const siPrefixes: readonly (readonly [symbol: string, name: string, power: number])[] = [
  ['p', 'pico', -12], ['n', 'nano', -9], ['µ', 'micro', -6], ['m', 'milli', -3], ['c', 'centi', -2], ['d', 'deci', -1],
  ['da', 'deca', 1], ['h', 'hecto', 2], ['k', 'kilo', 3], ['M', 'mega', 6], ['G', 'giga', 9], ['T', 'tera', 12], ['P', 'peta', 15], ['E', 'exa', 18]
]

const upToMega = ['µ', 'm', 'k', 'M']
const upToTera = [...upToMega, 'G', 'T']
const large = ['k', 'M', 'G', 'T', 'P', 'E']

// Factors are exact by definition (SI, the international yard and pound of 1959, the US and imperial gallons) unless told.
export const quantities: readonly Quantity[] = [
  {
    name: 'length',
    prefixed: [{ row: ['m', 'metre', 'metres', '1', ['meter', 'meters', 'mètre', 'mètres', 'metro', 'metros']], prefixes: ['p', 'n', 'µ', 'm', 'c', 'd', 'da', 'h', 'k'] }],
    rows: [
      ['in', 'inch', 'inches', '0.0254', ['″', '"', 'zoll', 'pouce', 'pouces', 'pulgada', 'pulgadas']], ['ft', 'foot', 'feet', '0.3048', ['foots', '′', 'fuß', 'pied', 'pieds', 'pie', 'pies']],
      ['yd', 'yard', 'yards', '0.9144', ['yds']], ['mi', 'mile', 'miles', '1609.344', ['meile', 'meilen', 'milla', 'millas', 'statute mile', 'statute miles']],
      ['nmi', 'nautical mile', 'nautical miles', '1852', ['sea mile', 'sea miles']], ['Å', 'ångström', 'ångströms', '1e-10', ['angstrom', 'angstroms']],
      ['ftm', 'fathom', 'fathoms', '1.8288'], ['ch', 'chain', 'chains', '20.1168'], ['fur', 'furlong', 'furlongs', '201.168'], ['mil', 'thou', 'thou', '0.0000254', ['mils']],
      ['hand', 'hand', 'hands', '0.1016'], ['au', 'astronomical unit', 'astronomical units', '149597870700', ['AU']], ['ly', 'light-year', 'light-years', '9460730472580800', ['light year', 'light years', 'lightyear', 'lightyears']]
    ]
  },
  {
    name: 'mass',
    prefixed: [{ row: ['g', 'gram', 'grams', '0.001', ['gramme', 'grammes', 'gramm', 'gramo', 'gramos']], prefixes: ['n', 'µ', 'm', 'c'] }],
    rows: [
      ['t', 'tonne', 'tonnes', '1000', ['metric ton', 'metric tons', 'metric tonne', 'metric tonnes']], ['kg', 'kilogram', 'kilograms', '1', ['kilo', 'kilos', 'kgs']], ['lb', 'pound', 'pounds', '0.45359237', ['lbs', 'libra', 'libras']], ['oz', 'ounce', 'ounces', '0.028349523125', ['ozs']],
      ['st', 'stone', 'stone', '6.35029318', ['stones']], ['short ton', 'US ton', 'US tons', '907.18474', ['us ton', 'us tons', 'ton', 'tons', 'short ton', 'short tons']],
      ['long ton', 'imperial ton', 'imperial tons', '1016.0469088', ['long ton', 'long tons', 'uk ton', 'uk tons']], ['gr', 'grain', 'grains', '0.00006479891'], ['dr', 'dram', 'drams', '0.0017718451953125'],
      ['oz t', 'troy ounce', 'troy ounces', '0.0311034768', ['ozt', 'oz t']], ['ct', 'carat', 'carats', '0.0002'], ['cwt', 'US hundredweight', 'US hundredweights', '45.359237', ['hundredweight', 'hundredweights']]
    ]
  },
  {
    name: 'time',
    prefixed: [{ row: ['s', 'second', 'seconds', '1', ['sec', 'secs', 'sekunde', 'sekunden', 'seconde', 'secondes', 'segundo', 'segundos']], prefixes: ['n', 'µ', 'm'] }],
    rows: [
      ['min', 'minute', 'minutes', '60', ['mins', 'minuten', 'minuto', 'minutos']], ['h', 'hour', 'hours', '3600', ['hr', 'hrs', 'stunde', 'stunden', 'heure', 'heures', 'hora', 'horas']],
      ['d', 'day', 'days', '86400', ['tag', 'tage', 'tagen', 'jour', 'jours', 'día', 'días', 'dia', 'dias']], ['wk', 'week', 'weeks', '604800', ['wks', 'woche', 'wochen', 'semaine', 'semaines', 'semana', 'semanas']], ['fortnight', 'fortnight', 'fortnights', '1209600'],
      ['mo', 'month', 'months', '2629746', ['mos', 'mois', 'monat', 'monate']], ['yr', 'year', 'years', '31556952', ['yrs', 'jahr', 'jahre', 'año', 'años']],
      ['decade', 'decade', 'decades', '315569520'], ['century', 'century', 'centuries', '3155695200'], ['millennium', 'millennium', 'millennia', '31556952000', ['millenniums']]
    ]
  },
  {
    name: 'volume',
    prefixed: [{ row: ['L', 'litre', 'litres', '0.001', ['l', 'liter', 'liters', 'litro', 'litros']], prefixes: ['µ', 'm', 'c', 'd', 'h', 'k'] }],
    rows: [
      ['US gal', 'US gallon', 'US gallons', '0.003785411784', ['gal', 'gals', 'gallon', 'gallons', 'us gal']], ['US qt', 'US quart', 'US quarts', '0.000946352946', ['qt', 'qts', 'quart', 'quarts', 'us qt']],
      ['US pt', 'US pint', 'US pints', '0.000473176473', ['pt', 'pts', 'pint', 'pints', 'us pt']], ['US cup', 'US cup', 'US cups', '0.0002365882365', ['cup', 'cups']],
      ['US fl oz', 'US fluid ounce', 'US fluid ounces', '0.0000295735295625', ['fl oz', 'floz', 'fluid ounce', 'fluid ounces', 'us fl oz']],
      ['US tbsp', 'US tablespoon', 'US tablespoons', '0.00001478676478125', ['tbsp', 'tbsps', 'tablespoon', 'tablespoons']], ['US tsp', 'US teaspoon', 'US teaspoons', '0.00000492892159375', ['tsp', 'tsps', 'teaspoon', 'teaspoons']],
      ['imp gal', 'imperial gallon', 'imperial gallons', '0.00454609', ['uk gallon', 'uk gallons', 'british gallon', 'british gallons', 'uk gal', 'imp gal']], ['imp qt', 'imperial quart', 'imperial quarts', '0.0011365225', ['uk quart', 'uk quarts']],
      ['imp pt', 'imperial pint', 'imperial pints', '0.00056826125', ['uk pint', 'uk pints', 'british pint', 'british pints']], ['imp fl oz', 'imperial fluid ounce', 'imperial fluid ounces', '0.0000284130625', ['uk fl oz', 'uk fluid ounce', 'uk fluid ounces', 'imp fl oz']],
      ['bbl', 'oil barrel', 'oil barrels', '0.158987294928', ['barrel of oil', 'barrels of oil', 'barrel', 'barrels']], ['bu', 'US bushel', 'US bushels', '0.03523907016688', ['bushel', 'bushels']], ['metric cup', 'metric cup', 'metric cups', '0.00025']
    ]
  },
  { name: 'area', rows: [['a', 'are', 'ares', '100'], ['ha', 'hectare', 'hectares', '10000', ['hectar', 'hektar', 'hectárea', 'hectáreas']], ['ac', 'acre', 'acres', '4046.8564224']] },
  { name: 'speed', rows: [['kn', 'knot', 'knots', '463/900', ['kt', 'kts']], ['km/h', 'kilometre per hour', 'kilometres per hour', '5/18', ['kmh', 'kph', 'kmph', 'km/hr']], ['mph', 'mile per hour', 'miles per hour', '0.44704', ['mi/h']], ['ft/s', 'foot per second', 'feet per second', '0.3048', ['fps']]] },
  {
    name: 'acceleration',
    rows: [['m/s²', 'metre per second squared', 'metres per second squared', '1', ['m/s^2', 'm/s2', 'meter per second squared', 'meters per second squared']], ['ft/s²', 'foot per second squared', 'feet per second squared', '0.3048', ['ft/s^2', 'ft/s2']], ['g₀', 'standard gravity', 'standard gravities', '9.80665', ['g0', 'g-force', 'standard gravity']], ['Gal', 'galileo', 'galileos', '0.01']]
  },
  {
    name: 'pressure',
    prefixed: [{ row: ['Pa', 'pascal', 'pascals', '1'], prefixes: ['m', 'h', 'k', 'M', 'G'] }, { row: ['bar', 'bar', 'bar', '100000', ['bars']], prefixes: ['m', 'k'] }],
    rows: [
      ['atm', 'standard atmosphere', 'standard atmospheres', '101325', ['atmosphere', 'atmospheres', 'atms']], ['psi', 'pound-force per square inch', 'pounds-force per square inch', '8896443230521/1290320000', ['lb/in²', 'lbf/in²', 'pound per square inch', 'pounds per square inch', 'lb/in2']],
      ['mmHg', 'millimetre of mercury', 'millimetres of mercury', '133.322387415', ['millimeter of mercury', 'millimeters of mercury', 'mm hg']], ['inHg', 'inch of mercury', 'inches of mercury', '3386.388640341', ['in hg']], ['Torr', 'torr', 'torr', '20265/152']
    ]
  },
  {
    name: 'energy',
    prefixed: [{ row: ['J', 'joule', 'joules', '1'], prefixes: upToTera }, { row: ['Wh', 'watt-hour', 'watt-hours', '3600', ['watt hour', 'watt hours', 'watthour', 'watthours']], prefixes: ['m', 'k', 'M', 'G', 'T'] }, { row: ['eV', 'electronvolt', 'electronvolts', '1.602176634e-19', ['electron volt', 'electron volts']], prefixes: ['m', 'k', 'M', 'G', 'T'] }],
    rows: [
      ['cal', 'calorie', 'calories', '4.184', ['small calorie', 'small calories']], ['kcal', 'kilocalorie', 'kilocalories', '4184', ['kcals', 'Cal', 'food calorie', 'food calories', 'large calorie', 'large calories']],
      ['BTU', 'British thermal unit', 'British thermal units', '1055.05585262', ['Btu', 'btu', 'btus', 'BTUs']], ['ft⋅lbf', 'foot-pound', 'foot-pounds', '1.3558179483314004', ['foot pound', 'foot pounds', 'ft-lb', 'ft lb', 'ft-lbf']], ['erg', 'erg', 'ergs', '1e-7'], ['thm', 'therm', 'therms', '105505585.262']
    ]
  },
  {
    name: 'power', prefixed: [{ row: ['W', 'watt', 'watts', '1'], prefixes: upToTera }],
    rows: [['hp', 'mechanical horsepower', 'mechanical horsepower', '745.69987158227022', ['horsepower', 'horsepowers', 'bhp']], ['PS', 'metric horsepower', 'metric horsepower', '735.49875', ['ps', 'pferdestärke', 'pferdestärken', 'cv', 'cheval-vapeur']], ['BTU/h', 'BTU per hour', 'BTU per hour', '52752792631/180000000000', ['btu/h', 'btu/hr']]]
  },
  { name: 'force', prefixed: [{ row: ['N', 'newton', 'newtons', '1'], prefixes: ['m', 'k', 'M'] }], rows: [['lbf', 'pound-force', 'pounds-force', '4.4482216152605', ['pound force', 'pounds force']], ['kgf', 'kilogram-force', 'kilograms-force', '9.80665', ['kilopond', 'kp', 'kilogram force', 'kilograms force']], ['dyn', 'dyne', 'dynes', '0.00001']] },
  { name: 'torque', rows: [['N⋅m', 'newton metre', 'newton metres', '1', ['nm', 'Nm', 'newton meter', 'newton meters', 'newton-metre', 'newton-metres', 'newton-meters']], ['lbf⋅ft', 'pound-foot', 'pound-feet', '1.3558179483314004', ['lb-ft', 'lb ft', 'lbf-ft', 'pound foot', 'pound feet']], ['kgf⋅m', 'kilogram-force metre', 'kilogram-force metres', '9.80665', ['kgf-m']]] },
  {
    name: 'data size',
    prefixed: [{ row: ['B', 'byte', 'bytes', '8', ['octet', 'octets']], prefixes: large }, { row: ['bit', 'bit', 'bits', '1', ['b']], prefixes: large }],
    rows: [
      ['KiB', 'kibibyte', 'kibibytes', '8192'], ['MiB', 'mebibyte', 'mebibytes', '8388608'], ['GiB', 'gibibyte', 'gibibytes', '8589934592'], ['TiB', 'tebibyte', 'tebibytes', '8796093022208'], ['PiB', 'pebibyte', 'pebibytes', '9007199254740992'],
      ['Kibit', 'kibibit', 'kibibits', '1024'], ['Mibit', 'mebibit', 'mebibits', '1048576'], ['Gibit', 'gibibit', 'gibibits', '1073741824'], ['nibble', 'nibble', 'nibbles', '4']
    ]
  },
  { name: 'data rate', rows: [['bps', 'bit per second', 'bits per second', '1'], ['kbps', 'kilobit per second', 'kilobits per second', '1000', ['Kbps', 'kbit/s']], ['Mbps', 'megabit per second', 'megabits per second', '1000000', ['mbps', 'mbit/s']], ['Gbps', 'gigabit per second', 'gigabits per second', '1000000000', ['gbps', 'gbit/s']], ['MBps', 'megabyte per second', 'megabytes per second', '8000000']] },
  {
    name: 'angle',
    rows: [
      ['°', 'degree', 'degrees', '1', ['deg', 'degs']], ['′', 'arcminute', 'arcminutes', '1/60', ['minute of arc', 'minutes of arc', 'arcmin']], ['″', 'arcsecond', 'arcseconds', '1/3600', ['second of arc', 'seconds of arc', 'arcsec']],
      ['gon', 'gradian', 'gradians', '0.9', ['grad', 'grads', 'gons']], ['rev', 'turn', 'turns', '360', ['revolution', 'revolutions', 'full turn', 'full turns']],
      // 180/π to 50 digits: the one factor here that is no fraction.
      ['rad', 'radian', 'radians', '57.29577951308232087679815481410517033240547246656432', ['rads']]
    ]
  },
  { name: 'frequency', prefixed: [{ row: ['Hz', 'hertz', 'hertz', '1'], prefixes: [...upToTera] }], rows: [['rpm', 'revolution per minute', 'revolutions per minute', '1/60', ['RPM']]] },
  { name: 'voltage', prefixed: [{ row: ['V', 'volt', 'volts', '1'], prefixes: upToMega }], rows: [] },
  { name: 'electric current', prefixed: [{ row: ['A', 'ampere', 'amperes', '1', ['amp', 'amps']], prefixes: upToMega }], rows: [] },
  { name: 'resistance', prefixed: [{ row: ['Ω', 'ohm', 'ohms', '1'], prefixes: [...upToMega, 'G'] }], rows: [] },
  { name: 'electric charge', rows: [['coulomb', 'coulomb', 'coulombs', '1'], ['Ah', 'ampere-hour', 'ampere-hours', '3600', ['amp hour', 'amp hours', 'amp-hour', 'amp-hours']], ['mAh', 'milliampere-hour', 'milliampere-hours', '3.6', ['mah', 'milliamp hour', 'milliamp hours']]] },
  {
    name: 'fuel economy',
    rows: [['km/L', 'kilometre per litre', 'kilometres per litre', '1', ['km/l', 'kmpl']], ['mpg', 'mile per US gallon', 'miles per US gallon', '1609344000/3785411784', ['miles per gallon', 'us mpg', 'mpg us']], ['mpg (imp)', 'mile per imperial gallon', 'miles per imperial gallon', '1609344/4546090', ['imperial mpg', 'mpg imperial', 'uk mpg', 'mpg uk', 'miles per imperial gallon']]]
  }
]
