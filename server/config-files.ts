// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { ConfigError } from './config.ts'

/** The problem of one value: where it is in its file, and what was expected there. */
export interface ConfigProblem {
  /** The key, such as `limits.classes.responses`; empty for the whole file. */
  readonly key: string
  readonly expected: string
}

/** A configuration file as read; `text` is for its hash. */
export interface ConfigFile<T> {
  readonly path: string
  readonly text: string
  readonly value: T
}

/**
 * Reads a YAML file and checks it. Throws ConfigError, each problem naming the file, the key and what was expected;
 * values are never repeated, for some of them are secrets.
 */
export function readConfigFile<T>(path: string, check: (value: unknown) => readonly ConfigProblem[]): ConfigFile<T> {
  const text = readText(path)
  const value = parseYaml(path, text)
  const problems = check(value)
  if (problems.length > 0) throw new ConfigError(problems.map(({ key, expected }) => `${path}: ${key === '' ? '(the whole file)' : key}: ${expected}`))
  // The check is the generated validator of T.
  return { path, text, value: value as T }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    throw new ConfigError([`${path}: (the whole file): expected a readable file, got ${(thrown as NodeJS.ErrnoException).code ?? 'an error'}`])
  }
}

function parseYaml(path: string, text: string): unknown {
  // Anchors and merges would let a small file become a large one.
  const document = parseDocument(text, { uniqueKeys: true, merge: false, prettyErrors: true })
  if (document.errors.length > 0) {
    throw new ConfigError(document.errors.map((error) => `${path}: line ${error.linePos?.[0].line ?? 1}: expected YAML: ${error.message.split('\n')[0] ?? ''}`))
  }
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    throw new ConfigError([`${path}: (the whole file): expected YAML without so many aliases`])
  }
}
