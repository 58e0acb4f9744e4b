// SPDX-License-Identifier: Apache-2.0
// Published card numbers, accounts and telephone numbers. Those of tests and of fiction belong to nobody.
import type { Published } from './example.ts'

export const publishedCards: readonly Published[] = [
  {
    source: 'https://docs.stripe.com/testing', category: 'payment_card',
    examples: ['⟦4242 4242 4242 4242⟧', '⟦4000056655665556⟧', '⟦5555555555554444⟧', '⟦2223003122003222⟧', '⟦5200828282828210⟧', '⟦5105105105105100⟧', '⟦378282246310005⟧', '⟦371449635398431⟧', '⟦6011111111111117⟧', '⟦6011000990139424⟧', '⟦36227206271667⟧', '⟦6555900000604105⟧', '⟦3566002020360505⟧', '⟦6200000000000005⟧'],
    nearMisses: ['4242424242424241', 'cvc 123, zip 12345']
  },
  { source: 'https://www.paypalobjects.com/en_GB/vhelp/paypalmanager_help/credit_card_numbers.htm', category: 'payment_card', examples: ['⟦4111-1111-1111-1111⟧', '⟦4012888888881881⟧', '⟦38520000023237⟧', '⟦30569309025904⟧', '⟦3530111333300000⟧', '⟦378734493671000⟧'], nearMisses: [] },
  { source: '3GPP TS 23.003 and https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity', category: 'payment_card', examples: [], nearMisses: ['IMEI 490154203237518', 'IMEI 35-209900-176148-1'] },
  { source: 'https://en.wikipedia.org/wiki/Luhn_algorithm', category: 'payment_card', examples: [], nearMisses: ['17893729974', '79927398713'] },
  { source: 'GS1 General Specifications; https://en.wikipedia.org/wiki/International_Article_Number', category: 'payment_card', examples: [], nearMisses: ['EAN 4006381333931', 'barcode 5901234123457'] }
]

export const publishedIbans: readonly Published[] = [
  {
    source: 'SWIFT IBAN Registry', category: 'iban',
    examples: [
      '⟦DE89370400440532013000⟧', '⟦DE89 3704 0044 0532 0130 00⟧', '⟦GB29NWBK60161331926819⟧', '⟦FR14 2004 1010 0505 0001 3M02 606⟧', '⟦ES9121000418450200051332⟧', '⟦IT60 X054 2811 1010 0000 0123 456⟧', '⟦NL91ABNA0417164300⟧', '⟦BE68 5390 0754 7034⟧', '⟦AT611904300234573201⟧', '⟦CH9300762011623852957⟧',
      '⟦PL61 1090 1014 0000 0712 1981 2874⟧', '⟦SE4550000000058398257466⟧', '⟦PT50000201231234567890154⟧', '⟦IE29AIBK93115212345678⟧', '⟦NO93 8601 1117 947⟧', '⟦DK5000400440116243⟧', '⟦LU28 0019 4006 4475 0000⟧', '⟦MT84MALT011000012345MTLCAST001S⟧', '⟦GR1601101250000000012300695⟧', '⟦HU42117730161111101800000000⟧'
    ],
    nearMisses: []
  },
  { source: 'https://www.iban.com/testibans', category: 'iban', examples: ['⟦GB33BUKB20201555555555⟧', '⟦GB94BARC10201530093459⟧'], nearMisses: ['GB94BARC20201530093459', 'GB96BARC202015300934591', 'GB12BARC20201530093A59', 'GB01BARC20714583608387', 'US64SVBKUS6S3300958879'] }
]

export const publishedPhones: readonly Published[] = [
  { source: 'RFC 3966, sections 3 and 6', category: 'phone', examples: ['tel:⟦+1-201-555-0123⟧', 'tel:⟦+358-555-1234567⟧;postd=pp22'], nearMisses: ['tel:7042;phone-context=example.com'] },
  { source: 'https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama', category: 'phone', examples: ['Tel. ⟦020 7946 0123⟧', 'Telephone: ⟦0113 496 0321⟧', 'mobile ⟦07700 900123⟧', 'Call ⟦0808 157 0999⟧ free', 'phone ⟦+44 1632 960456⟧'], nearMisses: [] },
  { source: 'https://www.nanpa.com/numbering/555-line-numbers (555-0100 to 555-0199)', category: 'phone', examples: ['call ⟦(212) 555-0147⟧', '⟦+1 415 555 0132⟧', '⟦202-555-0188⟧'], nearMisses: [] },
  { source: 'Bundesnetzagentur, Mitteilung 148/2021 (numbers for film)', category: 'phone', examples: ['Telefon: ⟦030 23125 123⟧', 'Tel. ⟦+49 89 99998 456⟧', 'Handy ⟦0171 3920012⟧'], nearMisses: [] },
  { source: 'ARCEP, décision n° 2018-0881, annexe (numéros pour œuvres audiovisuelles)', category: 'phone', examples: ['Tél. ⟦01 99 00 12 34⟧', 'portable : ⟦06 39 98 12 34⟧'], nearMisses: [] },
  { source: 'https://github.com/google/libphonenumber, example numbers of its metadata', category: 'phone', examples: ['Tel. ⟦+34 810 12 34 56⟧', 'telefono: ⟦02 1234 5678⟧', 'cellulare ⟦312 345 6789⟧', 'telefoon ⟦010 123 4567⟧', 'telefone: ⟦(11) 2345-6789⟧', 'celular ⟦(11) 96123-4567⟧', 'telefon: ⟦512 345 678⟧', 'mobil: ⟦070-123 45 67⟧', 'Mobile: ⟦+91 81234 56789⟧'], nearMisses: [] },
  { source: 'https://isbn-international.org and https://en.wikipedia.org/wiki/ISBN', category: 'phone', examples: [], nearMisses: ['ISBN 978-3-16-148410-0', 'ISBN 0-306-40615-2'] },
  { source: 'ISO 6709, annex H', category: 'phone', examples: [], nearMisses: ['+40.20361-075.00417CRSWGS_84/', '+27.5916+086.5640+8850CRSWGS_84/'] },
  { source: 'https://www.cas.org and https://orcid.org', category: 'phone', examples: [], nearMisses: ['CAS 7732-18-5', 'CAS 58-08-2', 'ORCID 0000-0002-1825-0097', 'ISSN 0378-5955'] }
]
