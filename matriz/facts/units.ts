// SPDX-License-Identifier: Apache-2.0
import type { Fact } from './fact.ts'

interface Unit {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly symbol: string
  readonly otherSymbols?: readonly string[]
  readonly quantity: string
  readonly otherQuantities?: readonly string[]
  readonly definition: string
}

const baseUnits: readonly Unit[] = [
  { name: 'second', aliases: ['seconds', 'Sekunde', 'seconde', 'segundo'], symbol: 's', quantity: 'time', otherQuantities: ['duration'], definition: '9,192,631,770 periods of the radiation of the hyperfine transition of the undisturbed caesium-133 atom' },
  { name: 'metre', aliases: ['meter', 'metres', 'meters', 'metro'], symbol: 'm', quantity: 'length', otherQuantities: ['distance'], definition: 'how far light gets in empty space within 1/299,792,458 of a second' },
  { name: 'kilogram', aliases: ['kilograms', 'kilogramme', 'kilo', 'Kilogramm', 'kilogramo'], symbol: 'kg', quantity: 'mass', definition: 'fixed by the Planck constant being exactly 6.62607015e-34 joule seconds' },
  { name: 'ampere', aliases: ['amperes', 'amp', 'amperio'], symbol: 'A', quantity: 'electric current', otherQuantities: ['electrical current', 'current'], definition: 'the current of 1/(1.602176634e-19) elementary charges a second' },
  { name: 'kelvin', aliases: ['kelvins'], symbol: 'K', quantity: 'thermodynamic temperature', otherQuantities: ['temperature'], definition: 'fixed by the Boltzmann constant being exactly 1.380649e-23 joules per kelvin' },
  { name: 'mole', aliases: ['moles', 'Mol'], symbol: 'mol', quantity: 'amount of substance', definition: 'exactly 6.02214076e23 elementary entities' },
  { name: 'candela', aliases: ['candelas'], symbol: 'cd', quantity: 'luminous intensity', definition: 'fixed by the luminous efficacy of radiation of 540 THz being exactly 683 lumens per watt' }
]

interface DerivedUnit extends Unit {
  readonly inBaseUnits: string
}

const derivedUnits: readonly DerivedUnit[] = [
  { name: 'radian', aliases: ['radians', 'Radiant'], symbol: 'rad', quantity: 'plane angle', otherQuantities: ['angle'], inBaseUnits: 'm/m', definition: 'the angle whose arc is as long as its radius' },
  { name: 'steradian', aliases: ['steradians', 'Steradiant', 'estereorradián'], symbol: 'sr', quantity: 'solid angle', inBaseUnits: 'm²/m²', definition: 'the solid angle that cuts the square of its radius out of a sphere' },
  { name: 'hertz', aliases: ['hercio'], symbol: 'Hz', quantity: 'frequency', inBaseUnits: 's⁻¹', definition: 'one cycle per second' },
  { name: 'newton', aliases: ['newtons'], symbol: 'N', quantity: 'force', otherQuantities: ['weight force'], inBaseUnits: 'kg m s⁻²', definition: 'the force that makes one kilogram faster by one metre per second in each second' },
  { name: 'pascal', aliases: ['pascals'], symbol: 'Pa', quantity: 'pressure', otherQuantities: ['stress', 'mechanical stress'], inBaseUnits: 'kg m⁻¹ s⁻²', definition: 'one newton per square metre' },
  { name: 'joule', aliases: ['joules', 'julio'], symbol: 'J', quantity: 'energy', otherQuantities: ['work', 'heat', 'amount of heat'], inBaseUnits: 'kg m² s⁻²', definition: 'the work of one newton along one metre' },
  { name: 'watt', aliases: ['watts', 'vatio'], symbol: 'W', quantity: 'power', otherQuantities: ['radiant flux'], inBaseUnits: 'kg m² s⁻³', definition: 'one joule per second' },
  { name: 'coulomb', aliases: ['coulombs', 'culombio'], symbol: 'C', quantity: 'electric charge', otherQuantities: ['electrical charge', 'charge'], inBaseUnits: 'A s', definition: 'what a current of one ampere carries in one second' },
  { name: 'volt', aliases: ['volts', 'voltio'], symbol: 'V', quantity: 'electric potential difference', otherQuantities: ['voltage', 'electric potential', 'electromotive force'], inBaseUnits: 'kg m² s⁻³ A⁻¹', definition: 'one watt per ampere' },
  { name: 'farad', aliases: ['farads', 'faradio'], symbol: 'F', quantity: 'capacitance', otherQuantities: ['electric capacitance'], inBaseUnits: 'kg⁻¹ m⁻² s⁴ A²', definition: 'one coulomb per volt' },
  { name: 'ohm', aliases: ['ohms', 'ohmio'], symbol: 'Ω', quantity: 'electric resistance', otherQuantities: ['electrical resistance', 'resistance'], inBaseUnits: 'kg m² s⁻³ A⁻²', definition: 'one volt per ampere' },
  { name: 'siemens', aliases: ['mho'], symbol: 'S', quantity: 'electric conductance', otherQuantities: ['electrical conductance', 'conductance'], inBaseUnits: 'kg⁻¹ m⁻² s³ A²', definition: 'one ampere per volt' },
  { name: 'weber', aliases: ['webers'], symbol: 'Wb', quantity: 'magnetic flux', inBaseUnits: 'kg m² s⁻² A⁻¹', definition: 'one volt second' },
  { name: 'tesla', aliases: ['teslas'], symbol: 'T', quantity: 'magnetic flux density', otherQuantities: ['magnetic field strength', 'magnetic field', 'magnetic induction'], inBaseUnits: 'kg s⁻² A⁻¹', definition: 'one weber per square metre' },
  { name: 'henry', aliases: ['henries', 'henrys', 'henrio'], symbol: 'H', quantity: 'inductance', inBaseUnits: 'kg m² s⁻² A⁻²', definition: 'one weber per ampere' },
  { name: 'degree Celsius', aliases: ['degrees Celsius', 'Celsius', 'centigrade', 'Grad Celsius', 'degré Celsius', 'grado Celsius'], symbol: '°C', quantity: 'Celsius temperature', inBaseUnits: 'K', definition: 'as large as the kelvin, on a scale whose zero is 273.15 K' },
  { name: 'lumen', aliases: ['lumens'], symbol: 'lm', quantity: 'luminous flux', inBaseUnits: 'cd sr', definition: 'what a source of one candela sends into one steradian' },
  { name: 'lux', symbol: 'lx', quantity: 'illuminance', inBaseUnits: 'cd sr m⁻²', definition: 'one lumen per square metre' },
  { name: 'becquerel', aliases: ['becquerels', 'becquerelio'], symbol: 'Bq', quantity: 'activity of a radionuclide', otherQuantities: ['radioactivity', 'activity'], inBaseUnits: 's⁻¹', definition: 'one decay per second' },
  { name: 'gray', aliases: ['grays'], symbol: 'Gy', quantity: 'absorbed dose', otherQuantities: ['kerma', 'radiation dose'], inBaseUnits: 'm² s⁻²', definition: 'one joule of radiation taken up per kilogram' },
  { name: 'sievert', aliases: ['sieverts'], symbol: 'Sv', quantity: 'dose equivalent', otherQuantities: ['equivalent dose', 'effective dose'], inBaseUnits: 'm² s⁻²', definition: 'one joule per kilogram, weighted by the harm that the radiation does' },
  { name: 'katal', aliases: ['katals'], symbol: 'kat', quantity: 'catalytic activity', otherQuantities: ['enzyme activity'], inBaseUnits: 'mol s⁻¹', definition: 'a catalyst that turns over one mole per second' }
]

