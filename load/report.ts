// SPDX-License-Identifier: Apache-2.0
import { arch, cpus, release, totalmem, type } from 'node:os'
import type { EmbeddingRow } from './embeddings.ts'
import type { Latencies, Slope } from './measure.ts'
import type { StageRow } from './stages.ts'
import { guardianLines, type GuardianFigure } from './guardian.ts'
import { vectorLines, type VectorFigures } from './vectors/figures.ts'

/** One row: the server beside the proxy, or beside nothing where no proxy does the same. */
export interface Comparison<T> {
  readonly what: string
  readonly server: T
  readonly proxy?: T
}

export interface Report {
  readonly machine: Readonly<Record<string, string>>
  /** SHA-256 of the configuration the server ran with. */
  readonly configuration: string
  readonly proxyLines: number
  readonly latency: readonly Comparison<Latencies>[]
  /** Of text questions to `lukhas-matriz`, one at a time. */
  readonly stages: readonly StageRow[]
  /** Of `lukhas-embed`, one request at a time. */
  readonly embeddings: readonly EmbeddingRow[]
  /** Whole answers per second on 16 connections, one server process. */
  readonly throughput: readonly Comparison<number>[]
  readonly eventChecks: { readonly checkedPerSecond: number; readonly uncheckedPerSecond: number }
  readonly memory: { readonly requests: number; readonly server: Slope; readonly proxy: Slope; readonly residentBytes: number; readonly proxyResidentBytes: number }
  readonly startup: { readonly readyMs: number }
  /** From a client's leaving to the upstream's connection closing, median. */
  readonly abort: { readonly upstreamClosedMs: number }
  /** Of the embedded index store, behind its port. */
  readonly vectors: VectorFigures
  readonly guardian: readonly GuardianFigure[]
  /** What each request of the measured kinds did, from the server's own counters. */
  readonly work: readonly WorkRow[]
}

export interface WorkRow {
  readonly what: string
  readonly keyChecks: number
  readonly validations: number
  readonly commits: number
  readonly checkedEvents: number
}

/** Processor, cores, memory, kernel and Node; no host name. */
export function describeMachine(): Record<string, string> {
  const [first] = cpus()
  return {
    processor: `${first?.model ?? 'unknown'} (${arch()})`,
    cores: String(cpus().length),
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    kernel: `${type()} ${release()}`,
    node: process.version
  }
}

const targets = { addedP50Ms: 0.6, addedP99Ms: 4, json: 0.15, stream: 0.2, checks: 0.15, readyMs: 1500, slopeBytes: 1024, matrizTotalP95Ms: 20 }

const verdict = (met: boolean): string => (met ? 'met' : '**missed**')
const ms = (value: number): string => value.toFixed(2)
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

/** The report as Markdown tables, each figure beside its target. */
export function renderReport(report: Report): string {
  return [...machineLines(report), ...latencyLines(report), ...stageLines(report), ...embeddingLines(report), ...throughputLines(report), ...otherLines(report), ...vectorLines(report.vectors), ...guardianLines(report.guardian), ...workLines(report), ''].join('\n')
}

function machineLines({ machine, configuration, proxyLines }: Report): string[] {
  return [
    `Machine: ${Object.entries(machine).map(([name, value]) => `${name} ${value}`).join(' · ')}`,
    '',
    `Configuration SHA-256 \`${configuration}\` · bare proxy of ${proxyLines} frozen lines`,
    ''
  ]
}

function latencyLines({ latency }: Report): string[] {
  const rows = latency.map(({ what, server, proxy }) => {
    if (proxy === undefined) return `| ${what} | – | – | ${ms(server.p50Ms)} | ${ms(server.p99Ms)} | – | – | – |`
    const p50 = server.p50Ms - proxy.p50Ms
    const p99 = server.p99Ms - proxy.p99Ms
    const met = p50 <= targets.addedP50Ms && p99 <= targets.addedP99Ms
    return `| ${what} | ${ms(proxy.p50Ms)} | ${ms(proxy.p99Ms)} | ${ms(server.p50Ms)} | ${ms(server.p99Ms)} | ${ms(p50)} | ${ms(p99)} | ${verdict(met)} |`
  })
  return [
    '| one request at a time, ms | proxy p50 | proxy p99 | server p50 | server p99 | added p50 (≤ 0.6) | added p99 (≤ 4) | target |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    ''
  ]
}

