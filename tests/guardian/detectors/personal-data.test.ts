// SPDX-License-Identifier: Apache-2.0
// Examples that standards and authorities publish, and what looks like them. docs/guardian/detectors.md names the sources.
import { test } from 'tap'
import type { Test } from 'tap'
import metadata from 'libphonenumber-js/min/metadata'
import { nestsQuantifiers } from '../../../scripts/lint-rules/nested-quantifier.ts'
import { findings } from './finding.ts'

/** Each text has just this finding, marked by ⟦ and ⟧. */
function expectFound(t: Test, category: string, marked: readonly string[]): void {
  for (const text of marked) {
    const [, value = ''] = /⟦(.*)⟧/s.exec(text) ?? []
    t.strictSame(findings(text.replace(/[⟦⟧]/g, '')), [`${category}: ${value}`], text)
  }
}

function expectNothing(t: Test, texts: readonly string[]): void {
  for (const text of texts) t.strictSame(findings(text), [], text)
}

test('e-mail addresses, also as people hide them from robots', async t => {
  expectFound(t, 'email', [
    'Write to ⟦simple@example.com⟧.', '⟦very.common@example.com⟧', '⟦first.last+tag@sub.example.co.uk⟧', '<⟦user.name@example.org⟧>', 'mailto:⟦alice@example.net⟧',
    '⟦customer/department=shipping@example.com⟧', '⟦$A12345@example.com⟧', '⟦!def!xyz%abc@example.com⟧', '⟦_somename@example.com⟧', '⟦用户@例子.中国⟧', '⟦jörg@müller.de⟧',
    '⟦alice (at) example (dot) com⟧', '⟦alice[at]example[dot]com⟧', 'E-mail: ⟦alice at example dot com⟧', '⟦alice AT example DOT com⟧', '⟦maria arroba example punto com⟧',
    '⟦alice＠example．com⟧', '⟦al\u200bice@exam\u00adple.com⟧', '⟦alice&#64;example&#46;com⟧', '⟦alice%40example.com⟧', '{"from":"⟦alice\\u0040example.com⟧"}', 'to ⟦alice@\nexample.com⟧'
  ])
  expectNothing(t, [
    'plainaddress', '@example.com', 'alice@', 'npm i left-pad@1.3.0', 'getty@tty1.service', 'user@host.notatld', 'git@github.com:torvalds/linux.git', 'Meet @alice and @bob', 'a @ b',
    'The dot com boom ended at some point in 2000.', 'She works at amazon dot com now.', 'look at the dot on the map', 'x@y', 'foo@bar..com', 'price@5.99', '@media screen', '@types/node', 'alice@example', 'a@b@c', 'me@localhost'
  ])
})

test('phone numbers: international ones, and national ones that are called so', async t => {
  expectFound(t, 'phone', [
    'Call ⟦+1 415 555 2671⟧', '⟦+44 20 7946 0958⟧', '⟦+44 (0)20 7946 0958⟧', '⟦+49 30 123456⟧', '⟦+33 6 12 34 56 78⟧', '⟦+34 612 34 56 78⟧', '⟦+39 347 123 4567⟧', '⟦+31 6 12345678⟧', '⟦+55 11 91234-5678⟧', '⟦+91 98765 43210⟧',
    '⟦0049 30 123456⟧', 'tel:⟦+1-201-555-0123⟧', '⟦(212) 555-0123⟧', '⟦415-555-2671⟧', 'Tel. ⟦020 7946 0958⟧', 'Telefon: ⟦030/123456⟧', 'Mon portable : ⟦06 12 34 56 78⟧', 'móvil ⟦612 345 678⟧', 'Cellulare ⟦347 1234567⟧', 'Mobiel: ⟦06-12345678⟧', 'phone_number=⟦2125550123⟧',
    'celular ⟦(11) 91234-5678⟧', 'WhatsApp: ⟦98765 43210⟧'
  ])
  expectNothing(t, [
    'order 415-555-26711', 'Order number: 4155552671', 'id 2125550123', '1700000000', '2024-01-15 10:30:45', 'v1.2.3.4567', '12345678', '00000000000', '555-0123', '01/02/2024 10', 'pages 100-200-3000', '3.14159265358979',
    'Tel. 00000000', 'the meeting on 14.03.2026', '743 696 769 954 170', 'commit 4155552', '1 234 567 890', '+1', '+12 34', '0.015135701457'
  ])
})

