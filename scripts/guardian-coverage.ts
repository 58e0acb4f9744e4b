// SPDX-License-Identifier: Apache-2.0
// `make guardian-coverage`: sends a canary through every place of the contract where somebody's text can stand, in every
// mode, and looks for it in replies, at the upstream, in the database and in the log. Fails below 100 %.
import { parseArgs } from 'node:util'
import { coverOutputs, coverReplies, coverRequests } from '../tests/guardian/coverage/measure.ts'
import { allPaths, nameOf } from '../tests/guardian/coverage/paths.ts'
import type { Cell } from '../tests/guardian/coverage/paths.ts'
import { readStored } from '../tests/guardian/coverage/stored.ts'

const { values: options } = parseArgs({ options: { every: { type: 'string', default: '1' }, problems: { type: 'string', default: '20' } } })
interface Measured {
  readonly row: string
  readonly name: string
  readonly problem: string | undefined
}

const placed = [...await coverReplies(), ...await coverRequests({ every: Number(options.every) })]
const told = [...(await coverOutputs()).map((cell) => ({ row: 'said by an engine', ...cell })), ...(await readStored()).map((cell) => ({ row: 'stored before', ...cell }))]
const all: readonly Measured[] = [
  ...placed.map((cell) => ({ row: rowOf(cell), name: nameOf(cell), problem: cell.problem })),
  ...told.map(({ row, said, told: how, problem }) => ({ row, name: `${said} ${how}`, problem }))
]
const wrong = all.filter(({ problem }) => problem !== undefined)
process.stdout.write(`${rows(all)}\n${wrong.slice(0, Number(options.problems)).map(({ name, problem = '' }) => `${name}: ${problem}\n`).join('')}`)
process.stdout.write(`guardian-coverage: ${all.length - wrong.length} of ${all.length} (${percent(all.length - wrong.length, all.length)}); ${allPaths.filter(({ exempt }) => exempt !== undefined).length} of ${allPaths.length} places exempt.\n`)
process.exitCode = wrong.length === 0 ? 0 : 1

function rowOf({ path: { surface, part }, mode }: Cell): string {
  return `${String(surface).padEnd(18)} ${mode === 'json' && isReply(part) ? 'reply' : mode}`
}

function rows(measured: readonly Measured[]): string {
  const groups = Map.groupBy(measured, ({ row }) => row)
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([row, group]) => `${row.padEnd(32)} ${group.filter(({ problem }) => problem === undefined).length}/${group.length}`).join('\n')
}

function isReply(part: string): boolean {
  return part === 'reply' || part === 'text' || part === 'bytes'
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`
}
