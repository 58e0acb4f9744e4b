// SPDX-License-Identifier: Apache-2.0

/** Where facts were taken from, so that a caller can look them up. */
export interface Source {
  readonly name: string
  readonly publisher: string
  readonly year: number
  readonly url: string
}

export const sources = {
  'world-factbook': { name: 'The World Factbook, last edition', publisher: 'Central Intelligence Agency', year: 2026, url: 'https://github.com/factbook/factbook.json' },
  'palestinian-basic-law': { name: 'Amended Basic Law, article 3', publisher: 'Palestinian Authority', year: 2003, url: 'https://www.palestinianbasiclaw.org/basic-law/2003-amended-basic-law' },
  'equatorial-guinea-decree': { name: 'Report on the decree that names Ciudad de la Paz the capital', publisher: 'Report News Agency', year: 2026, url: 'https://report.az/en/other-countries/equatorial-guinea-relocates-capital-over-strategic-reasons' },
  'atomic-weights-2021': { name: 'Standard atomic weights of the elements 2021, table of abridged values', publisher: 'IUPAC, Pure and Applied Chemistry 94', year: 2022, url: 'https://doi.org/10.1515/pac-2019-0603' },
  'atomic-weights-2024': { name: 'Revised standard atomic weights of zirconium, gadolinium and lutetium', publisher: 'IUPAC Commission on Isotopic Abundances and Atomic Weights', year: 2024, url: 'https://www.ciaaw.org/atomic-weights.htm' },
  'periodic-table': { name: 'IUPAC Periodic Table of the Elements', publisher: 'IUPAC', year: 2022, url: 'https://iupac.org/what-we-do/periodic-table-of-elements/' },
  'nubase-2020': { name: 'The NUBASE2020 evaluation of nuclear physics properties', publisher: 'Chinese Physics C 45', year: 2021, url: 'https://doi.org/10.1088/1674-1137/abddae' },
  'crc-handbook': { name: 'CRC Handbook of Chemistry and Physics, 97th edition', publisher: 'CRC Press', year: 2016, url: 'https://doi.org/10.1201/9781315380476' },
  'si-brochure': { name: 'The International System of Units (SI), 9th edition', publisher: 'BIPM', year: 2019, url: 'https://www.bipm.org/en/publications/si-brochure' },
  'si-prefixes-2022': { name: 'Resolution 3 of the 27th General Conference on Weights and Measures', publisher: 'BIPM', year: 2022, url: 'https://www.bipm.org/en/cgpm-2022/resolution-3' },
  'binary-prefixes': { name: 'Prefixes for binary multiples, after IEC 80000-13', publisher: 'National Institute of Standards and Technology', year: 2008, url: 'https://physics.nist.gov/cuu/Units/binary.html' },
  'codata-2022': { name: 'CODATA recommended values of the fundamental physical constants: 2022', publisher: 'National Institute of Standards and Technology', year: 2024, url: 'https://physics.nist.gov/cuu/Constants/' },
  'oeis': { name: 'The On-Line Encyclopedia of Integer Sequences', publisher: 'OEIS Foundation', year: 2025, url: 'https://oeis.org/' },
  'iso-8601': { name: 'ISO 8601-1:2019, Date and time: basic rules', publisher: 'International Organization for Standardization', year: 2019, url: 'https://www.iso.org/standard/70907.html' },
  'astronomical-almanac': { name: 'Explanatory Supplement to the Astronomical Almanac, 3rd edition', publisher: 'University Science Books', year: 2013, url: 'https://aa.usno.navy.mil/publications/exp_supp' }
} as const satisfies Record<string, Source>

export type SourceKey = keyof typeof sources
