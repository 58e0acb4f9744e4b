// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { createAuditKey } from '../../../adapters/audit/audit-key.ts'
import { signedHead } from '../../../adapters/audit/export-audit.ts'
import { readLines, verifyAudit } from '../../../adapters/audit/verify-audit.ts'
import { auditOf, key } from './audit-fixtures.ts'

const run = promisify(execFile)
const verifier = join(import.meta.dirname, '../../../adapters/audit/verify-audit.ts')

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
// The check takes a twentieth of everything: of the rows and of the edits.
const size = nightly ? 10_000 : 500
const edits = nightly ? 400 : 20
const writers = await auditOf(size)
const lines = await writers.lines()
const head = await signedHead(writers.store, key, writers.clock.nowMs())
const keys = [key.id]
const folder = mkdtempSync(join(tmpdir(), 'lukhas-audit-'))
t.teardown(() => rmSync(folder, { recursive: true }))

t.setTimeout(nightly ? 3_600_000 : 60_000)

const place = fc.nat({ max: lines.length - 1 })
const seed = { numRuns: edits, seed: 20_260_825 }
const found = (changed: readonly string[], options: Parameters<typeof verifyAudit>[1] = { keys }): boolean => verifyAudit(changed, options).problems.length > 0
const writerOf = (index: number): string => (JSON.parse(lines[index] ?? '') as { readonly writer: string }).writer
/** Whether the row is the last of its chain, which nothing but a head can miss unless another chain has joined it. */
const isLast = (index: number): boolean => index === lines.length - 1 || writerOf(index) !== writerOf(index + 1)

t.test('an audit as it was exported is good, with its head and without', (t) => {
  t.ok(lines.length >= size)
  t.match(verifyAudit(lines, { keys }), { rows: lines.length, chains: 4, unproven: 0, problems: [] })
  t.same(verifyAudit(lines, { keys, head }).problems, [])
  t.same(verifyAudit(lines).problems, [])
  t.same(verifyAudit([]), { rows: 0, chains: 0, checkpoints: 0, unproven: 0, problems: [] })
  t.end()
})

t.test('every single byte that is another one is found', (t) => {
  t.doesNotThrow(() => fc.assert(fc.property(place, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (index, at, code) => {
    const line = lines[index] ?? ''
    const offset = at % line.length
    const changed = line.slice(0, offset) + String.fromCharCode(code) + line.slice(offset + 1)
    return changed === line || found(lines.with(index, changed))
  }), seed))
  t.end()
})

t.test('every field that is changed, added or taken away is found, also with a hash that fits it', (t) => {
  type Json = Record<string, unknown>
  t.doesNotThrow(() => fc.assert(fc.property(place, fc.nat(), fc.constantFrom('change', 'add', 'remove', 'swap'), fc.boolean(), (index, at, what, deep) => {
    const row = JSON.parse(lines[index] ?? '') as Json
    const target = deep && typeof row['body'] === 'object' ? (row['body'] as Json) : row
    const names = Object.keys(target)
    const [name = '', other = ''] = [names[at % names.length], names[(at + 1) % names.length]]
    if (what === 'change') target[name] = typeof target[name] === 'number' ? target[name] + 1 : 'another'
    else if (what === 'add') target['signature'] = `${'0'.repeat(127)}1`
    else if (what === 'remove') Reflect.deleteProperty(target, name)
    else [target[name], target[other]] = [target[other], target[name]]
    const changed = JSON.stringify(row)
    return changed === lines[index] || found(lines.with(index, changed))
  }), seed))
  t.end()
})

t.test('every row that is taken away is found: with a head all, without one all but ends of chains that nothing has joined', (t) => {
  t.doesNotThrow(() => fc.assert(fc.property(place, (index) => {
    const changed = lines.toSpliced(index, 1)
    return found(changed, { keys, head }) && (isLast(index) || found(changed))
  }), seed))
  t.ok(found(lines.toSpliced(0, 1)))
  t.end()
})

