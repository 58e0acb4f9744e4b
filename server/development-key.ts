// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '../generated/operations.ts'
import { scopeLists } from '../matriz/index.ts'
import type { KeyDraft, KeyStore } from '../matriz/index.ts'

/** Everything that keys can be allowed to do, from the contract. */
export const knownScopes = scopeLists([...new Set(Object.values(operations).flatMap(({ scope }) => (scope === null ? [] : [scope])))].sort())

/** Everything that a key of a project can be allowed to do. */
export const allScopes = knownScopes.project

/** Makes a key, with the project that it is for where there is none, puts it into the store and returns its text. */
export type IssueKey = (draft: KeyDraft) => Promise<string>

/** Where the development key of a data directory is: a file with the key alone, readable by its owner only. */
export function developmentKeyFile(dataDirectory: string): string {
  return join(dataDirectory, 'dev-key')
}

/** Makes the development key when the store has no key at all; returns it then, and undefined otherwise. */
export async function createDevelopmentKey(keys: Pick<KeyStore, 'list'>, issue: IssueKey, dataDirectory: string): Promise<string | undefined> {
  if ((await keys.list()).length > 0) return undefined
  // With DATABASE_URL nothing else may have needed it yet.
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const key = await issue({ name: 'development', tenant: 'default', project: 'default', scopes: allScopes, lane: 'experimental' })
  writeFileSync(developmentKeyFile(dataDirectory), key, { mode: 0o600, flush: true })
  return key
}

/** What a person wants to see at the start: where the server is, and a line to paste that streams an answer. */
export function welcome(url: string, dataDirectory: string, newKey: string | undefined): string {
  const file = developmentKeyFile(dataDirectory)
  const lines = [`Lukhas listens on ${url}.`]
  if (newKey !== undefined) lines.push(`This development key was made for you; it is also in ${file}:`, '', `  ${newKey}`, '')
  if (newKey !== undefined || existsSync(file)) lines.push('Ask it something:', '', `  ${curlLine(url, newKey ?? `$(cat ${shellWord(file)})`)}`, '')
  else lines.push('Make a key with `lukhas keys create`.')
  return `${lines.join('\n')}\n`
}

function curlLine(url: string, key: string): string {
  const body = JSON.stringify({ model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true })
  return `curl -N ${url}/v1/responses -H "Authorization: Bearer ${key}" -H 'Content-Type: application/json' -d '${body}'`
}

// Inside double quotes, where a command substitution stands, these are all that a path must not bring along.
function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
