// SPDX-License-Identifier: Apache-2.0
// `make replay`: makes a corpus of recorded runs in a real server, starts another one over the same data, and replays
// every run there. The prompts are those of evals/routing.jsonl that are not sealed; some are asked with tools, in a form,
// in a conversation, after one another, in the background, as a stream that is left, and of a model.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPeer, startServer } from '../load/processes.ts'
import { isSealed, routingCases } from './routing-set.ts'

interface Made { readonly kind: string; readonly id: string }
interface Server { readonly url: string; readonly key: string }
interface Answered { readonly id: string; readonly status: string }
interface Replayed { readonly identical: boolean; readonly executed_nodes: number; readonly compared_events: number; readonly divergence: unknown }

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } })
if (options.help) {
  process.stdout.write('Usage: node scripts/replay.ts [--runs COUNT] [--json]\n\nMakes COUNT runs (1000) in a server, and replays them in another one over the same data.\nFails when one does not come out as it did.\n')
  process.exit(0)
}

const wanted = Number(options.runs)
if (!Number.isSafeInteger(wanted) || wanted < 1) {
  process.stderr.write('--runs takes a whole number from 1 on.\n')
  process.exit(2)
}

const tool = { type: 'function', name: 'get_weather', parameters: { type: 'object', properties: { city: { type: 'string' }, days: { type: 'integer', minimum: 1, maximum: 7 } }, required: ['city', 'days'], additionalProperties: false }, strict: true }
const capabilities = ['units_convert', 'math_evaluate', 'dates_calculate'].map((name) => ({ type: 'lukhas:capability', name }))
const schema = { type: 'object', properties: { name: { type: 'string', minLength: 2 }, tags: { type: 'array', items: { enum: ['a', 'b'] } } }, required: ['name', 'tags'], additionalProperties: false }

/** What is asked around a prompt, by the kind of run; `earlier` is a response before it. */
const kinds: Readonly<Record<string, (input: string, earlier: string | undefined) => object>> = {
  alone: (input) => ({ input }),
  streamed: (input) => ({ input, stream: true }),
  chained: (input, earlier) => ({ input, ...(earlier === undefined ? {} : { previous_response_id: earlier }) }),
  structured: (input) => ({ input, text: { format: { type: 'json_schema', name: 'thing', strict: true, schema } } }),
  'function tool': (input) => ({ input, tools: [tool], tool_choice: 'required' }),
  capabilities: (input) => ({ input, tools: capabilities }),
  'cut short': (input) => ({ input: `Put this in capital letters: ${input} ${input} ${input}`, max_output_tokens: 16 }),
  background: (input) => ({ input, background: true }),
  model: (input) => ({ input, model: 'bench-model' }),
  'model, streamed': (input) => ({ input, model: 'bench-model', stream: true }),
  'nodes first': (input) => ({ input, model: 'lukhas' })
}

const scratch = mkdtempSync(join(tmpdir(), 'lukhas-replay-'))
const upstream = await startPeer('upstream.ts')
try {
  const made = await withServer(make)
  const diverging: { readonly kind: string; readonly id: string; readonly answer: unknown }[] = []
  const counts = new Map<string, number>()
  let [nodes, events] = [0, 0]
  await withServer(async (server) => {
    for (const { kind, id } of made) {
      const { status, body } = await call<Replayed>(server, 'POST', `/v1/responses/${id}/replay`)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      if (status !== 200 || !body.identical) diverging.push({ kind, id, answer: body })
      nodes += body.executed_nodes
      events += body.compared_events
    }
  })
  const report = { runs: made.length, identical: made.length - diverging.length, nodes, events, kinds: Object.fromEntries(counts), diverging }
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : rendered(report))
  process.exitCode = diverging.length === 0 ? 0 : 1
} finally {
  await upstream.stop()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
}

async function withServer<T>(use: (server: Server) => Promise<T>): Promise<T> {
  const data = join(scratch, 'data')
  const started = await startServer({
    LUKHAS_DATA_DIR: data, LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../load/reliability.bench.yaml'),
    LUKHAS_UPSTREAM_BASE_URL: `${upstream.url}/v1`, LUKHAS_UPSTREAM_MODEL: 'bench-model'
  })
  try {
    return await use({ url: started.url, key: readFileSync(join(data, 'dev-key'), 'utf8').trim() })
  } finally {
    await started.stop()
  }
}

/** Each prompt with one kind after the other, until there are enough runs. */
async function make(server: Server): Promise<readonly Made[]> {
  const prompts = openPrompts()
  const names = Object.keys(kinds)
  const made: Made[] = []
  for (let index = 0; index < wanted; index += 1) {
    const kind = names[index % names.length] ?? ''
    const prompt = prompts[(index * 7) % prompts.length] ?? ''
    const body = { model: 'lukhas-matriz', ...kinds[kind]?.(prompt, made.at(-1)?.id) }
    made.push({ kind, id: await createRun(server, body) })
  }
  return made
}

function openPrompts(): readonly string[] {
  return routingCases(readFileSync(join(import.meta.dirname, '../evals/routing.jsonl'), 'utf8')).filter((one) => !isSealed(one)).map(({ prompt }) => prompt)
}

async function createRun(server: Server, body: Readonly<Record<string, unknown>>): Promise<string> {
  if (body['stream'] === true) {
    const reply = await fetch(`${server.url}/v1/responses`, request(server, 'POST', body))
    const id = /"id":"(resp_[^"]+)"/.exec(await reply.text())?.[1]
    if (id === undefined) throw new Error(`The server answered ${reply.status} without a response.`)
    return id
  }
  const { status, body: answer } = await call<Answered>(server, 'POST', '/v1/responses', body)
  if (status !== 200) throw new Error(`The server answered ${status}: ${JSON.stringify(answer)}`)
  // Its stream ends when it has.
  if (answer.status === 'queued') await (await fetch(`${server.url}/v1/responses/${answer.id}?stream=true`, request(server, 'GET'))).text()
  return answer.id
}

async function call<T>(server: Server, method: string, path: string, body?: object): Promise<{ readonly status: number; readonly body: T }> {
  const reply = await fetch(`${server.url}${path}`, request(server, method, body))
  // The server's own words, which it has checked against its contract.
  return { status: reply.status, body: (await reply.json()) as T }
}

function request({ key }: Server, method: string, body?: object): RequestInit {
  return { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
}

interface Report {
  readonly runs: number
  readonly identical: number
  readonly nodes: number
  readonly events: number
  readonly kinds: Readonly<Record<string, number>>
  readonly diverging: readonly { readonly kind: string; readonly id: string; readonly answer: unknown }[]
}

function rendered({ runs, identical, nodes, events, kinds: counted, diverging }: Report): string {
  const lines = Object.entries(counted).map(([kind, count]) => `  ${String(count).padStart(5)}  ${kind}`)
  const wrong = diverging.slice(0, 10).map(({ kind, id, answer }) => `  ${id} (${kind}): ${JSON.stringify(answer).slice(0, 2_000)}`)
  return [`${identical} of ${runs} runs identical after a restart: ${nodes} nodes thought again, ${events} events compared`, ...lines, ...wrong, ''].join('\n')
}
