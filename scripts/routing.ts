// SPDX-License-Identifier: Apache-2.0
// `make routing`: how often MATRIZ routes a labelled prompt as its label says. Starts the real server on loopback and asks
// its intent_route tool about every prompt of evals/routing.jsonl. A third of the set, chosen by hash, is sealed: it is
// counted and never shown, so that nobody writes rules for it.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from '../load/processes.ts'
import { isSealed, routingCases } from './routing-set.ts'
import type { RoutingCase } from './routing-set.ts'

/** The least share of prompts that must be routed right. */
const bar = 0.97
/** How far the sealed third may lie below the rest: farther, and the rules were made for the prompts they were tried on. */
const gapAllowed = 0.03

interface Routed {
  readonly label: string
  readonly routed: string
  readonly sealed: boolean
  readonly id: string
}

interface Score {
  readonly right: number
  readonly of: number
  readonly accuracy: number
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false }, file: { type: 'string', default: join(import.meta.dirname, '../evals/routing.jsonl') } } })
if (options.help) {
  process.stdout.write('Usage: node scripts/routing.ts [--json] [--file FILE]\n\nRoutes every labelled prompt through a server and tells how many go where their label says.\nFails below 97 % of all, or when the sealed third is more than 3 points below the rest.\n')
  process.exit(0)
}

const scratch = mkdtempSync(join(tmpdir(), 'lukhas-routing-'))
try {
  const cases = routingCases(readFileSync(resolve(options.file), 'utf8'))
  const routed = await routeAll(cases)
  const report = reportOf(routed)
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : rendered(report))
  process.exitCode = report.problems.length === 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
}

async function routeAll(cases: readonly RoutingCase[]): Promise<readonly Routed[]> {
  const data = join(scratch, 'data')
  const server = await startServer({ LUKHAS_DATA_DIR: data, LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../load/reliability.bench.yaml') })
  try {
    const key = readFileSync(join(data, 'dev-key'), 'utf8').trim()
    const routed: Routed[] = []
    for (const one of cases) routed.push({ id: one.id, label: one.intent, sealed: isSealed(one), routed: labelOf(await intentOf(server.url, key, one.prompt)) })
    return routed
  } finally {
    await server.stop()
  }
}

async function intentOf(url: string, key: string, text: string): Promise<string> {
  const reply = await fetch(`${url}/v1/tools/intent_route`, {
    method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ arguments: { text } })
  })
  // The message of a refusal could quote the prompt.
  if (!reply.ok) throw new Error(`The server answered ${reply.status}.`)
  const body = (await reply.json()) as { readonly result?: { readonly intent?: unknown } }
  if (typeof body.result?.intent !== 'string') throw new Error('The reply names no intent.')
  return body.result.intent
}

/** The set knows no more of what MATRIZ has no node for than that it is something else. */
function labelOf(intent: string): string {
  return intent === 'question' || intent === 'unknown' ? 'other' : intent
}

interface Report {
  readonly all: Score
  readonly open: Score
  readonly sealed: Score
  /** The same answers against labels in another order: what guessing would score. */
  readonly shuffled: Score
  /** By label, of the open part: even counts would say where the rules fail in the sealed third. */
  readonly labels: Readonly<Record<string, { readonly recall: Score; readonly precision: Score }>>
  /** How often a label was routed to another one, in the open part. */
  readonly confusion: readonly { readonly label: string; readonly routed: string; readonly count: number }[]
  /** Ids of the open prompts that went astray. */
  readonly astray: readonly string[]
  readonly problems: readonly string[]
}

function reportOf(routed: readonly Routed[]): Report {
  const [open, sealed] = [routed.filter(one => !one.sealed), routed.filter(one => one.sealed)]
  const names = [...new Set(open.flatMap(one => [one.label, one.routed]))].sort()
  const wrong = open.filter(one => one.label !== one.routed)
  const pairs = Map.groupBy(wrong, one => `${one.label} → ${one.routed}`)
  const scores = { all: scoreOf(routed), open: scoreOf(open), sealed: scoreOf(sealed), shuffled: scoreOf(shuffle(routed)) }
  return {
    ...scores,
    labels: Object.fromEntries(names.map(name => [name, {
      recall: scoreOf(open.filter(({ label }) => label === name)), precision: scoreOf(open.filter(one => one.routed === name))
    }])),
    confusion: [...pairs].map(([pair, all]) => ({ label: pair.split(' → ')[0] ?? '', routed: pair.split(' → ')[1] ?? '', count: all.length })).sort((one, other) => other.count - one.count),
    astray: wrong.map(({ id }) => id),
    problems: problemsIn(scores)
  }
}

function problemsIn({ all, open, sealed, shuffled }: Pick<Report, 'all' | 'open' | 'sealed' | 'shuffled'>): readonly string[] {
  return [
    ...(all.accuracy < bar ? [`${percent(all)} of all is below ${bar * 100} %`] : []),
    ...(open.accuracy - sealed.accuracy > gapAllowed ? [`the sealed third (${percent(sealed)}) is more than ${gapAllowed * 100} points below the rest (${percent(open)})`] : []),
    ...(open.of === 0 || sealed.of === 0 ? ['a part of the set is empty'] : []),
    // With twelve labels of unlike size, guessing scores about a tenth.
    ...(shuffled.accuracy > 0.3 ? [`against shuffled labels ${percent(shuffled)} are right: what is measured is not the routing`] : [])
  ]
}

function scoreOf(routed: readonly Routed[]): Score {
  const right = routed.filter(one => one.label === one.routed).length
  return { right, of: routed.length, accuracy: routed.length === 0 ? 0 : right / routed.length }
}

/** Each label goes to another prompt, the same one in each run: by the order of hashes. */
function shuffle(routed: readonly Routed[]): readonly Routed[] {
  const labels = routed.map(({ id, label }) => ({ label, order: createHash('sha256').update(`shuffled ${id}`).digest('hex') })).sort((one, other) => one.order < other.order ? -1 : 1)
  return routed.map((one, index) => ({ ...one, label: labels[index]?.label ?? '' }))
}

function percent({ accuracy }: Score): string {
  return `${(accuracy * 100).toFixed(1)} %`
}

function rendered({ all, open, sealed, shuffled, labels, confusion, astray, problems }: Report): string {
  const row = (name: string, score: Score): string => `  ${name.padEnd(26)} ${String(score.right).padStart(4)} of ${String(score.of).padStart(4)}  ${percent(score).padStart(8)}`
  return [
    'routing', row('all', all), row('open', open), row('sealed', sealed), row('shuffled labels', shuffled), '',
    '  label, of the open part    right   of    recall  precision',
    ...Object.entries(labels).map(([name, { recall, precision }]) => `  ${name.padEnd(26)} ${String(recall.right).padStart(4)} ${String(recall.of).padStart(5)}  ${percent(recall).padStart(8)}  ${percent(precision).padStart(8)}`),
    ...(confusion.length === 0 ? [] : ['', ...confusion.map(({ label, routed, count }) => `  ${count} × ${label} → ${routed}`)]),
    ...(astray.length === 0 ? [] : ['', `  astray, of the open part: ${astray.join(' ')}`]),
    '', ...(problems.length === 0 ? ['✓ routed as labelled'] : problems.map(problem => `✗ ${problem}`)), ''
  ].join('\n')
}