test('payment cards pass Luhn, and have an issuer and a length that exist', async t => {
  expectFound(t, 'payment_card', [
    '⟦4111111111111111⟧', '⟦4111 1111 1111 1111⟧', '⟦4012-8888-8888-1881⟧', '⟦5555555555554444⟧', '⟦5105105105105100⟧', '⟦2223003122003222⟧', '⟦378282246310005⟧', '⟦3714 496353 98431⟧', '⟦6011111111111117⟧', '⟦6011000990139424⟧',
    '⟦3530111333300000⟧', '⟦30569309025904⟧', '⟦3852 000002 3237⟧', '⟦6200000000000005⟧', 'card 4222222222222'.replace('4222222222222', '⟦4222222222222⟧'), '⟦4242424242424242⟧', '⟦4000056655665556⟧', '⟦5200828282828210⟧', '⟦6555900000604105⟧', '⟦4111\u00a01111\u00a01111\u00a01111⟧', '⟦４１１１１１１１１１１１１１１１⟧'
  ])
  expectNothing(t, [
    '4111111111111112', '4111 1111 1111 1112', '1234567890123452', '411111111111111', '550e8400-e29b-41d4-a716-446655440000', '0.4111111111111111', 'INV-4111111111111111', '4111111111111111a', 'order id 4111111111111111', '1700000000000',
    '9999999999999995', '4006381333931', '978-3-16-148410-0', '4111_1111', '99 4111 1111 1111 1111', '4111 1111 1111 1111 1111', '$4111111111111111', '12-34-56-78-90-12-34-56', '0000000000000000', 'sha 4111111111111111deadbeef'
  ])
})

test('IBANs have the structure of their country, and pass MOD 97-10', async t => {
  expectFound(t, 'iban', [
    '⟦GB82 WEST 1234 5698 7654 32⟧', '⟦GB33BUKB20201555555555⟧', '⟦DE89370400440532013000⟧', '⟦DE75512108001245126199⟧', '⟦FR1420041010050500013M02606⟧', '⟦FR76 3000 6000 0112 3456 7890 189⟧', '⟦ES91 2100 0418 4502 0005 1332⟧', '⟦IT60X0542811101000000123456⟧',
    '⟦NL91ABNA0417164300⟧', '⟦BE68539007547034⟧', '⟦CH9300762011623852957⟧', '⟦AT611904300234573201⟧', '⟦PL61109010140000071219812874⟧', '⟦SE4550000000058398257466⟧', '⟦NO9386011117947⟧', '⟦DK5000400440116243⟧', '⟦BR1800360305000010009795493C1⟧',
    '⟦PT50000201231234567890154⟧', '⟦SA0380000000608010167519⟧', '⟦de89 3704 0044 0532 0130 00⟧', '⟦MT84MALT011000012345MTLCAST001S⟧'
  ])
  expectNothing(t, ['GB82 WEST 1234 5698 7654 33', 'DE88370400440532013000', 'DE8937040044053201300', 'XX82WEST12345698765432', 'GB12BARC20201530093A59', 'GB01BARC20714583608387', 'DE89370400440532013000X', 'AT 61', 'IS12', 'NO PROBLEM 123456789'])
})

