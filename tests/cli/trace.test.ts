// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http'
import t from 'tap'
import { patientEnvironment } from '../support/patience.ts'
import { startServer } from '../support/server.ts'
import { lukhas } from './command.ts'

const server = await startServer({ environment: patientEnvironment(t) })
t.teardown(() => server.close())

async function create(body: object): Promise<string> {
  return ((await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', ...body })).json()) as { readonly id: string }).id
}

const environment = { LUKHAS_URL: server.url, LUKHAS_KEY: server.key }

t.test('0: a response is told as a tree: stages, steps, nodes, and what else there was', async (t) => {
  const id = await create({ input: 'What is 15% of 240?' })
  const { code, stdout, stderr } = await lukhas(['trace', id], { environment })
  t.match({ code, stderr }, { code: 0, stderr: '' })
  const lines = stdout.trimEnd().split('\n')
  t.match(lines[0], new RegExp(`^${id}  lukhas-matriz  completed  \\d+\\.\\d\\d ms$`))
  t.same(lines.flatMap((line) => /^[├└]─ (\w+)/.exec(line)?.[1] ?? []), ['intent', 'risk_in', 'memory', 'attention', 'thought', 'validate', 'risk_out', 'action'])
  t.ok(lines.some((line) => /^├─ intent {2}ok {2}\d+\.\d\d ms$/.test(line)))
  t.ok(lines.some((line) => /^│ {2}├─ math\.evaluate {2}ok {2}\d+\.\d\d ms$|^│ {2}└─ math\.evaluate {2}ok {2}\d+\.\d\d ms$/.test(line)))
  t.ok(lines.some((line) => /N1 INTENT {2}intent:kind=arithmetic@1 {2}confidence \d\.\d\d$/.test(line)))
  t.ok(lines.some((line) => /─ math\.evaluate {2}chosen/.test(line)), 'the alternatives are there')
  t.equal(lines.filter((line) => / N\d+ [A-Z]+/.test(line)).length, 9)
  t.notMatch(stdout, '\u001b', 'no colour but on a terminal')
})

t.test('0: in colour where colours are asked for', async (t) => {
  const id = await create({ input: 'What is 15% of 240?' })
  t.match((await lukhas(['trace', id], { environment: { ...environment, FORCE_COLOR: '1' } })).stdout, '\u001b[32mok\u001b[39m')
})

t.test('0: --json is what the server said; options go before variables, and the version may be in the URL', async (t) => {
  const id = await create({ input: 'What is 15% of 240?' })
  const expected: unknown = await (await server.call('GET', `/v1/responses/${id}/trace`)).json()
  for (const url of [server.url, `${server.url}/`, `${server.url}/v1`, `${server.url}/v1/`]) {
    const { code, stdout } = await lukhas(['trace', id, '--json', '--url', url, '--key', server.key], { environment: { LUKHAS_URL: 'http://127.0.0.1:1', LUKHAS_KEY: 'wrong' } })
    t.equal(code, 0, url)
    t.same(JSON.parse(stdout), expected)
  }
})

t.test('1: what the server refuses is told in its words', async (t) => {
  t.match(await lukhas(['trace', 'resp_never'], { environment }), { code: 1, stdout: '', stderr: /resp_never.*not found/ })
  t.match(await lukhas(['trace', 'a/../../models'], { environment }), { code: 1, stdout: '', stderr: /not found/ })
  t.match(await lukhas(['trace', 'resp_never', '--key', 'wrong'], { environment }), { code: 1, stdout: '', stderr: /API key/ })
})

t.test('69: a server that is not there', async (t) => {
  t.match(await lukhas(['trace', 'resp_x', '--key', 'k', '--url', 'http://127.0.0.1:1']), { code: 69, stdout: '', stderr: /does not answer/ })
})

t.test('1: something that is no server of ours is told of, and gets no further than the terminal', async (t) => {
  const replies: readonly (readonly [number, string])[] = [[200, '{"object":"response.trace"}'], [200, 'hello'], [500, '<html>'], [404, '{"error":{"message":"\u001b[31mred"}}'], [404, '{"error":7}']]
  for (const [status, text] of replies) {
    const other = createServer((_, response) => { response.writeHead(status).end(text) })
    await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', () => { resolve() }) })
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code, stdout, stderr } = await lukhas(['trace', 'resp_x', '--key', 'k', '--url', `http://127.0.0.1:${port}`])
    t.match({ code, stdout }, { code: 1, stdout: '' }, text)
    t.notMatch(stderr, '\u001b')
    other.close()
  }
})
