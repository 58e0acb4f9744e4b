// SPDX-License-Identifier: Apache-2.0
// `make guardian-corpus`: how many planted values the detectors find, and how many findings are values. Prints recall and
// precision of each class, and where the misses come from; fails below 0.995 and 0.99, or on a published example.
import { parseArgs } from 'node:util'
import { builtInDetectors } from '../matriz/guardian/detectors/built-in.ts'
import { createScanner } from '../matriz/guardian/scan/scanner.ts'
import type { Miss } from '../tests/guardian/corpus/measure.ts'
import { otherWords } from '../tests/guardian/corpus/other-words.ts'
import { corpusReport, corpusSeed } from '../tests/guardian/corpus/report.ts'
import type { CorpusReport } from '../tests/guardian/corpus/report.ts'

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false }, 'other-words': { type: 'boolean', default: false }, share: { type: 'string', default: '1' }, seed: { type: 'string', default: String(corpusSeed) }, class: { type: 'string' }, examples: { type: 'string', default: '3' } }
})
if (options.help) {
  process.stdout.write('Usage: node scripts/guardian-corpus.ts [--json] [--share 0.05] [--seed N] [--class NAME] [--examples N] [--other-words]\n\nMeasures the detectors on 20,000 planted values, 20,000 hard negatives and the published examples.\nFails below a recall of 0.995 or a precision of 0.99 in any class. --class shows the misses of one class alone. --other-words says\nthe same values under names and in texts that the detectors were not made with; what is found there shows how far they carry.\n')
  process.exit(0)
}

const scanner = createScanner(builtInDetectors.values())
const report = corpusReport(text => scanner.scanWhole(text).findings, { share: Number(options.share), seed: Number(options.seed), ...(options['other-words'] ? { wording: otherWords } : {}) })
const shown = report.misses.filter(({ corpusClass }) => options.class === undefined || corpusClass === options.class)
process.stdout.write(options.json ? `${JSON.stringify({ ...report, misses: shown.map(told) }, null, 2)}\n` : rendered(report, shown))
process.exitCode = report.problems.length === 0 ? 0 : 1

function told({ kind, corpusClass, category, sample, finding }: Miss): Readonly<Record<string, unknown>> {
  const span = finding ?? sample.planted?.span
  return { kind, class: corpusClass, category, generator: sample.generator, obfuscation: sample.obfuscation, id: sample.id, value: span === undefined ? '' : sample.text.slice(span.start, span.end), text: sample.text, ...(sample.planted === undefined ? {} : { planted: sample.planted }), ...(finding === undefined ? {} : { finding }) }
}

function rendered({ positives, negatives, scores, problems }: CorpusReport, misses: readonly Miss[]): string {
  const rows = scores.map(score => [score.corpusClass, `${score.found}/${score.positives}`, score.recall.toFixed(4), `${score.right}/${score.findings}`, score.precision.toFixed(4)])
  const table = [['class', 'found', 'recall', 'right', 'precision'], ...rows].map(row => row.map((cell, column) => column === 0 ? cell.padEnd(14) : cell.padStart(12)).join('')).join('\n')
  const groups = Map.groupBy(misses, ({ kind, corpusClass, category, sample }) => `${corpusClass} ${kind} ${category} · ${sample.generator} · ${sample.obfuscation}`)
  const sources = [...groups].toSorted(([, one], [, other]) => other.length - one.length).map(([source, members]) => `${String(members.length).padStart(5)}  ${source}\n${members.slice(0, Number(options.examples)).map(example).join('')}`)
  return `${positives} planted values, ${negatives} hard negatives\n\n${table}\n\n${sources.length === 0 ? '' : `Misses:\n${sources.join('')}\n`}${problems.map(problem => `✗ ${problem}\n`).join('')}`
}

function example({ sample, finding }: Miss): string {
  const span = finding ?? sample.planted?.span ?? { start: 0, end: 0 }
  const around = `${sample.text.slice(Math.max(0, span.start - 40), span.start)}⟦${sample.text.slice(span.start, span.end).slice(0, 120)}⟧${sample.text.slice(span.end, span.end + 20)}`
  return `         ${sample.id}: ${JSON.stringify(around)}\n`
}
