// SPDX-License-Identifier: Apache-2.0
// Numbers of everyday: dates and times (ISO 8601, RFC 3339), Unix time (POSIX), ISBN (ISO 2108), EAN (GS1 General Specifications), ISSN (ISO 3297),
// IMEI (3GPP TS 23.003, annex B; fifteen digits that pass Luhn and begin with no card's number), ICCID (ITU-T E.118, begins with 89),
// coordinates (ISO 6709), versions (https://semver.org), DOIs (ISO 26324), ORCID (ISO 7064), VINs (ISO 3779), prices, sizes, sports results.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { digits, number, padded, some, upper } from '../characters.ts'
import { luhnDigit } from '../check-digits.ts'
import type { NegativeGenerator } from './negative.ts'

const two = (chance: Chance, low: number, high: number): string => padded(between(chance, low, high), 2)
const date = (chance: Chance): string => `${between(chance, 1990, 2035)}-${two(chance, 1, 12)}-${two(chance, 1, 28)}`
const time = (chance: Chance): string => `${two(chance, 0, 23)}:${two(chance, 0, 59)}:${two(chance, 0, 59)}`

/** GS1: weights 1 and 3 from the left of twelve digits. */
function ean(payload: string): string {
  const sum = [...payload].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
  return `${payload}${(10 - sum % 10) % 10}`
}

function isbn10(payload: string): string {
  const sum = [...payload].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
  const check = (11 - sum % 11) % 11
  return `${payload}${check === 10 ? 'X' : check}`
}

