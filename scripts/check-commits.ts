// SPDX-License-Identifier: Apache-2.0
// Every commit that this clone has is a Conventional Commit. A shallow clone shows fewer; CI fetches them all.
import { spawnSync } from 'node:child_process'

const root = process.argv[2] ?? '.'

function git(...parameters: readonly string[]): { readonly status: number | null; readonly text: string } {
  const run = spawnSync('git', parameters, { cwd: root, encoding: 'utf8' })
  return { status: run.status, text: run.stdout.trim() }
}

if (git('rev-parse', '--is-inside-work-tree').text !== 'true') {
  process.stderr.write('commits: not a git working tree, so there is nothing to check\n')
  process.exit(1)
}
// Before the first commit HEAD names nothing.
if (git('rev-parse', '--verify', '--quiet', 'HEAD').status !== 0) {
  process.stdout.write('commits: none yet\n')
  process.exit(0)
}
const count = git('rev-list', '--count', 'HEAD').text
const run = spawnSync('commitlint', ['--cwd', root, '--to', 'HEAD'], { encoding: 'utf8' })
process.stderr.write(run.stdout + run.stderr + (run.error === undefined ? '' : `${run.error.message}\n`))
process.stdout.write(run.status === 0 ? `commits: ${count} commits, all well\n` : `commits: some of ${count} commits are not Conventional Commits\n`)
process.exitCode = run.status === 0 ? 0 : 1
