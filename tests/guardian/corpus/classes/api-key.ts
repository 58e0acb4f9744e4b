// SPDX-License-Identifier: Apache-2.0
// Keys of vendors, as their documentation describes them. Where a vendor describes only the prefix, the rest has the length of keys in use.
// AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids (AKIA, ASIA and 16 more)
// GitHub: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ (CRC32 in base62 at the end)
// GitLab: https://docs.gitlab.com/security/tokens/#token-prefixes and the handbook's "Routable tokens"
// OpenAI: https://platform.openai.com/docs/api-reference/authentication (sk-, sk-proj-, sk-svcacct-, sk-admin-)
// Anthropic: https://docs.anthropic.com/en/api/admin-api/administration-api (sk-ant-api, sk-ant-admin)
// Google: https://cloud.google.com/docs/authentication/api-keys (39 characters that begin with AIza)
// Slack: https://api.slack.com/concepts/token-types (xoxb-, xoxp-, xapp-, xoxe.)
// Stripe: https://docs.stripe.com/keys (sk_ and rk_, test and live) and https://docs.stripe.com/webhooks (whsec_)
// Azure: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage (512 bits in base64, within a connection string)
// Hugging Face: https://huggingface.co/docs/hub/security-tokens (hf_)
// npm: https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/ (npm_, with the check sum of GitHub's)
// SendGrid: https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys (69 characters: SG, 22, 43)
// Twilio: https://www.twilio.com/docs/glossary/what-is-a-sid (SK and 32 hexadecimal digits)
// Ours: sk-lukhas-, an id of 12 characters, _, a secret of 43, and the same check sum over both (a test holds them against server/keys.ts).
import { crc32 } from 'node:zlib'
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { base62, base64url, bytes, digits, likely, lower, lowerHex, some, upper } from '../characters.ts'
import { locales } from '../sample.ts'
import type { ValueGenerator } from '../sample.ts'

/** The six characters at the end of a token of GitHub's. */
function tokenChecksum(entropy: string): string {
  let rest = crc32(entropy)
  let text = ''
  for (; text.length < 6; rest = Math.floor(rest / 62)) text = `${base62[rest % 62]}${text}`
  return text
}

function checked(chance: Chance, prefix: string): string {
  const entropy = some(chance, base62, 30)
  return `${prefix}${entropy}${tokenChecksum(entropy)}`
}

function ownKey(chance: Chance): string {
  const body = `${some(chance, base62, 12)}_${some(chance, base62, 43)}`
  return `sk-lukhas-${body}${tokenChecksum(body)}`
}

/** What a key of each vendor looks like. */
const makers: Readonly<Record<string, (chance: Chance) => string>> = {
  aws_access_key: chance => `${pick(chance, ['AKIA', 'ASIA'])}${some(chance, `${upper}234567`, 16)}`,
  github_token: chance => likely(chance, 0.3) ? `github_pat_${some(chance, base62, 22)}_${some(chance, base62, 59)}` : checked(chance, pick(chance, ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'])),
  gitlab_token: chance => likely(chance, 0.3)
    ? `glpat-${some(chance, base64url, between(chance, 27, 60))}.${pick(chance, ['01', '02'])}.${some(chance, '0123456789abcdefghijklmnopqrstuvwxyz', 9)}`
    : `${pick(chance, ['glpat-', 'gldt-', 'glrt-', 'glsoat-'])}${some(chance, `${base62}_`, 20)}`,
  openai_key: chance => pick(chance, [
    () => `sk-${some(chance, base62, 20)}T3BlbkFJ${some(chance, base62, 20)}`, () => `sk-${pick(chance, ['proj', 'svcacct', 'admin'])}-${some(chance, base64url, 74)}T3BlbkFJ${some(chance, base64url, 74)}`
  ])(),
  anthropic_key: chance => `sk-ant-${pick(chance, ['api03', 'admin01'])}-${some(chance, base64url, 93)}AA`,
  google_api_key: chance => `AIza${some(chance, base64url, 34)}${some(chance, base62, 1)}`,
  slack_token: chance => pick(chance, [
    () => `xoxb-${digits(chance, 12)}-${digits(chance, 13)}-${some(chance, base62, 24)}`, () => `xoxp-${digits(chance, 12)}-${digits(chance, 12)}-${digits(chance, 13)}-${some(chance, lowerHex, 32)}`,
    () => `xapp-1-A${some(chance, `${upper}0123456789`, 10)}-${digits(chance, 13)}-${some(chance, lowerHex, 64)}`
  ])(),
  stripe_key: chance => pick(chance, [() => `${pick(chance, ['sk', 'rk'])}_${pick(chance, ['live', 'test'])}_${some(chance, base62, pick(chance, [24, 99]))}`, () => `whsec_${some(chance, base62, 32)}`])(),
  azure_key: chance => bytes(chance, 64).toString('base64'),
  huggingface_token: chance => `hf_${some(chance, `${upper}${lower}`, 34)}`,
  npm_token: chance => checked(chance, 'npm_'),
  sendgrid_key: chance => `SG.${some(chance, base64url, 22)}.${some(chance, base64url, 43)}`,
  twilio_key: chance => `SK${some(chance, lowerHex, 32)}`,
  lukhas_key: ownKey
}

/** One generator for each vendor. A storage key of Azure's is base64 and no more: its connection string or its name has to say so. */
export const apiKeyGenerators: readonly ValueGenerator[] = Object.entries(makers).map(([name, make]) => ({
  name: `api_key_${name}`,
  corpusClass: 'api_key',
  make(chance) {
    const text = make(chance)
    const azure = name === 'azure_key'
    return {
      category: `secret.${name}`, text, groups: [text], locale: pick(chance, locales), cue: azure ? 'always' : 'never',
      nouns: azure ? ['AccountKey', 'Azure storage key', 'storage account key'] : ['key', 'token', 'API key', 'secret', 'clé', 'Schlüssel', 'credential'], keys: azure ? ['AccountKey', 'azure_storage_key', 'storage_account_key'] : ['api_key', 'token', 'secret', 'apikey', 'TOKEN']
    }
  }
}))
