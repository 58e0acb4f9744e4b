// SPDX-License-Identifier: Apache-2.0
// Verifies an exported audit, offline and alone: node verify-audit.ts FILE [--head FILE] [--public-key FILE]
import { createHash, createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { parseArgs } from 'node:util'

type Place = { writer: string; sequence: number; hash: string; atMs: number }
type Checkpoint = { key: string; joins: Place[]; previousAtMs: number; prunedBeforeMs?: number }
type Row = Place & { previous: string; kind: 'decision' | 'checkpoint'; body: Checkpoint; signature?: string }
/** What was kept elsewhere: the ends of the chains at some moment, signed. */
export type Head = { atMs: number; chains: Place[]; count: number; hash: string; key: string; signature: string; version: 1 }
type Chain = { first: Row; last: Row; hashes: string[] }
/** What was found out. `unproven` are rows that no checkpoint (and no head) covers yet. */
export type Verdict = { rows: number; chains: number; checkpoints: number; unproven: number; problems: string[] }

/** JSON with members in the order of their names and without spaces: of equal values the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member))
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const keyOf = (hex: string): KeyObject => createPublicKey({ key: Buffer.concat([spki, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' })

function signed(purpose: 'checkpoint' | 'head', hash: string, signature: unknown, key: string): boolean {
  // Written in one way only, so that no other text stands for the same signature.
  if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/.test(signature)) return false
  return verify(null, Buffer.from(`lukhas audit ${purpose} 1:${hash}`), keyOf(key), Buffer.from(signature, 'hex'))
}

/**
 * Verifies the lines of an export. `keys` are the public keys that are trusted, 32 bytes in hex; those of the head where
 * there are none, and those that the audit itself names where there is no head either.
 */
export function verifyAudit(lines: Iterable<string>, { head, keys = head === undefined ? undefined : [head.key] }: { head?: Head | undefined; keys?: readonly string[] | undefined } = {}): Verdict {
  const problems: string[] = []
  const chains = new Map<string, Chain>()
  const joins: (Place & { by: string; trusted: boolean })[] = []
  const distrusted: (Place & { line: number })[] = []
  // By writer: the last row that a trusted signature covers, with all before it.
  const covered = new Map<string, number>()
  const cover = ({ writer, sequence }: Place): unknown => covered.set(writer, Math.max(sequence, covered.get(writer) ?? -1))
  let chain: Chain | undefined
  let [rows, checkpoints, cutoffMs] = [0, 0, -Infinity]

  const check = (text: string, line: number): void => {
    const row = JSON.parse(text) as Row
    const problem = (what: string): unknown => problems.push(`line ${line} (${row.writer} ${row.sequence}): ${what}`)
    const { hash, signature, ...hashed } = row
    if (canonical(row) !== text || sha256(canonical(hashed)) !== hash || (signature === undefined) !== (row.kind === 'decision')) problem('it was changed')
    if (row.writer !== chain?.first.writer) {
      if (chains.has(row.writer)) problem('it is not beside the rest of its chain')
      if (chain !== undefined && (row.atMs < chain.first.atMs || (row.atMs === chain.first.atMs && row.writer < chain.first.writer))) problem('its chain is in another place than it was')
      if (row.kind !== 'checkpoint') problem('the beginning of its chain is missing')
      chain = { first: row, last: row, hashes: [] }
      chains.set(row.writer, chain)
    } else if (row.sequence !== chain.last.sequence + 1 || row.previous !== chain.last.hash || row.atMs < chain.last.atMs) problem('it does not follow the row before it')
    chain.last = row
    chain.hashes.push(hash)
    if (row.kind !== 'checkpoint') return
    checkpoints++
    const { key, prunedBeforeMs } = row.body
    const trusted = keys === undefined || keys.includes(key)
    if (!signed('checkpoint', hash, signature, key)) problem('its signature is wrong')
    else if (trusted) cover(row)
    else distrusted.push({ ...row, line })
    for (const join of row.body.joins) joins.push({ ...join, by: `line ${line}`, trusted })
    if (trusted && prunedBeforeMs !== undefined) cutoffMs = Math.max(cutoffMs, prunedBeforeMs)
  }

  try {
    for (const text of lines) check(text, ++rows)
  } catch {
    problems.push(`line ${rows}: it is no row, or the file is no text that ends with a line`)
  }
  if (head !== undefined) {
    const { hash, signature, ...hashed } = head
    if (sha256(canonical(hashed)) !== hash || !signed('head', hash, signature, head.key) || keys?.includes(head.key) !== true) problems.push('the head was changed, or is signed by another key')
    for (const place of head.chains) joins.push({ ...place, by: 'the head', trusted: true })
    if (cutoffMs === -Infinity && rows < head.count) problems.push(`the head knows ${head.count} rows, there are ${rows}`)
  }
  for (const { first } of chains.values()) {
    const whole = first.sequence === 0 && first.previous === ''
    // What is older than a signed moment may have been deleted on purpose, up to a checkpoint.
    if (!whole && !(first.kind === 'checkpoint' && first.body.previousAtMs < cutoffMs)) problems.push(`${first.writer}: rows before ${first.sequence} are missing`)
  }
  for (const { writer, sequence, hash, atMs, by, trusted } of joins) {
    const found = chains.get(writer)
    const pruned = atMs < cutoffMs && (found === undefined || sequence < found.first.sequence)
    if (!pruned && found?.hashes[sequence - found.first.sequence] !== hash) problems.push(`${by} knows the row ${writer} ${sequence}: it is missing, or was changed`)
    else if (trusted) cover({ writer, sequence, hash, atMs })
  }
  for (const { writer, sequence, line } of distrusted) if (sequence > (covered.get(writer) ?? -1)) problems.push(`line ${line} (${writer} ${sequence}): it is signed by a key that is not trusted`)
  const unproven = [...chains].reduce((sum, [writer, { first, last }]) => sum + Math.max(0, last.sequence - Math.max(covered.get(writer) ?? -1, first.sequence - 1)), 0)
  return { rows, chains: chains.size, checkpoints, unproven, problems }
}

/** The lines of a file of any size. Throws for what is no UTF-8, and for a last line without an end. */
export function* readLines(path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const [file, chunk] = [openSync(path, 'r'), Buffer.alloc(1 << 20)]
  try {
    let rest = ''
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const lines = (rest + decoder.decode(chunk.subarray(0, size), { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest + decoder.decode() !== '') throw new Error('The last line has no end.')
  } finally {
    closeSync(file)
  }
}

/** The keys in a file of one or more PEM blocks, 32 bytes each in hex. */
export function readKeys(path: string): readonly string[] {
  return (readFileSync(path, 'utf8').match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []).map((pem) => createPublicKey(pem).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'))
}

/** What people are told. */
export function tell({ rows, chains, checkpoints, unproven, problems }: Verdict, given: { readonly head: boolean; readonly keys: boolean }): string {
  const found = problems.length === 0 ? `Nothing is wrong with ${rows} rows in ${chains} chains, under ${checkpoints} signatures.` : [`The audit is not what it was: ${problems.length} problems.`, ...problems.slice(0, 20)].join('\n')
  const tail = given.head ? '' : '\nThe tail is unproven: rows that were cut off behind the last ones of the chains would not be missed. Keep heads elsewhere (lukhas audit head) and give one with --head.'
  const rest = unproven === 0 ? '' : `\n${unproven} rows are behind the last signatures: whoever could write the file could have written them.`
  return `${found}${rest}${tail}${given.keys || given.head ? '' : '\nThe keys are those that the audit names: give the one that you keep with --public-key.'}\n`
}

if (import.meta.main) {
  const { values, positionals: [file = ''] } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' }, 'public-key': { type: 'string' } } })
  const { head, 'public-key': keys } = values
  const verdict = verifyAudit(readLines(file), { ...(head === undefined ? {} : { head: JSON.parse(readFileSync(head, 'utf8')) as Head }), ...(keys === undefined ? {} : { keys: readKeys(keys) }) })
  process.stdout.write(tell(verdict, { head: head !== undefined, keys: keys !== undefined }))
  process.exitCode = verdict.problems.length === 0 ? 0 : 1
}
