// SPDX-License-Identifier: Apache-2.0
import { redactedNames } from '../generated/redacted-paths.ts'
import { MatrizError } from '../matriz/errors.ts'
import type { ErrorCode } from '../matriz/errors.ts'
import { apiKey } from '../matriz/guardian/detectors/api-key.ts'
import { card } from '../matriz/guardian/detectors/card.ts'
import { email } from '../matriz/guardian/detectors/email.ts'
import { iban } from '../matriz/guardian/detectors/iban.ts'
import { jwt } from '../matriz/guardian/detectors/jwt.ts'
import { nationalId } from '../matriz/guardian/detectors/national-id.ts'
import { privateKey } from '../matriz/guardian/detectors/private-key.ts'
import type { Finding } from '../matriz/guardian/detector.ts'
import { createScanner } from '../matriz/guardian/scan/scanner.ts'

/** Takes out of what is written about requests what belongs to those who sent them, and to the operator. */
export interface Redaction {
  /** The text without secrets that are known here, and without what looks like a secret or like data of a person. */
  text(text: string): string
  /** The same of every text in a value; what the contract marks as never to be written down is gone altogether. */
  value(value: unknown): unknown
}

/** What ids and times of ours are never taken for; the others would find numbers of people in them. */
const detectors = [privateKey, jwt, apiKey, email, card, iban, nationalId]
// Shorter values let nobody in, and may well be words of a message.
const shortestSecret = 8
const deepest = 6
const longestText = 8_192
const longestStack = 20
const censored = '[redacted]'

/** What we make ourselves and write on every line. */
const ourOwn = new Set(['requestId', 'traceId', 'operation', 'keyId', 'tenant', 'runId', 'code', 'level', 'time'])
// Looking for what detectors know takes longer than all else of a line: these hold nothing of it.
const plainName = /^[A-Za-z]{1,32}$/
const plainText = /^[^0-9@]*$/
const shortestFinding = 9

/** `secrets` are those that are known so far: more are read while the server starts. */
export function createRedaction(secrets: () => readonly string[]): Redaction {
  const scanner = createScanner(detectors)
  const text = (given: string): string => {
    const cut = given.length > longestText ? `${given.slice(0, longestText)}…` : given
    const known = secrets().reduce((rest, secret) => (secret.length < shortestSecret ? rest : rest.replaceAll(secret, censored)), cut)
    return known.length < shortestFinding || plainText.test(known) ? known : withoutFindings(known, scanner.scanWhole(known).findings)
  }
  const value = (given: unknown, depth = 0): unknown => {
    if (typeof given === 'string') return text(given)
    if (given instanceof Error) return errorOf(given, depth)
    if (typeof given !== 'object' || given === null) return given
    if (depth >= deepest) return censored
    if (Array.isArray(given)) return given.map((one) => value(one, depth + 1))
    return Object.fromEntries(Object.entries(given).map(([name, one]) => [plainName.test(name) ? name : text(name), ourOwn.has(name) ? one : redactedNames.has(name) ? censored : value(one, depth + 1)]))
  }
  /** An error has whatever its maker hung onto it, such as rows and requests: only what it says of itself is kept. */
  const errorOf = (error: Error, depth: number): unknown => ({
    type: text(error.name),
    ...messageOf(error, text),
    ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { code: value(error.code) } : {}),
    stack: framesOf(error).map(text),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: value(error.cause, depth + 1) })
  })
  return { text, value }
}

/** Codes of errors whose messages are made of words of ours alone; the others name what was sent, and speak by their codes. */
const plainSpoken: ReadonlySet<string> = new Set<ErrorCode>([
  'internal_error', 'contract_violation', 'store_unavailable', 'policy_unavailable', 'server_is_overloaded', 'run_timeout', 'run_cancelled', 'worker_lost', 'fence_lost', 'capability_timeout',
  'provider_unavailable', 'provider_timeout', 'provider_protocol_error', 'rate_limit_exceeded', 'insufficient_quota'
])

function messageOf(error: Error, text: Redaction['text']): { readonly message?: string } {
  if (error instanceof MatrizError && !plainSpoken.has(error.code)) return {}
  // A parser repeats what it could not read.
  return { message: error instanceof SyntaxError ? 'cannot be parsed' : text(error.message) }
}

/** Without the first lines, which are the message again. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, longestStack)
}

function withoutFindings(text: string, findings: readonly Finding[]): string {
  let kept = ''
  let from = 0
  for (const { start, end, category } of findings) {
    // Findings may overlap: what is covered is gone already.
    if (start >= from) kept += `${text.slice(from, start)}[REDACTED:${category}]`
    from = Math.max(from, end)
  }
  return kept + text.slice(from)
}
