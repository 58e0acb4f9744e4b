// SPDX-License-Identifier: Apache-2.0
// Other names of the same values, other sentences and other notations: what detectors find here they were not made with.
// Only what names a value differs; the values, their forms and their obfuscations are those of the corpus.
import { between, pick } from '../../../load/chaos/chance.ts'
import type { CarrierSet, Notation, Phrases, Tongue } from './carriers.ts'
import { digits } from './characters.ts'
import type { Wording } from './corpus.ts'
import { surnames } from './names.ts'
import type { Locale, PlantedValue } from './sample.ts'

interface Names {
  readonly nouns: readonly string[]
  readonly keys: readonly string[]
}

const phoneNouns: Readonly<Record<Locale, readonly string[]>> = {
  US: ['contact number', 'landline', 'cell phone', 'direct line', 'phone #'], GB: ['landline', 'contact number', 'mobile phone', 'tel. no.'], CA: ['home phone', 'cellular', 'contact number'], IN: ['contact no.', 'mob', 'mobile no.', 'phone'],
  DE: ['Festnetz', 'Durchwahl', 'Mobilnummer', 'Telefonnr.'], FR: ['n° de tél.', 'fixe', 'mobile', 'numéro de portable'], ES: ['tfno.', 'celular', 'número de móvil', 'fijo'], IT: ['numero di telefono', 'cellulare', 'recapito telefonico'],
  NL: ['mobiel nummer', 'tel.nr.', 'gsm', 'vaste telefoon'], BR: ['fone', 'cel.', 'telefone fixo', 'número do celular'], PL: ['komórka', 'nr tel.', 'numer komórkowy'], SE: ['telefonnummer', 'mobiltelefon', 'mob.', 'tfn']
}

const names: Readonly<Record<string, Names>> = {
  email: { nouns: ['email', 'e-mail address', 'E-Mail-Adresse', 'courrier électronique', 'correo electrónico', 'posta elettronica', 'e-mailadres', 'e-post'], keys: ['emailAddress', 'customerEmail', 'mail_to', 'e_mail'] },
  payment_card: { nouns: ['Visa card', 'debit card', 'Kartennummer', 'numéro de carte', 'número de tarjeta', 'card no.'], keys: ['cardNumber', 'paymentCard', 'card_no'] },
  mac_address: { nouns: ['physical address', 'ethernet address', 'MAC addr', 'hardware MAC', 'Physikalische Adresse'], keys: ['macAddr', 'wlan_mac', 'mac_addr', 'physicalAddress'] },
  'secret.azure_key': { nouns: ['Azure key', 'Azure storage access key', 'storage access key'], keys: ['AZURE_STORAGE_KEY', 'accountKey', 'storageAccountKey'] },
  'national_id.us_ssn': { nouns: ['Social Security', 'SS number', 'social security num', 'US SSN'], keys: ['socialSecurityNumber', 'taxpayer_ssn', 'ssn_full'] },
  'national_id.gb_nino': { nouns: ['Nat. Ins. no.', 'NINo', 'National Insurance'], keys: ['niNumber', 'nationalInsurance'] },
  'national_id.de_steuer_id': { nouns: ['Steuer-Identifikationsnummer', 'Steueridentnummer', 'Identifikationsnummer', 'Steuer ID'], keys: ['steuerId', 'steueridentifikationsnummer', 'steuer_identnr'] },
  'national_id.fr_nir': { nouns: ['n° de sécurité sociale', 'numéro INSEE', 'numéro de sécu'], keys: ['numeroSecuriteSociale', 'nss'] },
  'national_id.es_dni': { nouns: ['documento de identidad', 'núm. DNI', 'DNI nº', 'NIF'], keys: ['numeroDni', 'documento_identidad'] },
  'national_id.es_nie': { nouns: ['número NIE', 'NIE nº', 'identidad de extranjero'], keys: ['numNie', 'nie_titular'] },
  'national_id.nl_bsn': { nouns: ['burger service nummer', 'sofi-nummer', 'BSN nr.'], keys: ['bsnNummer', 'bsn_nr'] },
  'national_id.pl_pesel': { nouns: ['Pesel', 'nr PESEL', 'numer ewidencyjny PESEL'], keys: ['peselNumber', 'numer_pesel'] },
  'national_id.se_personnummer': { nouns: ['personnr', 'person-nr', 'svenskt personnummer'], keys: ['personNumber', 'person_nr', 'personnr'] },
  'national_id.br_cpf': { nouns: ['nº CPF', 'cadastro de pessoa física', 'CPF do titular'], keys: ['cpfTitular', 'numero_cpf'] },
  'national_id.in_aadhaar': { nouns: ['Aadhar', 'Aadhaar card', 'UIDAI no.', 'Adhaar no.'], keys: ['aadharNumber', 'aadhaar_no'] },
  'national_id.ca_sin': { nouns: ['S.I.N.', 'social insurance no.', 'numéro d’assurance sociale', 'SIN number'], keys: ['sinNumber', 'socialInsurance'] }
}

