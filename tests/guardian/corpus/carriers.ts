// SPDX-License-Identifier: Apache-2.0
// What values stand in: sentences in nine languages, JSON, CSV, YAML, XML, SQL, tables, logs, settings and code. `{V}` is the value
// and `{N}` what people call it.
import { between, pick } from '../../../load/chaos/chance.ts'
import type { Chance } from '../../../load/chaos/chance.ts'
import { capitalised, digits, likely, lowerHex, some } from './characters.ts'
import { givenNames, surnames } from './names.ts'
import type { Locale } from './sample.ts'

export type Tongue = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'pl' | 'sv'

const tongues: Readonly<Record<Locale, readonly Tongue[]>> = { US: ['en'], GB: ['en'], IN: ['en'], CA: ['en', 'fr'], DE: ['de'], FR: ['fr'], ES: ['es'], IT: ['it'], NL: ['nl'], BR: ['pt'], PL: ['pl'], SE: ['sv'] }

export interface Phrases {
  /** With what it is called. */
  readonly told: readonly string[]
  /** Without. */
  readonly untold: readonly string[]
  /** Sentences around. */
  readonly around: readonly string[]
}

const phrases: Readonly<Record<Tongue, Phrases>> = {
  en: {
    told: ['My {N} is {V}.', '{N}: {V}', 'The {N} we have on file is {V}, is that still right?', 'Please change the {N} to {V} from next month.', 'For the form: {N} {V}, signed yesterday.', "Here's my {N} ({V}) again.", 'He gave {V} as his {N}.'],
    untold: ['Please use {V} from now on.', 'It was {V}, as far as I remember.', 'She wrote {V} on the back of the form.', 'Can you check {V} for me?', '{V}', 'I found {V} in the old export; is it ours?'],
    around: ['Thanks for getting back to me so quickly.', 'The meeting on 14 March was moved to 10:30.', 'We paid 249.00 in two parts.', 'There are 12 open tickets in the queue.', 'Chapter 3 has the details.', 'Best regards', 'Version 2.4.1 fixes it.', 'It rained for 3 days.']
  },
  de: {
    told: ['{N}: {V}', 'Meine Angabe zu {N}: {V}.', 'Bitte ändern Sie {N} auf {V}.', 'Für das Formular: {N} {V}, seit gestern gültig.', 'Hinterlegt ist als {N} {V}, stimmt das noch?'],
    untold: ['Bitte ab jetzt {V} verwenden.', 'Es war {V}, soweit ich weiß.', 'Auf der Rückseite stand {V}.', 'Können Sie {V} prüfen?'],
    around: ['Vielen Dank für die schnelle Antwort.', 'Der Termin am 14.03.2026 wurde verschoben.', 'Wir haben 1.249,50 € bezahlt.', 'Es sind noch 12 Plätze frei.', 'Mit freundlichen Grüßen', 'Siehe § 3 Absatz 2.']
  },
  fr: {
    told: ['{N} : {V}', 'Voici mon {N} : {V}.', 'Merci de remplacer {N} par {V}.', 'Pour le dossier : {N} {V}, inchangé.'],
    untold: ['Merci d’utiliser {V} désormais.', 'C’était {V}, je crois.', 'Pouvez-vous vérifier {V} ?', 'J’ai noté {V} au dos.'],
    around: ['Merci pour votre réponse.', 'Le rendez-vous du 14/03/2026 est reporté à 10 h 30.', 'Nous avons payé 1 249,50 €.', 'Il reste 12 places.', 'Cordialement', 'Voir l’article 3.']
  },
  es: {
    told: ['{N}: {V}', 'Mi {N} es {V}.', 'Por favor, cambie {N} por {V}.', 'En el formulario puse {N} {V}, gracias.'],
    untold: ['A partir de ahora use {V}.', 'Era {V}, si no recuerdo mal.', '¿Puede comprobar {V}?', 'Apuntó {V} en el papel.'],
    around: ['Gracias por su respuesta.', 'La cita del 14/03/2026 se aplaza a las 10:30.', 'Pagamos 1.249,50 € en dos plazos.', 'Quedan 12 plazas.', 'Un saludo', 'Véase el capítulo 3.']
  },
  it: {
    told: ['{N}: {V}', 'Il mio {N} è {V}.', 'Vi prego di cambiare {N} in {V}.', 'Sul modulo ho scritto {N} {V}, grazie.'],
    untold: ['D’ora in poi usate {V}.', 'Era {V}, se ricordo bene.', 'Potete controllare {V}?', 'Ha scritto {V} sul retro.'],
    around: ['Grazie per la risposta.', 'L’appuntamento del 14/03/2026 è spostato alle 10:30.', 'Abbiamo pagato 1.249,50 €.', 'Restano 12 posti.', 'Cordiali saluti', 'Si veda il capitolo 3.']
  },
  nl: {
    told: ['{N}: {V}', 'Mijn {N} is {V}.', 'Wilt u {N} wijzigen in {V}?', 'Voor het formulier: {N} {V}, dank u.'],
    untold: ['Gebruik voortaan {V}.', 'Het was {V}, geloof ik.', 'Kunt u {V} controleren?', 'Zij schreef {V} op.'],
    around: ['Bedankt voor uw antwoord.', 'De afspraak van 14-03-2026 is verzet naar 10.30 uur.', 'Wij betaalden € 1.249,50.', 'Er zijn nog 12 plaatsen.', 'Met vriendelijke groet']
  },
  pt: {
    told: ['{N}: {V}', 'Meu {N} é {V}.', 'Por favor, troque {N} por {V}.', 'No formulário coloquei {N} {V}, obrigado.'],
    untold: ['A partir de agora use {V}.', 'Era {V}, se bem me lembro.', 'Pode verificar {V}?', 'Ela anotou {V} no verso.'],
    around: ['Obrigado pela resposta.', 'A reunião de 14/03/2026 mudou para 10h30.', 'Pagamos R$ 1.249,50.', 'Restam 12 vagas.', 'Atenciosamente']
  },
  pl: {
    told: ['{N}: {V}', 'Mój {N} to {V}.', 'Proszę zmienić {N} na {V}.', 'W formularzu: {N} {V}, dziękuję.'],
    untold: ['Od teraz proszę używać {V}.', 'To było {V}, o ile pamiętam.', 'Czy możecie sprawdzić {V}?'],
    around: ['Dziękuję za odpowiedź.', 'Spotkanie z 14.03.2026 przełożono na 10:30.', 'Zapłaciliśmy 1 249,50 zł.', 'Zostało 12 miejsc.', 'Z poważaniem']
  },
  sv: {
    told: ['{N}: {V}', 'Mitt {N} är {V}.', 'Ändra {N} till {V}, tack.', 'På blanketten: {N} {V}, som förut.'],
    untold: ['Använd {V} från och med nu.', 'Det var {V}, tror jag.', 'Kan ni kontrollera {V}?'],
    around: ['Tack för svaret.', 'Mötet 2026-03-14 flyttas till kl. 10.30.', 'Vi betalade 1 249,50 kr.', 'Det finns 12 platser kvar.', 'Med vänlig hälsning']
  }
}