interface AcceptedUnit {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly symbol: string
  readonly otherSymbols?: readonly string[]
  readonly quantity: string
  readonly inSiUnits: string
}

/** Units outside the SI that may be used with it, as far as their value in it is exact. */
const acceptedUnits: readonly AcceptedUnit[] = [
  { name: 'minute', aliases: ['minutes'], symbol: 'min', quantity: 'time', inSiUnits: '60 s' },
  { name: 'hour', aliases: ['hours'], symbol: 'h', quantity: 'time', inSiUnits: '3600 s' },
  { name: 'day', aliases: ['days'], symbol: 'd', quantity: 'time', inSiUnits: '86400 s' },
  { name: 'astronomical unit', aliases: ['astronomical units'], symbol: 'au', otherSymbols: ['AU'], quantity: 'length', inSiUnits: '149597870700 m' },
  { name: 'hectare', aliases: ['hectares', 'Hektar', 'hectárea'], symbol: 'ha', quantity: 'area', inSiUnits: '10000 m²' },
  { name: 'litre', aliases: ['liter', 'litres', 'liters', 'litro'], symbol: 'L', otherSymbols: ['l'], quantity: 'volume', inSiUnits: '0.001 m³' },
  { name: 'tonne', aliases: ['tonnes', 'metric ton', 'metric tons'], symbol: 't', quantity: 'mass', inSiUnits: '1000 kg' },
  { name: 'electronvolt', aliases: ['electronvolts', 'electron volt'], symbol: 'eV', quantity: 'energy', inSiUnits: '1.602176634e-19 J' }
]

const source = 'si-brochure'

function namesOf({ name, aliases, symbol, otherSymbols = [] }: Omit<AcceptedUnit, 'inSiUnits'>): Pick<Fact, 'subject' | 'aliases' | 'symbols' | 'source'> {
  return { subject: name, symbols: [symbol, ...otherSymbols], source, ...aliases === undefined ? {} : { aliases } }
}

function factsOf(unit: Unit): readonly Fact[] {
  const known = namesOf(unit)
  const { symbol, quantity, otherQuantities, definition } = unit
  return [
    { ...known, property: 'unit symbol', value: symbol },
    { ...known, property: 'quantity', value: quantity },
    { ...known, property: 'definition', value: definition },
    { subject: quantity, ...otherQuantities === undefined ? {} : { aliases: otherQuantities }, property: 'SI unit', value: unit.name, unit: symbol, source }
  ]
}

function acceptedFactsOf(unit: AcceptedUnit): readonly Fact[] {
  const known = namesOf(unit)
  return [
    { ...known, property: 'unit symbol', value: unit.symbol },
    { ...known, property: 'quantity', value: unit.quantity },
    { ...known, property: 'in SI units', value: unit.inSiUnits }
  ]
}

export const unitFacts: readonly Fact[] = [
  ...baseUnits.flatMap(factsOf),
  ...derivedUnits.flatMap(unit => [...factsOf(unit), { ...namesOf(unit), property: 'in SI base units', value: unit.inBaseUnits } as const]),
  ...acceptedUnits.flatMap(acceptedFactsOf)
]