function renamed(value: PlantedValue): PlantedValue {
  if (value.category === 'phone') return { ...value, nouns: phoneNouns[value.locale], keys: ['phoneNumber', 'cellphone', 'mobile_no', 'homePhone', 'customer_tel'] }
  return { ...value, ...names[value.category] }
}

const around: readonly string[] = ['See you on Monday.', 'Room 204 is free from 9 to 11.', 'Order 4 of them, please.', 'Ticket closed after 17 days.', 'The total is 1,349.90.', 'Page 12 of 30.']

const phrases: Readonly<Record<Tongue, Phrases>> = {
  en: { told: ['Could you add {V} as the {N} for this customer?', 'I moved, so the {N} is now {V}, everything else stays.', '- {N} – {V}', '{N}\n{V}', 'Old {N} = {V}'], untold: ['Forwarding {V} to you.', 'Is {V} still in use?', 'Note to self – {V} – delete later.'], around },
  de: { told: ['{N} lautet {V}.', 'Neu ist nur {N}, nämlich {V}.', '- {N} – {V}', '{N}\n{V}'], untold: ['Ist {V} noch in Gebrauch?', 'Ich leite {V} weiter.'], around },
  fr: { told: ['Mon {N} est désormais le {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['Est-ce que {V} sert encore ?', 'Je transmets {V}.'], around },
  es: { told: ['El {N} nuevo es {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['¿Sigue en uso {V}?', 'Reenvío {V}.'], around },
  it: { told: ['Il nuovo {N} è {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['{V} è ancora in uso?', 'Inoltro {V}.'], around },
  nl: { told: ['Het nieuwe {N} is {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['Is {V} nog in gebruik?', 'Ik stuur {V} door.'], around },
  pt: { told: ['O novo {N} é {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['{V} ainda está em uso?', 'Encaminho {V}.'], around },
  pl: { told: ['Nowy {N} to {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['Czy {V} jest jeszcze używany?', 'Przesyłam {V}.'], around },
  sv: { told: ['Nytt {N} är {V}.', '{N}\n{V}', '- {N} – {V}'], untold: ['Används {V} fortfarande?', 'Jag vidarebefordrar {V}.'], around }
}

const inJson = (value: string): string => JSON.stringify(value).slice(1, -1)

const notations: readonly Notation[] = [
  (chance, key) => ({ text: `[customer]\nname = "${pick(chance, surnames)}"\n${key} = "{V}"\nlimit = ${between(chance, 10, 99)}\n`, escape: inJson }),
  (_chance, key) => ({ text: `{'${key}': '{V}', 'ok': True}` }),
  (_chance, _key, noun) => ({ text: `<tr><th>${noun}</th><td>{V}</td></tr>` }),
  (_chance, _key, noun) => ({ text: `* **${noun}:** {V}\n* **Since:** 2021\n` }),
  (chance, key) => ({ text: `name\t${key}\tsince\n${pick(chance, surnames)}\t{V}\t2021\n` }),
  (chance, key) => ({ text: `level=warn seq=${digits(chance, 4)} msg="changed" ${key}="{V}"`, escape: inJson }),
  (_chance, key) => ({ text: "INSERT INTO people (id, {K}) VALUES (7, '{V}');".replace('{K}', key) }),
  (_chance, key) => ({ text: `customer.${key}={V}\ncustomer.active=true\n` }),
  (_chance, key) => ({ text: `<input name="${key}" value="{V}">` })
]

const carriers: CarrierSet = { phrases, notations }

/** The wording that no detector was made with. */
export const otherWords: Wording = { carriers, renamed }