/** A text around a value; `escape` is what the notation asks of it. */
export interface Carrier {
  readonly before: string
  readonly after: string
  readonly escape: (value: string) => string
}

/** What texts are made of. */
export interface CarrierSet {
  readonly phrases: Readonly<Record<Tongue, Phrases>>
  readonly notations: readonly Notation[]
}

export interface CarrierWish {
  readonly locale: Locale
  readonly cue: boolean
  readonly nouns: readonly string[]
  readonly keys: readonly string[]
  /** Whether the value may stand in JSON and the like, where its characters would be escaped once more. */
  readonly notations: boolean
}

const same = (value: string): string => value
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1)
const inXml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const doubled = (quote: string) => (value: string): string => value.replaceAll(quote, quote + quote)

function person(chance: Chance): string {
  return `${pick(chance, givenNames)} ${pick(chance, surnames)}`
}

function stamp(chance: Chance): string {
  return `2026-${pick(chance, ['01', '06', '11'])}-${pick(chance, ['04', '17', '28'])}T${pick(chance, ['07', '12', '23'])}:${digits(chance, 1)}4:0${digits(chance, 1)}.${digits(chance, 3)}Z`
}

export type Notation = (chance: Chance, key: string, noun: string) => { readonly text: string; readonly escape?: (value: string) => string }