export const numberNegatives: readonly NegativeGenerator[] = [
  { name: 'timestamp_iso', make: chance => `${date(chance)}T${time(chance)}.${digits(chance, 3)}${pick(chance, ['Z', '+02:00', '-05:30'])}`, nouns: ['time', 'date'], keys: ['created_at', 'time'] },
  { name: 'timestamp_space', make: chance => `${date(chance)} ${time(chance)},${digits(chance, 3)}` },
  { name: 'timestamp_compact', make: chance => `${date(chance).replaceAll('-', '')}${pick(chance, ['T', ''])}${time(chance).replaceAll(':', '')}`, nouns: ['build', 'backup', 'snapshot'], keys: ['build', 'stamp'] },
  { name: 'unix_seconds', make: chance => String(between(chance, 1_500_000_000, 1_900_000_000)), nouns: ['timestamp', 'iat', 'exp'], keys: ['iat', 'exp', 'ts', 'created'] },
  { name: 'unix_milliseconds', make: chance => `${between(chance, 1_500_000_000, 1_900_000_000)}${digits(chance, 3)}`, nouns: ['timestamp', 'updated'], keys: ['ts', 'updated_ms'] },
  { name: 'unix_nanoseconds', make: chance => `${between(chance, 1_500_000_000, 1_900_000_000)}${digits(chance, 9)}`, nouns: ['time'], keys: ['time_unix_nano'] },
  { name: 'date_range', make: chance => `${two(chance, 1, 28)}.${two(chance, 1, 12)}.${between(chance, 2000, 2030)}–${two(chance, 1, 28)}.${two(chance, 1, 12)}.${between(chance, 2000, 2030)}` },
  { name: 'date_serial', make: chance => `${date(chance).replaceAll('-', '')}-${digits(chance, 4)}`, nouns: ['incident', 'ticket', 'order', 'Vorgang'], keys: ['incident', 'ticket', 'order_no'] },
  { name: 'date_serial_short', make: chance => `${date(chance).slice(2).replaceAll('-', '')}-${digits(chance, 4)}`, nouns: ['invoice', 'batch', 'order'], keys: ['batch', 'invoice_no'] },
  { name: 'order_number', make: chance => number(chance, pick(chance, [8, 9, 10, 11, 12])), nouns: ['order', 'order number', 'Bestellnummer', 'commande', 'pedido', 'ordine'], keys: ['order_id', 'order_number'] },
  { name: 'order_number_grouped', make: chance => pick(chance, [() => `${digits(chance, 3)}-${digits(chance, 7)}-${digits(chance, 7)}`, () => `${digits(chance, 4)}-${digits(chance, 3)}-${digits(chance, 3)}`, () => `${digits(chance, 2)}-${digits(chance, 7)}`])(), nouns: ['order', 'case', 'part'], keys: ['order_id', 'part_no'] },
  { name: 'invoice', make: chance => `${pick(chance, ['INV', 'RE', 'FA', 'PO', 'SO'])}-${between(chance, 2019, 2026)}-${digits(chance, pick(chance, [4, 5, 6]))}` },
  { name: 'customer_number', make: chance => number(chance, pick(chance, [6, 7, 8, 9, 10])), nouns: ['customer number', 'Kundennummer', 'account id', 'numéro de client'], keys: ['customer_id', 'account_id', 'user_id'] },
  { name: 'database_id', make: chance => number(chance, pick(chance, [17, 18, 19])), nouns: ['message id', 'row'], keys: ['id', 'snowflake', 'message_id'] },
  { name: 'phone_like_id', make: chance => pick(chance, [() => `${digits(chance, 2)}-${digits(chance, 4)}-${digits(chance, 2)}`, () => `${digits(chance, 4)}/${digits(chance, 5)}`, () => `0${digits(chance, 4)}-${upper[between(chance, 0, 25)]}${digits(chance, 4)}`, () => `${digits(chance, 3)}.${digits(chance, 3)}.${upper[between(chance, 0, 25)]}`])(), nouns: ['part', 'article', 'file', 'Aktenzeichen'], keys: ['sku', 'article', 'file_no'] },
  { name: 'isbn13', make: chance => { const code = ean(`978${digits(chance, 9)}`); return pick(chance, [code, `${code.slice(0, 3)}-${code[3]}-${code.slice(4, 8)}-${code.slice(8, 12)}-${code[12]}`]) }, nouns: ['ISBN', 'ISBN-13'], keys: ['isbn'] },
  { name: 'isbn10', make: chance => { const code = isbn10(digits(chance, 9)); return pick(chance, [code, `${code[0]}-${code.slice(1, 5)}-${code.slice(5, 9)}-${code[9]}`]) }, nouns: ['ISBN', 'ISBN-10'], keys: ['isbn'] },
  { name: 'ean', make: chance => ean(`${pick(chance, ['40', '43', '50', '76', '30', '87'])}${digits(chance, 10)}`), nouns: ['EAN', 'barcode', 'GTIN'], keys: ['ean', 'gtin', 'barcode'] },
  { name: 'imei', make: chance => { const code = `${pick(chance, ['35', '86', '01', '99'])}${digits(chance, 12)}`; return `${code}${luhnDigit(code)}` }, nouns: ['IMEI', 'device'], keys: ['imei'] },
  { name: 'iccid', make: chance => { const code = `89${pick(chance, ['49', '44', '01', '33'])}${digits(chance, 14)}`; return `${code}${luhnDigit(code)}` }, nouns: ['ICCID', 'SIM'], keys: ['iccid'] },
  { name: 'price', make: chance => pick(chance, [() => `$${between(chance, 1, 999)},${digits(chance, 3)}.${digits(chance, 2)}`, () => `${between(chance, 1, 999)}.${digits(chance, 3)},${digits(chance, 2)} €`, () => `£${digits(chance, 3)}.${digits(chance, 2)}`, () => `R$ ${between(chance, 1, 9)}.${digits(chance, 3)}.${digits(chance, 3)},00`, () => `${between(chance, 1, 9)} ${digits(chance, 3)} ${digits(chance, 3)},${digits(chance, 2)} zł`])() },
  { name: 'price_list', make: chance => Array.from({ length: 6 }, () => `${between(chance, 1, 999)}.${digits(chance, 2)}`).join(', ') },
  { name: 'coordinates', make: chance => `${between(chance, -89, 89)}.${digits(chance, 6)}, ${between(chance, -179, 179)}.${digits(chance, 6)}`, nouns: ['location', 'Koordinaten'], keys: ['geo', 'latlng'] },
  { name: 'coordinates_iso6709', make: chance => `+${two(chance, 10, 89)}.${digits(chance, 4)}+${padded(between(chance, 0, 179), 3)}.${digits(chance, 4)}/`, nouns: ['location'], keys: ['geo'] },
  { name: 'coordinates_degrees', make: chance => `${between(chance, 1, 89)}°${two(chance, 0, 59)}'${two(chance, 0, 59)}.${digits(chance, 1)}"N ${between(chance, 1, 179)}°${two(chance, 0, 59)}'${two(chance, 0, 59)}.${digits(chance, 1)}"E` },
  { name: 'semver', make: chance => `${between(chance, 0, 30)}.${between(chance, 0, 99)}.${between(chance, 0, 99)}${pick(chance, ['', '-rc.1', '-beta.12', '+build.5114'])}`, nouns: ['version'], keys: ['version'] },
  { name: 'version_four_parts', make: chance => [between(chance, 1, 20), between(chance, 0, 9), between(chance, 0, 20), between(chance, 0, 250)].join('.'), nouns: ['version', 'Version', 'firmware version', 'driver version'], keys: ['version', 'assembly_version', 'file_version'] },
  { name: 'version_browser', make: chance => `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${between(chance, 80, 140)}.0.${between(chance, 3000, 7000)}.${between(chance, 20, 250)} Safari/537.36`, nouns: ['user agent'], keys: ['user_agent'] },
  { name: 'section', make: chance => `section ${between(chance, 1, 9)}.${between(chance, 1, 9)}.${between(chance, 1, 12)}.${between(chance, 1, 9)}` },
  { name: 'object_identifier', make: chance => `1.3.6.1.4.1.${between(chance, 100, 60000)}.${between(chance, 1, 9)}.${between(chance, 1, 200)}`, nouns: ['OID'], keys: ['oid'] },
  { name: 'doi', make: chance => `https://doi.org/10.${between(chance, 1000, 9999)}/s${digits(chance, 5)}-${digits(chance, 3)}-${digits(chance, 5)}-${some(chance, 'abcxyz0123456789', 1)}` },
  { name: 'orcid', make: chance => `0000-000${between(chance, 1, 3)}-${digits(chance, 4)}-${digits(chance, 3)}X`, nouns: ['ORCID'], keys: ['orcid'] },
  { name: 'vin', make: chance => `${pick(chance, ['WVW', 'WDB', 'VF1', '1HG'])}${some(chance, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 8)}${digits(chance, 6)}`, nouns: ['VIN', 'vehicle'], keys: ['vin'] },
  { name: 'issn', make: chance => `${digits(chance, 4)}-${digits(chance, 4)}`, nouns: ['ISSN'], keys: ['issn'] },
  { name: 'flight_and_seat', make: chance => `${pick(chance, ['LH', 'BA', 'AF', 'KL'])}${digits(chance, 4)} ${digits(chance, 2)}${some(chance, 'ABCDEF', 1)} ${time(chance).slice(0, 5)}` },
  { name: 'tracking', make: chance => pick(chance, [() => `1Z${some(chance, `${upper}0123456789`, 8)}${digits(chance, 8)}`, () => `${some(chance, 'RCEL', 1)}${some(chance, upper, 1)}${digits(chance, 9)}DE`, () => `00${digits(chance, 18)}`])(), nouns: ['tracking number', 'Sendungsnummer'], keys: ['tracking'] },
  { name: 'postal_codes', make: chance => `${number(chance, 5)} ${number(chance, 5)} ${number(chance, 5)}` },
  { name: 'scores', make: chance => `${between(chance, 0, 9)}:${between(chance, 0, 9)}, ${between(chance, 60, 130)}-${between(chance, 60, 130)}, ${between(chance, 0, 7)}–${between(chance, 0, 7)}` },
  { name: 'opening_hours', make: chance => `Mo–Fr 08:${two(chance, 0, 59)}-18:${two(chance, 0, 59)}, Sa 10:00-14:00` },
  { name: 'screen_sizes', make: chance => `${between(chance, 300, 3840)}x${between(chance, 300, 2160)} @ ${between(chance, 24, 240)} Hz` }
]
