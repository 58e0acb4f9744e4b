// SPDX-License-Identifier: Apache-2.0
import type { Fact } from './fact.ts'

interface PhysicalConstant {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly symbols?: readonly string[]
  readonly value: string
  readonly unit?: string
  /** `exact` by definition; `cut off` when exact too, but with more digits than are shown; else the standard uncertainty. */
  readonly uncertainty: string
}

const physical: readonly PhysicalConstant[] = [
  { name: 'speed of light', aliases: ['vacuum speed of light', 'velocity of light', 'light speed', 'Lichtgeschwindigkeit', 'vitesse de la lumière', 'velocidad de la luz'], symbols: ['c'], value: '299792458', unit: 'm/s', uncertainty: 'exact' },
  { name: 'Planck constant', aliases: ["Planck's constant", 'Plancksches Wirkungsquantum', 'constante de Planck'], symbols: ['h'], value: '6.62607015e-34', unit: 'J s', uncertainty: 'exact' },
  { name: 'reduced Planck constant', aliases: ['h-bar', 'hbar', 'Dirac constant'], symbols: ['ħ'], value: '1.054571817e-34', unit: 'J s', uncertainty: 'cut off' },
  { name: 'elementary charge', aliases: ['charge of the electron', 'charge of an electron', 'electron charge', 'Elementarladung', 'charge élémentaire'], value: '1.602176634e-19', unit: 'C', uncertainty: 'exact' },
  { name: 'Boltzmann constant', aliases: ["Boltzmann's constant", 'Boltzmann-Konstante', 'constante de Boltzmann'], symbols: ['k', 'kB'], value: '1.380649e-23', unit: 'J/K', uncertainty: 'exact' },
  { name: 'Avogadro constant', aliases: ["Avogadro's constant", "Avogadro's number", 'Avogadro number', 'Avogadro-Konstante', "constante d'Avogadro"], symbols: ['N_A', 'NA'], value: '6.02214076e23', unit: 'mol⁻¹', uncertainty: 'exact' },
  { name: 'caesium frequency', aliases: ['hyperfine transition frequency of caesium', 'cesium frequency'], value: '9192631770', unit: 'Hz', uncertainty: 'exact' },
  { name: 'luminous efficacy', aliases: ['luminous efficacy of 540 THz radiation'], value: '683', unit: 'lm/W', uncertainty: 'exact' },
  { name: 'molar gas constant', aliases: ['gas constant', 'ideal gas constant', 'universal gas constant'], symbols: ['R'], value: '8.314462618', unit: 'J/(mol K)', uncertainty: 'cut off' },
  { name: 'Faraday constant', aliases: ["Faraday's constant"], symbols: ['F'], value: '96485.33212', unit: 'C/mol', uncertainty: 'cut off' },
  { name: 'Stefan–Boltzmann constant', aliases: ['Stefan-Boltzmann constant', 'Stefan Boltzmann constant'], symbols: ['σ'], value: '5.670374419e-8', unit: 'W/(m² K⁴)', uncertainty: 'cut off' },
  { name: 'Wien displacement constant', aliases: ["Wien's displacement constant", 'Wien wavelength displacement law constant'], value: '2.897771955e-3', unit: 'm K', uncertainty: 'cut off' },
  { name: 'standard gravity', aliases: ['standard acceleration of gravity', 'standard acceleration of free fall', 'acceleration of gravity', 'gravitational acceleration'], symbols: ['g'], value: '9.80665', unit: 'm/s²', uncertainty: 'exact' },
  { name: 'standard atmosphere', aliases: ['standard atmospheric pressure'], symbols: ['atm'], value: '101325', unit: 'Pa', uncertainty: 'exact' },
  { name: 'magnetic flux quantum', value: '2.067833848e-15', unit: 'Wb', uncertainty: 'cut off' },
  { name: 'Josephson constant', symbols: ['K_J'], value: '4.835978484e14', unit: 'Hz/V', uncertainty: 'cut off' },
  { name: 'von Klitzing constant', aliases: ['Klitzing constant'], symbols: ['R_K'], value: '25812.80745', unit: 'Ω', uncertainty: 'cut off' },
  { name: 'conductance quantum', value: '7.748091729e-5', unit: 'S', uncertainty: 'cut off' },
  { name: 'constant of gravitation', aliases: ['gravitational constant', 'Newtonian constant of gravitation', "Newton's constant", 'universal gravitational constant', 'Gravitationskonstante', 'constante gravitationnelle'], symbols: ['G'], value: '6.67430e-11', unit: 'm³/(kg s²)', uncertainty: '0.00015e-11' },
  { name: 'electron mass', aliases: ['mass of the electron', 'mass of an electron', 'rest mass of the electron'], value: '9.1093837139e-31', unit: 'kg', uncertainty: '0.0000000028e-31' },
  { name: 'proton mass', aliases: ['mass of the proton', 'mass of a proton', 'rest mass of the proton'], value: '1.67262192595e-27', unit: 'kg', uncertainty: '0.00000000052e-27' },
  { name: 'neutron mass', aliases: ['mass of the neutron', 'mass of a neutron', 'rest mass of the neutron'], value: '1.67492750056e-27', unit: 'kg', uncertainty: '0.00000000085e-27' },
  { name: 'muon mass', aliases: ['mass of the muon', 'mass of a muon'], value: '1.883531627e-28', unit: 'kg', uncertainty: '0.000000042e-28' },
  { name: 'deuteron mass', aliases: ['mass of the deuteron', 'mass of a deuteron'], value: '3.3435837768e-27', unit: 'kg', uncertainty: '0.0000000010e-27' },
  { name: 'alpha particle mass', aliases: ['mass of the alpha particle', 'mass of an alpha particle'], value: '6.6446573450e-27', unit: 'kg', uncertainty: '0.0000000021e-27' },
  { name: 'proton–electron mass ratio', aliases: ['proton-electron mass ratio', 'proton electron mass ratio'], value: '1836.152673426', uncertainty: '0.000000032' },
  { name: 'fine-structure constant', aliases: ['fine structure constant', "Sommerfeld's constant"], symbols: ['α'], value: '7.2973525643e-3', uncertainty: '0.0000000011e-3' },
  { name: 'inverse fine-structure constant', aliases: ['inverse fine structure constant', 'inverse of the fine-structure constant'], value: '137.035999177', uncertainty: '0.000000021' },
  { name: 'vacuum electric permittivity', aliases: ['vacuum permittivity', 'electric constant', 'permittivity of free space'], symbols: ['ε0', 'ε₀'], value: '8.8541878188e-12', unit: 'F/m', uncertainty: '0.0000000014e-12' },
  { name: 'vacuum magnetic permeability', aliases: ['vacuum permeability', 'magnetic constant', 'permeability of free space'], symbols: ['µ0', 'µ₀'], value: '1.25663706127e-6', unit: 'N/A²', uncertainty: '0.00000000020e-6' },
  { name: 'characteristic impedance of vacuum', aliases: ['impedance of free space', 'vacuum impedance'], symbols: ['Z0', 'Z₀'], value: '376.730313412', unit: 'Ω', uncertainty: '0.000000059' },
  { name: 'Rydberg constant', aliases: ["Rydberg's constant"], symbols: ['R∞'], value: '10973731.568157', unit: 'm⁻¹', uncertainty: '0.000012' },
  { name: 'Bohr radius', aliases: ["Bohr's radius"], symbols: ['a0', 'a₀'], value: '5.29177210544e-11', unit: 'm', uncertainty: '0.00000000082e-11' },
  { name: 'Bohr magneton', symbols: ['µB'], value: '9.2740100657e-24', unit: 'J/T', uncertainty: '0.0000000029e-24' },
  { name: 'nuclear magneton', symbols: ['µN'], value: '5.0507837393e-27', unit: 'J/T', uncertainty: '0.0000000016e-27' },
  { name: 'atomic mass constant', aliases: ['unified atomic mass unit', 'atomic mass unit', 'dalton'], symbols: ['u', 'Da', 'amu'], value: '1.66053906892e-27', unit: 'kg', uncertainty: '0.00000000052e-27' },
  { name: 'classical electron radius', value: '2.8179403205e-15', unit: 'm', uncertainty: '0.0000000013e-15' },
  { name: 'Compton wavelength', aliases: ['electron Compton wavelength'], value: '2.42631023538e-12', unit: 'm', uncertainty: '0.00000000076e-12' },
  { name: 'Hartree energy', symbols: ['Eh'], value: '4.3597447222060e-18', unit: 'J', uncertainty: '0.0000000000048e-18' },
  { name: 'Planck length', value: '1.616255e-35', unit: 'm', uncertainty: '0.000018e-35' },
  { name: 'Planck mass', value: '2.176434e-8', unit: 'kg', uncertainty: '0.000024e-8' },
  { name: 'Planck time', value: '5.391247e-44', unit: 's', uncertainty: '0.000060e-44' },
  { name: 'Planck temperature', value: '1.416784e32', unit: 'K', uncertainty: '0.000016e32' }
]

