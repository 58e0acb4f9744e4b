// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'
import { startServer } from '../support/server.ts'
import { launcher, lukhas, newDirectory, root } from './command.ts'

const dataDirectory = newDirectory()
const environment = { LUKHAS_DATA_DIR: dataDirectory }
const server = await startServer({ environment })
t.teardown(() => server.close())
const [audit, head, key] = [join(root, 'audit.jsonl'), join(root, 'head.json'), join(root, 'key.pem')]

/** Has so many requests refused, and waits until the refusals are written down. */
async function refuse(count: number): Promise<void> {
  const narrow = await server.issueKey('tenant-a', ['models:read'])
  for (const path of ['/v1/files', '/v1/conversations/conv_x', '/v1/tools'].slice(0, count)) t.equal((await server.call('GET', path, undefined, { key: narrow })).status, 403)
  for (let written = 0; written < count;) written = ((await (await server.call('GET', '/v1/guardian/decisions?rule=missing_scope')).json()) as { readonly data: readonly unknown[] }).data.length
}

async function kept(args: readonly string[], file: string): Promise<void> {
  const { code, stdout, stderr } = await lukhas(args, { environment })
  t.match({ code, stderr }, { code: 0, stderr: '' })
  writeFileSync(file, stdout)
}

t.test('0: beside a running server the audit is exported, with its head and its key, and verified without any of them', async (t) => {
  await refuse(3)
  await kept(['audit', 'export'], audit)
  await kept(['audit', 'head'], head)
  await kept(['audit', 'key'], key)
  const rows = readFileSync(audit, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly kind: string })
  t.same(rows.map(({ kind }) => kind), ['checkpoint', 'decision', 'decision', 'decision'])
  t.match(readFileSync(key, 'utf8'), /^-----BEGIN PUBLIC KEY-----\n[^-]+-----END PUBLIC KEY-----\n$/)
  t.match(JSON.parse(readFileSync(head, 'utf8')), { version: 1, count: 4, chains: [{ sequence: 3 }], hash: /^[0-9a-f]{64}$/, signature: /^[0-9a-f]{128}$/ })
  t.match(await lukhas(['audit', 'verify', audit, '--head', head, '--public-key', key]), { code: 0, stdout: /^Nothing is wrong with 4 rows in 1 chains, under 1 signatures\.\n$/, stderr: '' })
  t.match(await lukhas(['audit', 'verify', audit]), { code: 0, stdout: /3 rows are behind the last signatures[^]*The tail is unproven/, stderr: '' })
})

t.test('1: what was changed, taken out or cut off is told, line by line', async (t) => {
  const lines = readFileSync(audit, 'utf8').trimEnd().split('\n')
  const changed = join(root, 'changed.jsonl')
  const verify = async (all: readonly string[], ...options: readonly string[]): Promise<Awaited<ReturnType<typeof lukhas>>> => {
    writeFileSync(changed, all.map((line) => `${line}\n`).join(''))
    return lukhas(['audit', 'verify', changed, ...options])
  }
  t.match(await verify(lines.with(2, (lines[2] ?? '').replace('missing_scope', 'other_reason'))), { code: 1, stdout: /line 3 \(audit_\w+ 2\): it was changed/, stderr: '' })
  t.match(await verify(lines.toSpliced(1, 1)), { code: 1, stdout: /line 2 \(audit_\w+ 2\): it does not follow the row before it/ })
  t.match(await verify(lines.slice(0, -1), '--head', head), { code: 1, stdout: /the head knows the row audit_\w+ 3: it is missing/ })
  t.match(await verify(lines.slice(0, -1)), { code: 0, stdout: /The tail is unproven/ })
  const { code, stdout } = await lukhas(['audit', 'verify', changed, '--head', head, '--json'])
  t.equal(code, 1)
  t.match(JSON.parse(stdout), { rows: 3, problems: { length: 2 } })
})

t.test('2: a file that is not there', async (t) => {
  t.match(await lukhas(['audit', 'verify', join(root, 'nothing.jsonl')]), { code: 2, stdout: '', stderr: /nothing\.jsonl/ })
  t.match(await lukhas(['audit', 'verify', audit, '--head', join(root, 'nothing.json')]), { code: 2, stderr: /nothing\.json/ })
  t.match(await lukhas(['audit', 'verify', audit, '--head', audit]), { code: 2 })
})

t.test('the examples of docs/guardian/audit.md are what happens', async (t) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/guardian/audit.md'), 'utf8')
  const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''
  const [[post = '', body = ''] = [], [get = ''] = []] = block('http').split('\n\n').map((request) => request.split('\n'))
  t.match(await (await server.call('POST', post.replace('POST ', ''), JSON.parse(body))).json(), { object: 'conversation' })
  t.match(await (await server.call('GET', get.replace('GET ', ''))).json(), JSON.parse(block('json')))

  const bin = join(root, 'bin')
  mkdirSync(bin)
  const [node, given] = nodeCommand(launcher)
  writeFileSync(join(bin, 'lukhas'), `#!/bin/sh\nexec ${[node, ...given].map((word) => `'${word}'`).join(' ')} "$@"\n`)
  chmodSync(join(bin, 'lukhas'), 0o755)
  const { PATH = '', ...inherited } = inheritedEnvironment()
  const { stdout } = await promisify(execFile)('sh', ['-ec', block('sh')], { cwd: root, env: { ...inherited, ...environment, PATH: `${bin}${delimiter}${PATH}` } })
  t.match(stdout, /^Nothing is wrong with \d+ rows in 1 chains/)
})