function stageLines({ stages }: Report): string[] {
  const rows = stages.map(({ stage, answers, p50Ms, p95Ms }) => {
    const judged = stage === 'total' ? `≤ ${targets.matrizTotalP95Ms}: ${verdict(p95Ms <= targets.matrizTotalP95Ms)}` : '–'
    return `| ${stage} | ${answers} | ${ms(p50Ms)} | ${ms(p95Ms)} | ${judged} |`
  })
  return ['| `lukhas-matriz`, text questions, ms | answers | p50 | p95 | target of p95 |', '|---|---|---|---|---|', ...rows, '']
}

function embeddingLines({ embeddings }: Report): string[] {
  const rows = embeddings.map(({ what, p50Ms, p95Ms }) => `| ${what} | ${ms(p50Ms)} | ${ms(p95Ms)} |`)
  return ['| `lukhas-embed`, 512 dimensions in base64, ms | p50 | p95 |', '|---|---|---|', ...rows, '']
}

function throughputLines({ throughput }: Report): string[] {
  const rows = throughput.map(({ what, server, proxy }) => {
    if (proxy === undefined) return `| ${what} | – | ${server.toFixed(0)} | – | – |`
    const goal = what.includes('stream') ? targets.stream : targets.json
    return `| ${what} | ${proxy.toFixed(0)} | ${server.toFixed(0)} | ${percent(server / proxy)} (≥ ${percent(goal)}) | ${verdict(server / proxy >= goal)} |`
  })
  return ['| 16 connections, answers per second | proxy | server | ratio | target |', '|---|---|---|---|---|', ...rows, '']
}

function otherLines({ eventChecks, memory, startup, abort }: Report): string[] {
  const cost = 1 - eventChecks.checkedPerSecond / eventChecks.uncheckedPerSecond
  const upper = memory.server.bytesPerThousandRequests + memory.server.halfWidth
  const above = upper - memory.proxy.bytesPerThousandRequests
  const interval = ({ bytesPerThousandRequests, halfWidth }: Slope): string => `${bytesPerThousandRequests.toFixed(0)} ± ${halfWidth.toFixed(0)}`
  return [
    '| what | measured | target |',
    '|---|---|---|',
    `| cost of checking every event (streams) | ${percent(cost)} (≤ 15 %) | ${verdict(cost <= targets.checks)} |`,
    `| ready after start, median | ${startup.readyMs.toFixed(0)} ms (≤ 1500) | ${verdict(startup.readyMs <= targets.readyMs)} |`,
    `| upstream closed after the client left, median | ${ms(abort.upstreamClosedMs)} ms | printed, not judged |`,
    `| heap slope over ${memory.requests} requests, bytes per 1,000 (95 %) | server ${interval(memory.server)}, proxy ${interval(memory.proxy)} | – |`,
    `| upper end above the proxy's own | ${above.toFixed(0)} bytes (≤ 1024) | ${verdict(above <= targets.slopeBytes)} |`,
    `| resident memory after it | server ${(memory.residentBytes / 2 ** 20).toFixed(0)} MiB, proxy ${(memory.proxyResidentBytes / 2 ** 20).toFixed(0)} MiB | printed, not judged |`,
    ''
  ]
}

function workLines({ work }: Report): string[] {
  return [
    '| counted per request | key checks | validations | durable commits | checked events |',
    '|---|---|---|---|---|',
    ...work.map((row) => `| ${row.what} | ${row.keyChecks} | ${row.validations} | ${row.commits} | ${row.checkedEvents} |`)
  ]
}
