// SPDX-License-Identifier: Apache-2.0
// E-mail addresses: RFC 5321, section 4.1.2 (mailbox, at most 64 characters before the @), RFC 5322, section 3.4.1 (dot-atom), RFC 1035,
// section 2.3.1 (labels), RFC 6531 (letters of other scripts), RFC 5233 (subaddresses). Domains are made up, or reserved by RFC 2606.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { capitalised, digits, likely, lower, some } from '../characters.ts'
import { givenNames, surnames } from '../names.ts'
import { locales } from '../sample.ts'
import type { ValueGenerator } from '../sample.ts'

const endings = ['com', 'org', 'net', 'de', 'co.uk', 'fr', 'es', 'it', 'nl', 'com.br', 'pl', 'se', 'in', 'ca', 'io', 'dev', 'eu', 'info', 'example', 'museum', 'technology', 'gov.uk']
const domains = ['example', 'mail', 'post', 'web', 'northwind', 'contoso', 'blue-river', 'acme', 'my-company', 'uni-stadt', 'kundenservice', 'azul', 'librairie', '3d-shop', '7days']
const roles = ['info', 'sales', 'support', 'office', 'hr', 'no-reply', 'newsletter', 'kontakt', 'contact', 'prenotazioni']

function plainWord(name: string): string {
  return name.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()
}

function localPart(chance: Chance): string {
  const given = plainWord(pick(chance, givenNames))
  const surname = plainWord(pick(chance, surnames))
  return pick(chance, [
    () => `${given}.${surname}`, () => `${given}_${surname}`, () => `${given}${surname}`, () => `${given[0]}.${surname}`, () => `${given}-${surname}`, () => `${surname}${digits(chance, between(chance, 1, 4))}`,
    () => `${given}.${surname}+${pick(chance, ['news', 'shop', 'test1', '2026'])}`, () => pick(chance, roles), () => `${capitalised(given)}.${capitalised(surname)}`, () => given,
    () => `${some(chance, lower, 1)}${digits(chance, 6)}`, () => `o'${surname}`, () => `${given}.${some(chance, lower, 1)}.${surname}`
  ])()
}

function domain(chance: Chance): string {
  const name = pick(chance, domains)
  const below = likely(chance, 0.2) ? `${pick(chance, ['mail', 'eu', 'smtp', 'it', 'student'])}.` : ''
  return `${below}${name}.${pick(chance, endings)}`
}

/** Addresses as people and companies have them. */
export const emailGenerator: ValueGenerator = {
  name: 'email',
  corpusClass: 'email',
  make(chance) {
    const text = `${localPart(chance)}@${domain(chance)}`
    return { category: 'email', text, groups: [text], locale: pick(chance, locales), cue: 'never', nouns: ['e-mail', 'email', 'E-Mail', 'Mail', 'email address'], keys: ['email', 'user_email', 'mail', 'from', 'contact'] }
  }
}

/** RFC 6531: letters of other scripts before the @ and in the domain. */
export const internationalEmailGenerator: ValueGenerator = {
  name: 'email_international',
  corpusClass: 'email',
  make(chance) {
    const name = pick(chance, ['jörg', 'élodie', 'josé', 'łukasz', 'björn', 'conceição', 'françois', 'zoë'])
    const text = `${name}.${plainWord(pick(chance, surnames))}@${pick(chance, ['example', 'bücher', 'café', 'müller-bau', 'świat'])}.${pick(chance, ['de', 'fr', 'pl', 'com'])}`
    return { category: 'email', text, groups: [text], locale: pick(chance, locales), cue: 'never', nouns: ['e-mail', 'E-Mail', 'courriel', 'correo'], keys: ['email', 'mail'] }
  }
}
