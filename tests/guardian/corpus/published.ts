// SPDX-License-Identifier: Apache-2.0
import type { Find } from './measure.ts'
import { publishedEmails, publishedHardwareAddresses, publishedNetworkAddresses } from './published/addresses.ts'
import type { Published } from './published/example.ts'
import { publishedNationalIds } from './published/national-ids.ts'
import { publishedCards, publishedIbans, publishedPhones } from './published/numbers.ts'
import { publishedApiKeys, publishedPrivateKeys, publishedTokens } from './published/secrets.ts'
import { corpusClasses } from './sample.ts'
import type { CorpusClass } from './sample.ts'

/** Of each class at least twenty examples and near-misses. */
export const published: Readonly<Record<CorpusClass, readonly Published[]>> = {
  email: publishedEmails, phone: publishedPhones, card: publishedCards, iban: publishedIbans, national_id: publishedNationalIds, ip_address: publishedNetworkAddresses, mac_address: publishedHardwareAddresses,
  jwt: publishedTokens, private_key: publishedPrivateKeys, api_key: publishedApiKeys
}

/** What is found otherwise than whoever published the examples says, one a line. */
export function publishedProblems(find: Find): readonly string[] {
  return corpusClasses.flatMap(corpusClass => published[corpusClass].flatMap(({ examples, nearMisses, category, source }) => [
    ...examples.filter(marked => !isFound(marked, category, find)).map(marked => `${corpusClass}: not found as ${category}: ${marked} (${source})`),
    ...nearMisses.flatMap(text => find(text).filter(({ detector }) => corpusClasses.some(name => name === detector)).map(({ category: wrong, start, end }) => `${corpusClass}: ${wrong} found in ${text.slice(start, end)} of ${text} (${source})`))
  ]))
}

function isFound(marked: string, category: string, find: Find): boolean {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  return find(marked.replace('⟦', '').replace('⟧', '')).some(finding => finding.category === category && finding.start <= start && finding.end >= end)
}
