// SPDX-License-Identifier: Apache-2.0
// Published national identification numbers: examples of offices, of python-stdnum's documentation and of Wikipedia.
import type { Published } from './example.ts'

const stdnum = 'https://arthurdejong.org/python-stdnum/doc/'

export const publishedNationalIds: readonly Published[] = [
  { source: `${stdnum} (us.ssn) and https://www.ssa.gov/history/ssn/misused.html`, category: 'national_id.us_ssn', examples: ['SSN ⟦536-90-4399⟧', 'Social Security Number: ⟦111-22-3333⟧'], nearMisses: ['reference 666-00-0000', 'ITIN 912-70-1234'] },
  { source: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110', category: 'national_id.gb_nino', examples: ['National Insurance number ⟦AB 12 34 56 C⟧', 'NI number: ⟦AB123456C⟧'], nearMisses: ['National Insurance number QQ 12 34 56 C', 'TN 01 12 58 M'] },
  { source: `${stdnum} (de.idnr) and https://download.elster.de (Prüfung der Steuer-ID)`, category: 'national_id.de_steuer_id', examples: ['Steuer-ID ⟦36 574 261 809⟧', 'IdNr. ⟦86095742719⟧', 'Steueridentifikationsnummer: ⟦47036892816⟧', 'Steuer-ID: ⟦65929970489⟧'], nearMisses: ['Steuer-ID 36574261890', 'Steuer-ID 36554266806'] },
  { source: `${stdnum} (fr.nir)`, category: 'national_id.fr_nir', examples: ['numéro de sécurité sociale : ⟦2 95 10 99 126 111 93⟧', 'NIR ⟦253072B07300470⟧', 'NIR ⟦253072A07300443⟧'], nearMisses: ['NIR 295109912611199', 'NIR 253072C07300443'] },
  { source: `${stdnum} (es.dni, es.nie) and https://www.interior.gob.es`, category: 'national_id.es_dni', examples: ['DNI ⟦54362315-K⟧', 'DNI: ⟦12345678Z⟧', 'NIF ⟦99999999R⟧'], nearMisses: ['DNI 54362315Z', 'DNI 54362315'] },
  { source: `${stdnum} (es.nie)`, category: 'national_id.es_nie', examples: ['NIE ⟦x-2482300w⟧', 'NIE: ⟦X1234567L⟧'], nearMisses: ['NIE x-2482300a'] },
  { source: `${stdnum} (it.codicefiscale) and https://en.wikipedia.org/wiki/Italian_fiscal_code`, category: 'national_id.it_codice_fiscale', examples: ['codice fiscale ⟦RCCMNL83S18D969H⟧', '⟦MRTMTT91D08F205J⟧', 'C.F. ⟦MLLSNT82P65Z404U⟧', '⟦RSSMRA85T10A562S⟧'], nearMisses: ['RCCMNL83S18D969', 'RCCMNL83S18D967C'] },
  { source: `${stdnum} (nl.bsn)`, category: 'national_id.nl_bsn', examples: ['BSN ⟦1112.22.333⟧', 'burgerservicenummer: ⟦111222333⟧', 'BSN: ⟦123456782⟧'], nearMisses: ['BSN 1112.52.333'] },
  { source: `${stdnum} (pl.pesel) and https://en.wikipedia.org/wiki/PESEL`, category: 'national_id.pl_pesel', examples: ['PESEL ⟦44051401359⟧', 'PESEL: ⟦02070803628⟧'], nearMisses: ['PESEL 44051401358'] },
  { source: `${stdnum} (se.personnummer) and Skatteverket, SKV 704`, category: 'national_id.se_personnummer', examples: ['personnummer ⟦880320-0016⟧', 'personnummer: ⟦811228-9874⟧', 'pnr ⟦19640823-3234⟧'], nearMisses: ['personnummer 880320-0018'] },
  { source: `${stdnum} (br.cpf)`, category: 'national_id.br_cpf', examples: ['CPF ⟦390.533.447-05⟧', '⟦111.444.777-35⟧', 'CPF: ⟦12345678909⟧'], nearMisses: ['CPF 231.002.999-00', 'CPF 111.111.111-11'] },
  { source: `${stdnum} (in_.aadhaar) and UIDAI's test identities`, category: 'national_id.in_aadhaar', examples: ['Aadhaar ⟦2341 2341 2346⟧', 'Aadhaar number: ⟦9999 4105 7058⟧', 'UID ⟦999971658847⟧'], nearMisses: ['Aadhaar 1234 1234 1234', 'Aadhaar 2341 2341 2347'] },
  { source: `${stdnum} (ca.sin) and https://en.wikipedia.org/wiki/Social_insurance_number`, category: 'national_id.ca_sin', examples: ['SIN ⟦123-456-782⟧', 'Social Insurance Number: ⟦193 456 787⟧'], nearMisses: ['SIN 999-999-999', 'SIN 123456783'] }
]
