// SPDX-License-Identifier: Apache-2.0
// `make bench`: what the server adds to a bare proxy, in one run on one machine. See docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from 'simple-statistics'
import { measureAbort } from './abort.ts'
import { assertWorkWasDone } from './counters.ts'
import { measureEmbeddings } from './embeddings.ts'
import { checkFrozen, hashOf } from './frozen.ts'
import { measureGuardian } from './guardian.ts'
import { sequential, slope, soak, throughput, type Latencies, type Slope, type Target } from './measure.ts'
import { startPeer, startServer, type Started } from './processes.ts'
import { describeMachine, renderReport, type Comparison, type Report } from './report.ts'
import { measureStages } from './stages.ts'
import { makeTargets, type Targets } from './targets.ts'
import { measureVectors } from './vectors/figures.ts'

const limitsFile = join(import.meta.dirname, 'reliability.bench.yaml')

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    requests: { type: 'string', default: '600' },
    vectors: { type: 'string', default: '100000' },
    'soak-requests': { type: 'string', default: process.env['LUKHAS_NIGHTLY'] === '1' ? '300000' : '36000' }
  }
})

if (options.help) {
  process.stdout.write(`Usage: node load/bench.ts [options]

Measures added latency, throughput, start-up and memory against a bare proxy in the same run.

  --rounds N          rounds, of which the median counts (3)
  --requests N        sequential requests per round and target (600)
  --soak-requests N   requests of the memory run (36000; 300000 with LUKHAS_NIGHTLY=1)
  --vectors N         vectors that are searched (100000)
  --json              print the report as JSON
  --write FILE        put the tables into FILE, between its two marks
`)
  process.exit(0)
}

const rounds = Number(options.rounds)
const settlingRequests = 40_000
const directory = mkdtempSync(join(tmpdir(), 'lukhas-bench-'))
const running: Started[] = []
const say = (line: string): void => { process.stderr.write(`${line}\n`) }

try {
  const report = await bench()
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report))
  if (options.write !== undefined) writeBetweenMarks(options.write, renderReport(report))
} finally {
  await Promise.all(running.map((one) => one.stop()))
  rmSync(directory, { recursive: true, force: true })
}

async function bench(): Promise<Report> {
  const proxyLines = checkFrozen()
  const upstream = keep(await startPeer('upstream.ts'))
  const proxy = keep(await startPeer('bare-proxy.ts', { UPSTREAM: upstream.url }))
  const server = keep(await startServer(serverEnvironment('main', upstream)))
  const targets = makeTargets(proxy.url, server.url, keyIn('main'))
  say('warming up')
  await soak(Object.values(targets), 18_000)
  const work = await assertWorkWasDone([targets.serverJson, targets.serverStream, targets.matrizJson, targets.matrizStream])
  return {
    machine: describeMachine(),
    configuration: hashOf(limitsFile),
    proxyLines,
    work,
    latency: await measureLatency(targets),
    stages: await stagesOf(server),
    embeddings: await measureEmbeddings(server.url, keyIn('main'), 200),
    throughput: await measureThroughput(targets),
    eventChecks: await measureEventChecks(upstream),
    memory: await measureMemory(targets, proxy, server),
    startup: await measureStartup(upstream),
    abort: await measureAbort(server.url, keyIn('main'), upstream.url),
    vectors: await vectorFigures(),
    guardian: measureGuardian()
  }
}

function serverEnvironment(name: string, upstream: Started): Record<string, string> {
  return {
    LUKHAS_DATA_DIR: join(directory, name),
    LUKHAS_RELIABILITY_FILE: limitsFile,
    LUKHAS_UPSTREAM_BASE_URL: `${upstream.url}/v1`,
    LUKHAS_UPSTREAM_MODEL: 'bench-model'
  }
}

async function measureLatency(targets: Targets): Promise<Comparison<Latencies>[]> {
  const pairs = [
    { what: 'JSON', server: targets.serverJson, proxy: targets.proxyJson },
    { what: 'stream of 60 events', server: targets.serverStream, proxy: targets.proxyStream },
    { what: '`lukhas-matriz`, JSON', server: targets.matrizJson },
    { what: '`lukhas-matriz`, stream', server: targets.matrizStream }
  ]
  const seen: ReadonlyMap<Target, Latencies>[] = []
  for (let round = 1; round <= rounds; round++) {
    say(`latency, round ${round} of ${rounds}`)
    seen.push(await sequential(Object.values(targets), Number(options.requests)))
  }
  const middle = (target: Target): Latencies => ({
    p50Ms: median(seen.map((one) => one.get(target)?.p50Ms ?? NaN)),
    p99Ms: median(seen.map((one) => one.get(target)?.p99Ms ?? NaN))
  })
  return pairs.map(({ what, server, proxy }) => ({ what, server: middle(server), ...(proxy === undefined ? {} : { proxy: middle(proxy) }) }))
}

