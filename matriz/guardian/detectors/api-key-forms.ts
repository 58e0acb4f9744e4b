// SPDX-License-Identifier: Apache-2.0
import { alphanumerics, classOf, digits, upperCase } from './characters.ts'
import type { CharacterClass } from './characters.ts'

/** A kind of key: how it begins, and what its rest is made of. */
export interface KeyForm {
  readonly prefix: string
  readonly category: string
  readonly body: CharacterClass
  /** Of the body; without a longest one it goes on as long as its characters do. */
  readonly shortest: number
  readonly longest?: number
  /** What else the whole key has to be. */
  readonly whole?: (text: string) => boolean
}

const alnum = classOf(alphanumerics)
const hex = classOf(`${digits}abcdefABCDEF`)
const word = classOf(`${alphanumerics}_`)
const url = classOf(`${alphanumerics}-_`)
const dotted = classOf(`${alphanumerics}-_.`)
const capitals = classOf(`${upperCase}${digits}`)
const base64 = classOf(`${alphanumerics}+/=`)
const path = classOf(`${alphanumerics}/`)
const hyphened = classOf(`${alphanumerics}-`)
const equals = classOf(`${alphanumerics}-_=`)

function forms(category: string, prefixes: readonly string[], rest: Omit<KeyForm, 'prefix' | 'category'>): KeyForm[] {
  return prefixes.map(prefix => ({ prefix, category: `secret.${category}`, ...rest }))
}

