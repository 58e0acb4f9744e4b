// SPDX-License-Identifier: Apache-2.0
// The policy is replaced while requests are served: each of them is under one policy, from its first text to its last.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { startServer } from '../support/server.ts'


const repository = join(import.meta.dirname, '../..')
const whole = readFileSync(join(repository, 'configs/policies/security.yaml'), 'utf8')
const requests = process.env['LUKHAS_NIGHTLY'] === '1' ? 4_000 : 200
const phrases = ['alpha', 'beta'] as const

/** Redacts one word in what is asked and the other in what is answered: under two policies at once one of them would get through. */
function policyText(first: string, second: string): string {
  return `${whole}
content:
  preset: observe
  lists:
    first: { phrases: [${first}] }
    second: { phrases: [${second}] }
  rules:
    - { id: asked, surfaces: [input], detectors: [{ phrases: first }], effect: redact, severity: low }
    - { id: answered, surfaces: [output], detectors: [{ phrases: second }], effect: redact, severity: low }
`
}

t.test('each request is under one policy, while good and broken ones are read under load', async (t) => {
  const file = join(t.testdir({}), 'security.yaml')
  const texts = [policyText(...phrases), policyText('beta', 'alpha')]
  writeFileSync(file, texts[0] ?? '')
  await using server = await startServer({ environment: { LUKHAS_POLICY: file, LUKHAS_RELIABILITY_FILE: join(repository, 'load/reliability.bench.yaml') } })
  let reloads = 0
  const replace = (text: string): void => {
    writeFileSync(file, text)
    server.composed.reload()
    reloads += 1
  }
  let sent = 0
  const seen = new Map<string, number>()
  const ask = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1
      const stream = sent % 2 === 0
      const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'Repeat after me: alpha beta', stream })
      const text = await reply.text()
      t.equal(reply.status, 200)
      // What the request gives back of itself, and what it answers: all that leaves.
      t.notMatch(text, /alpha|beta/)
      const version = (/"policy_version":"([0-9a-f]{64})"/.exec(text) ?? [])[1] ?? ''
      seen.set(version, (seen.get(version) ?? 0) + 1)
      if (sent % 8 === 0) replace(sent % 24 === 0 ? 'version: 1\nauthorisation: {' : texts[(sent / 8) % 2] ?? '')
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  t.ok(reloads >= requests / 10)
  t.ok(server.logs.some((line) => line.includes('The policy was read again')))
  t.ok(server.logs.some((line) => line.includes('The policy cannot be used; the old one stays') && line.includes('security.yaml')), 'a broken file is refused by name')
})

t.test('a broken or missing file keeps the old policy, the kill switch denies everything, and without any policy all is denied until there is one', async (t) => {
  const file = join(t.testdir({}), 'security.yaml')
  await using server = await startServer({ environment: { LUKHAS_POLICY: file } })
  const ready = async (): Promise<number> => (await server.call('GET', '/readyz', undefined, { key: null })).status
  const list = async (): Promise<[number, string | undefined]> => {
    const reply = await server.call('GET', '/v1/models')
    const body = (await reply.json()) as { readonly error?: { readonly message: string } }
    return [reply.status, body.error?.message]
  }
  t.equal(await ready(), 503)
  t.match(await list(), [403, /no_policy/])
  writeFileSync(file, whole)
  server.composed.reload()
  t.equal(await ready(), 200)
  t.match(await list(), [200])
  for (const text of ['version: 2', undefined]) {
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
    server.composed.reload()
    t.match(await list(), [200], 'the old one stays')
  }
  writeFileSync(file, `kill_switch: true\n${whole}`)
  server.composed.reload()
  t.match(await list(), [403, /kill_switch/])
  t.equal(await ready(), 503)
  t.match((await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: '1 + 1' })).status, 403)
  t.equal((await server.call('GET', '/healthz', undefined, { key: null })).status, 200, 'it lives')
})