t.test('every two rows that are swapped, every row that is there twice or somewhere else, are found', (t) => {
  t.doesNotThrow(() => fc.assert(fc.property(place, place, fc.constantFrom('swap', 'copy', 'move'), (one, other, what) => {
    const [a = '', b = ''] = [lines[one], lines[other]]
    const changed = what === 'swap' ? lines.with(one, b).with(other, a) : what === 'copy' ? lines.toSpliced(other, 0, a) : lines.toSpliced(one, 1).toSpliced(other, 0, a)
    return (one === other && what !== 'copy') || found(changed)
  }), seed))
  t.end()
})

t.test('whole chains that are swapped or taken away are found', (t) => {
  const chains = [...Map.groupBy(lines, (line) => (JSON.parse(line) as { readonly writer: string }).writer).values()]
  for (const [index, chain] of chains.entries()) {
    t.ok(found(chains.toSpliced(index, 1).flat(), { keys, head }), `chain ${index} with a head`)
    if (index < chains.length - 1) t.ok(found(chains.toSpliced(index, 1).toSpliced(index + 1, 0, chain).flat()), `chain ${index} behind the next one`)
  }
  t.ok(found(chains.slice(1).flat()), 'a chain that others have joined')
  t.end()
})

t.test('a tail that was cut off is found with a head', (t) => {
  t.doesNotThrow(() => fc.assert(fc.property(fc.integer({ min: 1, max: lines.length }), (count) => found(lines.slice(0, -count), { keys, head })), seed))
  t.end()
})

t.test('who has another key can neither go on with the audit nor make one of his own', async (t) => {
  const forger = createAuditKey(new Uint8Array(32).fill(9))
  const own = await auditOf(40)
  const log = own.start(forger)
  await own.write(log, 2)
  await log.close()
  t.ok(found(await own.lines()))
  t.same(verifyAudit(await own.lines()).problems, [], 'without a key that is known nobody can tell')
  const forged = await signedHead(writers.store, forger, writers.clock.nowMs())
  t.ok(found(lines, { keys, head: forged }))
  for (const changed of [{ ...head, count: head.count - 1 }, { ...head, chains: head.chains.slice(1) }, { ...head, signature: head.signature.toUpperCase() }]) t.ok(found(lines, { keys, head: changed }))
})

t.test('0 and 1 by itself: the verifier is one short file that needs nothing but Node.js', async (t) => {
  const source = readFileSync(verifier, 'utf8')
  t.ok(source.trimEnd().split('\n').length <= 150)
  t.same([...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from).filter((from) => from?.startsWith('node:') !== true), [])
  const alone = join(folder, 'verify.ts')
  const [audit, heads, keyFile] = [join(folder, 'audit.jsonl'), join(folder, 'head.json'), join(folder, 'key.pem')]
  writeFileSync(alone, source)
  writeFileSync(audit, lines.map((line) => `${line}\n`).join(''))
  writeFileSync(heads, JSON.stringify(head))
  writeFileSync(keyFile, key.publicKeyPem)
  const { stdout } = await run(process.execPath, [alone, audit, '--head', heads, '--public-key', keyFile])
  t.match(stdout, /^Nothing is wrong with \d+ rows in 4 chains, under \d+ signatures\.\n$/)
  t.match((await run(process.execPath, [alone, audit])).stdout, /The tail is unproven[^]*The keys are those that the audit names/)
  writeFileSync(audit, lines.slice(0, -1).map((line) => `${line}\n`).join(''))
  await t.rejects(run(process.execPath, [alone, audit, '--head', heads]), { code: 1, stdout: /^The audit is not what it was: 2 problems\./ })
})

t.test('a file that is no text, or whose last line has no end, is found', (t) => {
  const path = join(folder, 'odd.jsonl')
  for (const bytes of [Buffer.from(`${lines[0] ?? ''}\r\n`), Buffer.from(lines[0] ?? ''), Buffer.from([0xff, 0x0a]), Buffer.from(`\ufeff${lines[0] ?? ''}\n`), Buffer.from(`${lines[0] ?? ''}\n\n`)]) {
    writeFileSync(path, bytes)
    t.ok(verifyAudit(readLines(path), { keys }).problems.length > 0)
  }
  t.end()
})