test('national ids pass their checks, and are called so where digits alone say too little', async t => {
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['national_id.us_ssn', ['⟦457-55-5462⟧', 'SSN ⟦457 55 5462⟧', 'social security number: ⟦457555462⟧']],
    ['national_id.gb_nino', ['⟦AB123456C⟧', '⟦AB 12 34 56 C⟧']],
    ['national_id.de_steuer_id', ['Steuer-ID ⟦86095742719⟧', 'IdNr. ⟦36 574 261 809⟧']],
    ['national_id.fr_nir', ['⟦2 69 05 49 588 157 80⟧', '⟦255081416802538⟧']],
    ['national_id.es_dni', ['⟦12345678Z⟧', 'DNI ⟦12.345.678-Z⟧']],
    ['national_id.es_nie', ['⟦X1234567L⟧', '⟦X-1234567-L⟧']],
    ['national_id.it_codice_fiscale', ['⟦RSSMRA85T10A562S⟧', '⟦MRTMTT91D08F205J⟧']],
    ['national_id.nl_bsn', ['BSN ⟦111222333⟧']],
    ['national_id.pl_pesel', ['PESEL: ⟦44051401359⟧']],
    ['national_id.se_personnummer', ['personnummer ⟦811218-9876⟧']],
    ['national_id.br_cpf', ['⟦111.444.777-35⟧', 'CPF ⟦11144477735⟧']],
    ['national_id.in_aadhaar', ['⟦2345 6789 0124⟧', 'Aadhaar ⟦234567890124⟧']],
    ['national_id.ca_sin', ['SIN ⟦130 692 544⟧']]
  ]
  for (const [category, texts] of found) expectFound(t, category, texts)
  expectNothing(t, [
    '000-12-3456', '666-12-3456', '900-12-3456', '123-00-4567', '123-45-0000', '078-05-1120', 'QQ123456C', 'GB123456A', 'AB123456E', 'Steuer-ID 86095742718', '86095742719', '269054958815781', '12345678A', 'X1234567A', 'RSSMRA85T10A562T', '111222333', 'BSN 111222334',
    '44051401359', 'PESEL 44051401358', '20240115-1230', '111.444.777-36', '11144477735', '2345 6789 0125', '1345 6789 0124', '130 692 544'
  ])
})

test('addresses of networks and hardware, and no versions, times or dumps', async t => {
  expectFound(t, 'ipv4', ['from ⟦192.168.0.1⟧', 'http://⟦10.0.0.1⟧:8080/', '⟦203.0.113.7⟧/24', '⟦192[.]168[.]0[.]1⟧', '⟦255.255.255.255⟧', 'IP address ⟦8.8.8.8⟧.', 'root@⟦198.51.100.14⟧'])
  expectFound(t, 'ipv6', ['⟦2001:db8::8a2e:370:7334⟧', '⟦::1⟧', '⟦fe80::1⟧', '⟦fe80::1234%1⟧', '[⟦2001:db8::1⟧]:443', '⟦2001:0db8:85a3:0000:0000:8a2e:0370:7334⟧', '⟦::ffff:192.0.2.128⟧', '⟦FF02::2⟧'])
  expectFound(t, 'mac_address', ['⟦00:1A:2B:3C:4D:5E⟧', '⟦00-1a-2b-3c-4d-5e⟧', '⟦001a.2b3c.4d5e⟧', '⟦00:1A:2B:FF:FE:3C:4D:5E⟧', 'hwaddr=⟦001a2b3c4d5e⟧'])
  expectNothing(t, [
    '256.1.1.1', '1.2.3', '1.2.3.4.5', 'version 1.2.3.4', 'v1.2.3.4', 'Chrome/120.0.0.0', 'AssemblyVersion("2.0.1.0")', '1.3.6.1.4.1.311', 'section 9.8.8.1', '01.02.03.04', 'pip install x==1.2.3.4', '12:34:56', 'std::vector', 'a::b', 'add::bad', '1:2:3', '10:20:30:40', '::',
    '00:1A:2B:3C:4D', '00:1A:2B:3C:4D:5E:6F', '001a2b3c4d5e', '12-34-56-78-90-12', 'de:ad:be:ef:zz:00', '2024-01-15T10:30:45', 'AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01'
  ])
})

test('the numbering plans have the shape that is read, and repeat nothing without bound', async t => {
  const plans = Object.entries(metadata.countries as unknown as Record<string, readonly unknown[]>)
  t.ok(plans.length > 200)
  for (const [country, plan] of plans) {
    t.match(plan[0], /^\d{1,3}$/, country)
    t.type(plan[2], 'string')
    t.notOk(/[*+]|\{\d+,\}/.test(String(plan[2])) || nestsQuantifiers(String(plan[2])), country)
  }
})