/** Fields say what their value is. */
const notations: readonly Notation[] = [
  (chance, key) => ({ text: `{"id":${between(chance, 1, 99_999)},"${key}":"{V}","active":true,"score":0.${digits(chance, 3)}}`, escape: inJson }),
  (chance, key) => ({ text: `{\n  "name": "${person(chance)}",\n  "${key}": "{V}",\n  "tags": ["a1", "b2"]\n}`, escape: inJson }),
  (chance, key) => ({ text: `id,name,${key}\n${between(chance, 1, 9999)},${pick(chance, surnames)},"{V}"\n`, escape: doubled('"') }),
  (chance, key) => ({ text: `name: ${person(chance)}\n${key}: "{V}"\nretries: 3\n`, escape: inJson }),
  (chance, key) => ({ text: `<customer id="${between(chance, 1, 9999)}"><${key}>{V}</${key}><since>2019</since></customer>`, escape: inXml }),
  (_chance, key) => ({ text: "UPDATE customers SET {K} = '{V}' WHERE id = 17;".replace('{K}', key), escape: doubled("'") }),
  (_chance, _key, noun) => ({ text: `| field | value |\n|---|---|\n| ${noun} | {V} |\n` }),
  (chance, key) => ({ text: `${stamp(chance)} INFO [worker-${between(chance, 1, 16)}] request ${some(chance, lowerHex, 8)} ${key}={V} status=200 took=${between(chance, 1, 900)}ms` }),
  (_chance, key) => ({ text: `export ${key.toUpperCase()}='{V}'\n` }),
  (_chance, key) => ({ text: `const ${key} = '{V}' // from the old system\n` })
]

/** What the corpus is made of. */
export const standardCarriers: CarrierSet = { phrases, notations }

function split(text: string, escape: (value: string) => string): Carrier {
  const [before = '', after = ''] = text.split('{V}')
  return { before, after, escape }
}

/** A carrier that fits. */
export function carrierFor(chance: Chance, wish: CarrierWish, set: CarrierSet = standardCarriers): Carrier {
  const noun = pick(chance, wish.nouns)
  if (wish.cue && wish.notations && likely(chance, 0.45)) {
    const { text, escape = same } = pick(chance, set.notations)(chance, pick(chance, wish.keys), noun)
    return split(text, escape)
  }
  const { told, untold, around } = set.phrases[pick(chance, tongues[wish.locale])]
  const sentence = wish.cue ? pick(chance, told).replace('{N}', noun) : pick(chance, untold)
  const sentences = [...(likely(chance, 0.6) ? [pick(chance, around)] : []), sentence, ...(likely(chance, 0.5) ? [pick(chance, around)] : [])]
  return split(sentences.map(capitalised).join(pick(chance, [' ', ' ', '\n'])), same)
}

/** The value at its label, without a space. */
export function gluedCarrier(chance: Chance, wish: CarrierWish, value: string): Carrier {
  const key = pick(chance, wish.keys)
  // A third colon before an address that begins with two is for nobody to tell.
  const byColon = value.startsWith(':') ? [] : [`${key}:{V};`, `${pick(chance, wish.nouns)}:{V},`, `[${key}:{V}]`]
  return split(pick(chance, [`${key}={V}&page=2`, `(${key}={V})`, `--${key}={V}`, ...byColon]), same)
}