function stagesOf(server: Started): Promise<Report['stages']> {
  say('stages of lukhas-matriz')
  return measureStages(server.url, keyIn('main'), 100)
}

function vectorFigures(): Promise<Report['vectors']> {
  say('vectors')
  return measureVectors(Number(options.vectors))
}

async function measureThroughput(targets: Targets): Promise<Comparison<number>[]> {
  const rates = new Map<Target, number[]>()
  for (let round = 1; round <= rounds; round++) {
    say(`throughput, round ${round} of ${rounds}`)
    for (const target of Object.values(targets)) rates.set(target, [...(rates.get(target) ?? []), await throughput(target, 16, 2500)])
  }
  const middle = (target: Target): number => median(rates.get(target) ?? [])
  return [
    { what: 'JSON', server: middle(targets.serverJson), proxy: middle(targets.proxyJson) },
    { what: 'stream of 60 events', server: middle(targets.serverStream), proxy: middle(targets.proxyStream) },
    { what: '`lukhas-matriz`, JSON', server: middle(targets.matrizJson) },
    { what: '`lukhas-matriz`, stream', server: middle(targets.matrizStream) }
  ]
}

/** The same streams from two fresh servers, of which one has its event checks taken out from outside; rounds in turn. */
async function measureEventChecks(upstream: Started): Promise<Report['eventChecks']> {
  const servers = { checked: await startServer(serverEnvironment('checked', upstream)), unchecked: await startServer(serverEnvironment('unchecked', upstream), ['without-event-checks.ts']) }
  const target = (name: keyof typeof servers): Target => makeTargets(servers[name].url, servers[name].url, keyIn(name)).serverStream
  const [checked, unchecked] = [target('checked'), target('unchecked')]
  await soak([checked, unchecked], 8000)
  const rates: { checked: number[]; unchecked: number[] } = { checked: [], unchecked: [] }
  for (let round = 1; round <= rounds + 4; round++) {
    say(`event checks, round ${round} of ${rounds + 4}`)
    rates.checked.push(await throughput(checked, 16, 1500))
    rates.unchecked.push(await throughput(unchecked, 16, 1500))
  }
  await Promise.all([servers.checked.stop(), servers.unchecked.stop()])
  return { checkedPerSecond: median(rates.checked), uncheckedPerSecond: median(rates.unchecked) }
}

async function measureMemory(targets: Targets, proxy: Started, server: Started): Promise<Report['memory']> {
  const requests = Number(options['soak-requests'])
  const run = async (name: string, started: Started, mix: readonly Target[]): Promise<{ slope: Slope; residentBytes: number }> => {
    const samples: [number, number][] = []
    const step = Math.floor(requests / 60)
    // Fills caches and lets the compiler settle; not counted.
    say(`memory of the ${name}, ${settlingRequests} requests before the first sample`)
    await soak(mix, settlingRequests)
    for (let done = 0; done < requests; done += step) {
      if (done % (step * 10) === 0) say(`memory of the ${name}, ${done} of ${requests}`)
      await soak(mix, step)
      samples.push([done, (await started.memory()).heapBytes])
    }
    return { slope: slope(samples), residentBytes: (await started.memory()).residentBytes }
  }
  const bare = await run('proxy', proxy, [targets.proxyJson, targets.proxyStream])
  const ours = await run('server', server, [targets.serverJson, targets.serverStream, targets.matrizJson])
  return { requests, server: ours.slope, proxy: bare.slope, residentBytes: ours.residentBytes, proxyResidentBytes: bare.residentBytes }
}

async function measureStartup(upstream: Started): Promise<Report['startup']> {
  const times: number[] = []
  for (let start = 1; start <= 7; start++) {
    say(`start ${start} of 7`)
    const server = await startServer(serverEnvironment(`start-${start}`, upstream))
    times.push(server.readyMs)
    await server.stop()
  }
  return { readyMs: median(times) }
}

function keyIn(name: string): string {
  return readFileSync(join(directory, name, 'dev-key'), 'utf8').trim()
}

function keep(one: Started): Started {
  running.push(one)
  return one
}

function writeBetweenMarks(file: string, text: string): void {
  const [begin, end] = ['<!-- measured -->', '<!-- /measured -->']
  const whole = readFileSync(file, 'utf8')
  const [from, to] = [whole.indexOf(begin), whole.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} lacks the marks ${begin} and ${end}`)
  writeFileSync(file, `${whole.slice(0, from + begin.length)}\n\n${text}\n${whole.slice(to)}`)
}