/** As the vendors document them, or as their keys are; docs/guardian/detectors.md has the pages. */
export const keyForms: readonly KeyForm[] = [
  ...forms('lukhas_key', ['sk-lukhas-'], { body: word, shortest: 62, longest: 62, whole: isLukhasKey }),
  ...forms('aws_access_key', ['AKIA', 'ASIA', 'ABIA', 'ACCA'], { body: capitals, shortest: 16, longest: 16 }),
  ...forms('github_token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], { body: alnum, shortest: 36 }),
  ...forms('github_token', ['github_pat_'], { body: word, shortest: 60 }),
  ...forms('gitlab_token', ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glimt-', 'glagent-', 'glsoat-', 'gloas-', 'glffct-'], { body: dotted, shortest: 20 }),
  ...forms('anthropic_key', ['sk-ant-'], { body: url, shortest: 24 }),
  ...forms('openrouter_key', ['sk-or-v1-'], { body: alnum, shortest: 40 }),
  ...forms('openai_key', ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-', 'sk-service-'], { body: url, shortest: 20 }),
  ...forms('openai_key', ['sk-'], { body: alnum, shortest: 32 }),
  ...forms('google_api_key', ['AIza'], { body: url, shortest: 35, longest: 35 }),
  ...forms('google_oauth_token', ['ya29.'], { body: dotted, shortest: 30 }),
  ...forms('google_oauth_secret', ['GOCSPX-'], { body: url, shortest: 28, longest: 28 }),
  ...forms('slack_token', ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxo-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.xoxp-', 'xoxe.xoxb-', 'xapp-'], { body: hyphened, shortest: 20 }),
  ...forms('slack_webhook', ['hooks.slack.com/services/', 'hooks.slack.com/workflows/'], { body: path, shortest: 30 }),
  ...forms('discord_webhook', ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'], { body: classOf(`${alphanumerics}-_/`), shortest: 60 }),
  ...forms('stripe_key', ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'], { body: alnum, shortest: 16 }),
  ...forms('stripe_key', ['whsec_'], { body: base64, shortest: 24 }),
  ...forms('azure_key', ['AccountKey=', 'SharedAccessKey='], { body: base64, shortest: 40 }),
  ...forms('huggingface_token', ['hf_', 'api_org_'], { body: alnum, shortest: 30 }),
  ...forms('npm_token', ['npm_'], { body: alnum, shortest: 36 }),
  ...forms('pypi_token', ['pypi-AgE'], { body: url, shortest: 50 }),
  ...forms('rubygems_key', ['rubygems_'], { body: hex, shortest: 48, longest: 48 }),
  ...forms('docker_token', ['dckr_pat_', 'dckr_oat_'], { body: url, shortest: 20 }),
  ...forms('sendgrid_key', ['SG.'], { body: dotted, shortest: 50, whole: text => /^SG\.[\w-]{16,32}\.[\w-]{16,64}$/.test(text) }),
  ...forms('twilio_key', ['SK'], { body: hex, shortest: 32, longest: 32, whole: text => text.slice(2) === text.slice(2).toLowerCase() }),
  ...forms('mailgun_key', ['key-'], { body: hex, shortest: 32, longest: 32 }),
  ...forms('digitalocean_token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], { body: hex, shortest: 64, longest: 64 }),
  ...forms('shopify_token', ['shpat_', 'shpss_', 'shpca_', 'shppa_'], { body: hex, shortest: 32, longest: 32 }),
  ...forms('databricks_token', ['dapi'], { body: hex, shortest: 32, longest: 32 }),
  ...forms('groq_key', ['gsk_'], { body: alnum, shortest: 40 }),
  ...forms('xai_key', ['xai-'], { body: alnum, shortest: 60 }),
  ...forms('replicate_token', ['r8_'], { body: alnum, shortest: 37, longest: 37 }),
  ...forms('perplexity_key', ['pplx-'], { body: alnum, shortest: 40 }),
  ...forms('nvidia_key', ['nvapi-'], { body: url, shortest: 40 }),
  ...forms('pinecone_key', ['pcsk_'], { body: word, shortest: 40 }),
  ...forms('langsmith_key', ['lsv2_pt_', 'lsv2_sk_'], { body: word, shortest: 32 }),
  ...forms('tavily_key', ['tvly-'], { body: url, shortest: 24 }),
  ...forms('grafana_token', ['glc_', 'glsa_'], { body: classOf(`${alphanumerics}_+/=`), shortest: 32 }),
  ...forms('linear_key', ['lin_api_'], { body: alnum, shortest: 40 }),
  ...forms('notion_token', ['ntn_'], { body: alnum, shortest: 40 }),
  ...forms('notion_token', ['secret_'], { body: alnum, shortest: 43, longest: 43 }),
  ...forms('postman_key', ['PMAK-'], { body: hyphened, shortest: 50 }),
  ...forms('doppler_token', ['dp.pt.', 'dp.st.', 'dp.sa.', 'dp.ct.'], { body: dotted, shortest: 40 }),
  ...forms('vault_token', ['hvs.', 'hvb.', 'hvr.'], { body: url, shortest: 24 }),
  ...forms('sentry_token', ['sntrys_', 'sntryu_'], { body: classOf(`${alphanumerics}_+/=`), shortest: 40 }),
  ...forms('new_relic_key', ['NRAK-'], { body: alnum, shortest: 27, longest: 27 }),
  ...forms('figma_token', ['figd_'], { body: url, shortest: 36 }),
  ...forms('atlassian_token', ['ATATT3', 'ATCTT3', 'ATBB'], { body: equals, shortest: 28 }),
  ...forms('planetscale_token', ['pscale_tkn_', 'pscale_oauth_', 'pscale_pw_'], { body: classOf(`${alphanumerics}-_.=`), shortest: 32 }),
  ...forms('supabase_token', ['sbp_'], { body: hex, shortest: 40, longest: 40 }),
  ...forms('supabase_token', ['sb_secret_'], { body: url, shortest: 24 }),
  ...forms('square_token', ['sq0atp-', 'sq0csp-'], { body: url, shortest: 22 }),
  ...forms('heroku_key', ['HRKU-'], { body: url, shortest: 30 }),
  ...forms('buildkite_token', ['bkua_'], { body: alnum, shortest: 40 }),
  ...forms('onepassword_token', ['ops_eyJ'], { body: equals, shortest: 40 }),
  ...forms('vercel_token', ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], { body: alnum, shortest: 24 }),
  ...forms('telegram_token', ['bot'], { body: classOf(`${alphanumerics}-_:`), shortest: 43, longest: 47, whole: text => /^bot\d{8,10}:[\w-]{34,36}$/.test(text) })
]

const base62 = `${digits}${upperCase}abcdefghijklmnopqrstuvwxyz`

/** Our own: an id, a secret, and the CRC-32 of both in base 62. */
function isLukhasKey(text: string): boolean {
  const [, body, checksum] = /^sk-lukhas-([0-9A-Za-z]{12}_[0-9A-Za-z]{43})([0-9A-Za-z]{6})$/.exec(text) ?? []
  if (body === undefined) return false
  let expected = ''
  for (let rest = crc32(body); expected.length < 6; rest = Math.floor(rest / 62)) expected = `${base62.charAt(rest % 62)}${expected}`
  return expected === checksum
}

/** ISO 3309, over ASCII. */
function crc32(text: string): number {
  let register = 0xffffffff
  for (let index = 0; index < text.length; index += 1) {
    register ^= text.charCodeAt(index)
    for (let bit = 0; bit < 8; bit += 1) register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1
  }
  return (register ^ 0xffffffff) >>> 0
}
