// SPDX-License-Identifier: Apache-2.0
import type { Fact } from './fact.ts'
import type { SourceKey } from './sources.ts'

interface Element {
  readonly number: number
  readonly symbol: string
  readonly name: string
  readonly aliases?: readonly string[]
  /** Abridged standard atomic weight, and what to add and take off to cover natural samples. */
  readonly weight?: readonly [value: string, margin: string]
  /** Of an isotope that lasts long, for elements without a standard atomic weight. Where evaluations name different isotopes there is none. */
  readonly massNumber?: number
  readonly weighed?: SourceKey
  readonly period: number
  readonly group?: number
  readonly series?: 'lanthanoid' | 'actinoid'
  /** Only where enough of the element was made to see it. */
  readonly state?: 'solid' | 'liquid' | 'gas'
}

const elements: readonly Element[] = [
  { number: 1, symbol: 'H', name: 'hydrogen', aliases: ['Wasserstoff', 'hydrogène', 'hidrógeno'], weight: ['1.0080', '0.0002'], period: 1, group: 1, state: 'gas' },
  { number: 2, symbol: 'He', name: 'helium', aliases: ['helio'], weight: ['4.0026', '0.0001'], period: 1, group: 18, state: 'gas' },
  { number: 3, symbol: 'Li', name: 'lithium', aliases: ['litio'], weight: ['6.94', '0.06'], period: 2, group: 1, state: 'solid' },
  { number: 4, symbol: 'Be', name: 'beryllium', aliases: ['berilio'], weight: ['9.0122', '0.0001'], period: 2, group: 2, state: 'solid' },
  { number: 5, symbol: 'B', name: 'boron', aliases: ['Bor', 'bore', 'boro'], weight: ['10.81', '0.02'], period: 2, group: 13, state: 'solid' },
  { number: 6, symbol: 'C', name: 'carbon', aliases: ['Kohlenstoff', 'carbone', 'carbono'], weight: ['12.011', '0.002'], period: 2, group: 14, state: 'solid' },
  { number: 7, symbol: 'N', name: 'nitrogen', aliases: ['Stickstoff', 'azote', 'nitrógeno'], weight: ['14.007', '0.001'], period: 2, group: 15, state: 'gas' },
  { number: 8, symbol: 'O', name: 'oxygen', aliases: ['Sauerstoff', 'oxygène', 'oxígeno'], weight: ['15.999', '0.001'], period: 2, group: 16, state: 'gas' },
  { number: 9, symbol: 'F', name: 'fluorine', aliases: ['Fluor'], weight: ['18.998', '0.001'], period: 2, group: 17, state: 'gas' },
  { number: 10, symbol: 'Ne', name: 'neon', weight: ['20.180', '0.001'], period: 2, group: 18, state: 'gas' },
  { number: 11, symbol: 'Na', name: 'sodium', aliases: ['Natrium', 'sodio'], weight: ['22.990', '0.001'], period: 3, group: 1, state: 'solid' },
  { number: 12, symbol: 'Mg', name: 'magnesium', aliases: ['magnesio'], weight: ['24.305', '0.002'], period: 3, group: 2, state: 'solid' },
  { number: 13, symbol: 'Al', name: 'aluminium', aliases: ['aluminum', 'aluminio'], weight: ['26.982', '0.001'], period: 3, group: 13, state: 'solid' },
  { number: 14, symbol: 'Si', name: 'silicon', aliases: ['Silicium', 'Silizium', 'silicio'], weight: ['28.085', '0.001'], period: 3, group: 14, state: 'solid' },
  { number: 15, symbol: 'P', name: 'phosphorus', aliases: ['Phosphor', 'phosphore', 'fósforo'], weight: ['30.974', '0.001'], period: 3, group: 15, state: 'solid' },
  { number: 16, symbol: 'S', name: 'sulfur', aliases: ['sulphur', 'Schwefel', 'soufre', 'azufre'], weight: ['32.06', '0.02'], period: 3, group: 16, state: 'solid' },
  { number: 17, symbol: 'Cl', name: 'chlorine', aliases: ['Chlor', 'chlore', 'cloro'], weight: ['35.45', '0.01'], period: 3, group: 17, state: 'gas' },
  { number: 18, symbol: 'Ar', name: 'argon', weight: ['39.95', '0.16'], period: 3, group: 18, state: 'gas' },
  { number: 19, symbol: 'K', name: 'potassium', aliases: ['Kalium', 'potasio'], weight: ['39.098', '0.001'], period: 4, group: 1, state: 'solid' },
  { number: 20, symbol: 'Ca', name: 'calcium', aliases: ['Kalzium', 'calcio'], weight: ['40.078', '0.004'], period: 4, group: 2, state: 'solid' },
  { number: 21, symbol: 'Sc', name: 'scandium', aliases: ['escandio'], weight: ['44.956', '0.001'], period: 4, group: 3, state: 'solid' },
  { number: 22, symbol: 'Ti', name: 'titanium', aliases: ['Titan', 'titane', 'titanio'], weight: ['47.867', '0.001'], period: 4, group: 4, state: 'solid' },
  { number: 23, symbol: 'V', name: 'vanadium', aliases: ['vanadio'], weight: ['50.942', '0.001'], period: 4, group: 5, state: 'solid' },
  { number: 24, symbol: 'Cr', name: 'chromium', aliases: ['Chrom', 'chrome', 'cromo'], weight: ['51.996', '0.001'], period: 4, group: 6, state: 'solid' },
  { number: 25, symbol: 'Mn', name: 'manganese', aliases: ['Mangan', 'manganeso'], weight: ['54.938', '0.001'], period: 4, group: 7, state: 'solid' },
  { number: 26, symbol: 'Fe', name: 'iron', aliases: ['Eisen', 'fer', 'hierro', 'ferrum'], weight: ['55.845', '0.002'], period: 4, group: 8, state: 'solid' },
  { number: 27, symbol: 'Co', name: 'cobalt', aliases: ['Kobalt', 'cobalto'], weight: ['58.933', '0.001'], period: 4, group: 9, state: 'solid' },
  { number: 28, symbol: 'Ni', name: 'nickel', aliases: ['níquel'], weight: ['58.693', '0.001'], period: 4, group: 10, state: 'solid' },
  { number: 29, symbol: 'Cu', name: 'copper', aliases: ['Kupfer', 'cuivre', 'cobre', 'cuprum'], weight: ['63.546', '0.003'], period: 4, group: 11, state: 'solid' },
  { number: 30, symbol: 'Zn', name: 'zinc', aliases: ['Zink', 'cinc'], weight: ['65.38', '0.02'], period: 4, group: 12, state: 'solid' },
  { number: 31, symbol: 'Ga', name: 'gallium', aliases: ['galio'], weight: ['69.723', '0.001'], period: 4, group: 13, state: 'solid' },
  { number: 32, symbol: 'Ge', name: 'germanium', aliases: ['germanio'], weight: ['72.630', '0.008'], period: 4, group: 14, state: 'solid' },
  { number: 33, symbol: 'As', name: 'arsenic', aliases: ['Arsen', 'arsénico'], weight: ['74.922', '0.001'], period: 4, group: 15, state: 'solid' },
  { number: 34, symbol: 'Se', name: 'selenium', aliases: ['Selen', 'selenio'], weight: ['78.971', '0.008'], period: 4, group: 16, state: 'solid' },
  { number: 35, symbol: 'Br', name: 'bromine', aliases: ['Brom', 'brome', 'bromo'], weight: ['79.904', '0.003'], period: 4, group: 17, state: 'liquid' },
  { number: 36, symbol: 'Kr', name: 'krypton', aliases: ['kriptón'], weight: ['83.798', '0.002'], period: 4, group: 18, state: 'gas' },
  { number: 37, symbol: 'Rb', name: 'rubidium', aliases: ['rubidio'], weight: ['85.468', '0.001'], period: 5, group: 1, state: 'solid' },
  { number: 38, symbol: 'Sr', name: 'strontium', aliases: ['estroncio'], weight: ['87.62', '0.01'], period: 5, group: 2, state: 'solid' },
  { number: 39, symbol: 'Y', name: 'yttrium', aliases: ['itrio'], weight: ['88.906', '0.001'], period: 5, group: 3, state: 'solid' },
  { number: 40, symbol: 'Zr', name: 'zirconium', aliases: ['Zirkonium', 'circonio'], weight: ['91.222', '0.003'], weighed: 'atomic-weights-2024', period: 5, group: 4, state: 'solid' },
  { number: 41, symbol: 'Nb', name: 'niobium', aliases: ['Niob', 'niobio', 'columbium'], weight: ['92.906', '0.001'], period: 5, group: 5, state: 'solid' },
  { number: 42, symbol: 'Mo', name: 'molybdenum', aliases: ['Molybdän', 'molybdène', 'molibdeno'], weight: ['95.95', '0.01'], period: 5, group: 6, state: 'solid' },
  { number: 43, symbol: 'Tc', name: 'technetium', aliases: ['tecnecio'], massNumber: 97, period: 5, group: 7, state: 'solid' },
  { number: 44, symbol: 'Ru', name: 'ruthenium', aliases: ['rutenio'], weight: ['101.07', '0.02'], period: 5, group: 8, state: 'solid' },
  { number: 45, symbol: 'Rh', name: 'rhodium', aliases: ['rodio'], weight: ['102.91', '0.01'], period: 5, group: 9, state: 'solid' },
  { number: 46, symbol: 'Pd', name: 'palladium', aliases: ['paladio'], weight: ['106.42', '0.01'], period: 5, group: 10, state: 'solid' },
  { number: 47, symbol: 'Ag', name: 'silver', aliases: ['Silber', 'argent', 'plata', 'argentum'], weight: ['107.87', '0.01'], period: 5, group: 11, state: 'solid' },
  { number: 48, symbol: 'Cd', name: 'cadmium', aliases: ['Kadmium', 'cadmio'], weight: ['112.41', '0.01'], period: 5, group: 12, state: 'solid' },
  { number: 49, symbol: 'In', name: 'indium', aliases: ['indio'], weight: ['114.82', '0.01'], period: 5, group: 13, state: 'solid' },
  { number: 50, symbol: 'Sn', name: 'tin', aliases: ['Zinn', 'étain', 'estaño', 'stannum'], weight: ['118.71', '0.01'], period: 5, group: 14, state: 'solid' },
  { number: 51, symbol: 'Sb', name: 'antimony', aliases: ['Antimon', 'antimoine', 'antimonio', 'stibium'], weight: ['121.76', '0.01'], period: 5, group: 15, state: 'solid' },
  { number: 52, symbol: 'Te', name: 'tellurium', aliases: ['Tellur', 'tellure', 'telurio'], weight: ['127.60', '0.03'], period: 5, group: 16, state: 'solid' },
  { number: 53, symbol: 'I', name: 'iodine', aliases: ['Iod', 'Jod', 'iode', 'yodo'], weight: ['126.90', '0.01'], period: 5, group: 17, state: 'solid' },
  { number: 54, symbol: 'Xe', name: 'xenon', weight: ['131.29', '0.01'], period: 5, group: 18, state: 'gas' },
  { number: 55, symbol: 'Cs', name: 'caesium', aliases: ['cesium', 'Cäsium', 'cesio'], weight: ['132.91', '0.01'], period: 6, group: 1, state: 'solid' },
  { number: 56, symbol: 'Ba', name: 'barium', aliases: ['baryum', 'bario'], weight: ['137.33', '0.01'], period: 6, group: 2, state: 'solid' },
  { number: 57, symbol: 'La', name: 'lanthanum', aliases: ['Lanthan', 'lanthane', 'lantano'], weight: ['138.91', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 58, symbol: 'Ce', name: 'cerium', aliases: ['Cer', 'cerio'], weight: ['140.12', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 59, symbol: 'Pr', name: 'praseodymium', weight: ['140.91', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 60, symbol: 'Nd', name: 'neodymium', weight: ['144.24', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 61, symbol: 'Pm', name: 'promethium', massNumber: 145, period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 62, symbol: 'Sm', name: 'samarium', weight: ['150.36', '0.02'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 63, symbol: 'Eu', name: 'europium', weight: ['151.96', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 64, symbol: 'Gd', name: 'gadolinium', weight: ['157.25', '0.01'], weighed: 'atomic-weights-2024', period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 65, symbol: 'Tb', name: 'terbium', weight: ['158.93', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 66, symbol: 'Dy', name: 'dysprosium', weight: ['162.50', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 67, symbol: 'Ho', name: 'holmium', weight: ['164.93', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 68, symbol: 'Er', name: 'erbium', weight: ['167.26', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 69, symbol: 'Tm', name: 'thulium', weight: ['168.93', '0.01'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 70, symbol: 'Yb', name: 'ytterbium', weight: ['173.05', '0.02'], period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 71, symbol: 'Lu', name: 'lutetium', weight: ['174.97', '0.01'], weighed: 'atomic-weights-2024', period: 6, series: 'lanthanoid', state: 'solid' },
  { number: 72, symbol: 'Hf', name: 'hafnium', weight: ['178.49', '0.01'], period: 6, group: 4, state: 'solid' },
  { number: 73, symbol: 'Ta', name: 'tantalum', aliases: ['Tantal', 'tantale', 'tantalio'], weight: ['180.95', '0.01'], period: 6, group: 5, state: 'solid' },
  { number: 74, symbol: 'W', name: 'tungsten', aliases: ['wolfram', 'tungstène', 'wolframio'], weight: ['183.84', '0.01'], period: 6, group: 6, state: 'solid' },
  { number: 75, symbol: 'Re', name: 'rhenium', aliases: ['renio'], weight: ['186.21', '0.01'], period: 6, group: 7, state: 'solid' },
  { number: 76, symbol: 'Os', name: 'osmium', aliases: ['osmio'], weight: ['190.23', '0.03'], period: 6, group: 8, state: 'solid' },
  { number: 77, symbol: 'Ir', name: 'iridium', aliases: ['iridio'], weight: ['192.22', '0.01'], period: 6, group: 9, state: 'solid' },
  { number: 78, symbol: 'Pt', name: 'platinum', aliases: ['Platin', 'platine', 'platino'], weight: ['195.08', '0.02'], period: 6, group: 10, state: 'solid' },
  { number: 79, symbol: 'Au', name: 'gold', aliases: ['oro', 'aurum'], weight: ['196.97', '0.01'], period: 6, group: 11, state: 'solid' },
  { number: 80, symbol: 'Hg', name: 'mercury', aliases: ['quicksilver', 'Quecksilber', 'mercure', 'mercurio', 'hydrargyrum'], weight: ['200.59', '0.01'], period: 6, group: 12, state: 'liquid' },
  { number: 81, symbol: 'Tl', name: 'thallium', aliases: ['talio'], weight: ['204.38', '0.01'], period: 6, group: 13, state: 'solid' },
  { number: 82, symbol: 'Pb', name: 'lead', aliases: ['Blei', 'plomb', 'plomo', 'plumbum'], weight: ['207.2', '1.1'], period: 6, group: 14, state: 'solid' },
  { number: 83, symbol: 'Bi', name: 'bismuth', aliases: ['Bismut', 'Wismut', 'bismuto'], weight: ['208.98', '0.01'], period: 6, group: 15, state: 'solid' },
  { number: 84, symbol: 'Po', name: 'polonium', aliases: ['polonio'], massNumber: 209, period: 6, group: 16, state: 'solid' },
  { number: 85, symbol: 'At', name: 'astatine', aliases: ['Astat', 'astate', 'ástato'], massNumber: 210, period: 6, group: 17 },
  { number: 86, symbol: 'Rn', name: 'radon', massNumber: 222, period: 6, group: 18, state: 'gas' },
  { number: 87, symbol: 'Fr', name: 'francium', massNumber: 223, period: 7, group: 1 },
  { number: 88, symbol: 'Ra', name: 'radium', massNumber: 226, period: 7, group: 2, state: 'solid' },
  { number: 89, symbol: 'Ac', name: 'actinium', massNumber: 227, period: 7, series: 'actinoid', state: 'solid' },
  { number: 90, symbol: 'Th', name: 'thorium', aliases: ['torio'], weight: ['232.04', '0.01'], period: 7, series: 'actinoid', state: 'solid' },
  { number: 91, symbol: 'Pa', name: 'protactinium', weight: ['231.04', '0.01'], period: 7, series: 'actinoid', state: 'solid' },
  { number: 92, symbol: 'U', name: 'uranium', aliases: ['Uran', 'uranio'], weight: ['238.03', '0.01'], period: 7, series: 'actinoid', state: 'solid' },
  { number: 93, symbol: 'Np', name: 'neptunium', aliases: ['neptunio'], massNumber: 237, period: 7, series: 'actinoid', state: 'solid' },
  { number: 94, symbol: 'Pu', name: 'plutonium', aliases: ['plutonio'], massNumber: 244, period: 7, series: 'actinoid', state: 'solid' },
  { number: 95, symbol: 'Am', name: 'americium', massNumber: 243, period: 7, series: 'actinoid', state: 'solid' },
  { number: 96, symbol: 'Cm', name: 'curium', massNumber: 247, period: 7, series: 'actinoid', state: 'solid' },
  { number: 97, symbol: 'Bk', name: 'berkelium', massNumber: 247, period: 7, series: 'actinoid', state: 'solid' },
  { number: 98, symbol: 'Cf', name: 'californium', massNumber: 251, period: 7, series: 'actinoid', state: 'solid' },
  { number: 99, symbol: 'Es', name: 'einsteinium', massNumber: 252, period: 7, series: 'actinoid', state: 'solid' },
  { number: 100, symbol: 'Fm', name: 'fermium', massNumber: 257, period: 7, series: 'actinoid' },
  { number: 101, symbol: 'Md', name: 'mendelevium', massNumber: 258, period: 7, series: 'actinoid' },
  { number: 102, symbol: 'No', name: 'nobelium', massNumber: 259, period: 7, series: 'actinoid' },
  { number: 103, symbol: 'Lr', name: 'lawrencium', period: 7, series: 'actinoid' },
  { number: 104, symbol: 'Rf', name: 'rutherfordium', massNumber: 267, period: 7, group: 4 },
  { number: 105, symbol: 'Db', name: 'dubnium', massNumber: 268, period: 7, group: 5 },
  { number: 106, symbol: 'Sg', name: 'seaborgium', period: 7, group: 6 },
  { number: 107, symbol: 'Bh', name: 'bohrium', massNumber: 270, period: 7, group: 7 },
  { number: 108, symbol: 'Hs', name: 'hassium', period: 7, group: 8 },
  { number: 109, symbol: 'Mt', name: 'meitnerium', period: 7, group: 9 },
  { number: 110, symbol: 'Ds', name: 'darmstadtium', massNumber: 281, period: 7, group: 10 },
  { number: 111, symbol: 'Rg', name: 'roentgenium', massNumber: 282, period: 7, group: 11 },
  { number: 112, symbol: 'Cn', name: 'copernicium', massNumber: 285, period: 7, group: 12 },
  { number: 113, symbol: 'Nh', name: 'nihonium', massNumber: 286, period: 7, group: 13 },
  { number: 114, symbol: 'Fl', name: 'flerovium', period: 7, group: 14 },
  { number: 115, symbol: 'Mc', name: 'moscovium', massNumber: 290, period: 7, group: 15 },
  { number: 116, symbol: 'Lv', name: 'livermorium', massNumber: 293, period: 7, group: 16 },
  { number: 117, symbol: 'Ts', name: 'tennessine', massNumber: 294, period: 7, group: 17 },
  { number: 118, symbol: 'Og', name: 'oganesson', massNumber: 294, period: 7, group: 18 }
]

function weightOf({ weight, massNumber, weighed = 'atomic-weights-2021' }: Element): Pick<Fact, 'value' | 'note' | 'source'> | undefined {
  if (weight !== undefined) return { value: weight[0], note: `± ${weight[1]}`, source: weighed }
  if (massNumber === undefined) return undefined
  return { value: `[${massNumber}]`, note: 'There is no standard atomic weight; this is the mass number of an isotope with a long life for this element.', source: 'nubase-2020' }
}

function factsOf(element: Element): readonly Fact[] {
  const { number, symbol, name, aliases, period, group, series, state } = element
  const known = { subject: name, symbols: [symbol], ...aliases === undefined ? {} : { aliases } }
  const placed = { ...known, source: 'periodic-table' } as const
  const weight = weightOf(element)
  return [
    { ...placed, property: 'chemical symbol', value: symbol },
    { ...placed, property: 'atomic number', value: String(number) },
    { ...placed, property: 'period', value: String(period) },
    ...group === undefined ? [] : [{ ...placed, property: 'group', value: String(group) } as const],
    ...series === undefined ? [] : [{ ...placed, property: 'series', value: series } as const],
    ...weight === undefined ? [] : [{ ...known, property: 'standard atomic weight', ...weight } as const],
    ...state === undefined ? [] : [{ ...known, property: 'state at 20 °C', value: state, source: 'crc-handbook' } as const]
  ]
}

export const elementFacts: readonly Fact[] = elements.flatMap(factsOf)