type MathematicalConstant = readonly [name: string, value: string, sequence: string, aliases?: readonly string[], symbols?: readonly string[]]

/** Rounded to fifteen decimal places. */
const mathematical: readonly MathematicalConstant[] = [
  ['pi', '3.141592653589793', 'A000796', ["Archimedes' constant", 'Kreiszahl'], ['π']],
  ['tau', '6.283185307179586', 'A019692', ['two pi'], ['τ']],
  ["Euler's number", '2.718281828459045', 'A001113', ['Euler number', 'Eulersche Zahl', "nombre d'Euler", 'base of the natural logarithm'], ['e']],
  ['golden ratio', '1.618033988749895', 'A001622', ['golden mean', 'golden section', 'goldener Schnitt', "nombre d'or"], ['φ']],
  ['square root of two', '1.414213562373095', 'A002193', ['square root of 2', 'root two', 'sqrt(2)', "Pythagoras' constant"], ['√2']],
  ['square root of three', '1.732050807568877', 'A002194', ['square root of 3', 'root three', 'sqrt(3)', "Theodorus' constant"], ['√3']],
  ['square root of five', '2.236067977499790', 'A002163', ['square root of 5', 'root five', 'sqrt(5)'], ['√5']],
  ['natural logarithm of two', '0.693147180559945', 'A002162', ['natural logarithm of 2', 'ln(2)', 'ln 2']],
  ['natural logarithm of ten', '2.302585092994046', 'A002392', ['natural logarithm of 10', 'ln(10)', 'ln 10']],
  ['Euler–Mascheroni constant', '0.577215664901533', 'A001620', ['Euler-Mascheroni constant', 'Euler Mascheroni constant', "Euler's constant"], ['γ']],
  ["Apéry's constant", '1.202056903159594', 'A002117', ['Apery constant', 'zeta(3)'], ['ζ(3)']],
  ["Catalan's constant", '0.915965594177219', 'A006752', ['Catalan constant']],
  ['Feigenbaum constant', '4.669201609102991', 'A006890', ["Feigenbaum's constant", 'first Feigenbaum constant'], ['δ']]
]

const exactness: Readonly<Record<string, string>> = { exact: 'exact by definition', 'cut off': 'exact by definition, here with its first ten digits' }

function factOf({ name, uncertainty, ...shared }: PhysicalConstant): Fact {
  return { ...shared, subject: name, property: 'value', note: exactness[uncertainty] ?? `standard uncertainty ${uncertainty}`, source: 'codata-2022' }
}

function mathematicalFactOf([name, value, sequence, aliases = [], symbols = []]: MathematicalConstant): Fact {
  return { subject: name, aliases, symbols, property: 'value', value, note: `sequence ${sequence}`, source: 'oeis' }
}

export const constantFacts: readonly Fact[] = [...physical.map(factOf), ...mathematical.map(mathematicalFactOf)]
