// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Root of this repository. */
export const repository = resolve(import.meta.dirname, '../..')

/** A temporary git working tree in which a violation is planted; gone when disposed of. */
export interface PlantedTree extends Disposable {
  readonly root: string
  /** Writes files; `null` removes one. A name that ends in `!` becomes executable, without the mark. */
  write(files: Readonly<Record<string, string | null>>): void
  run(command: string, parameters: readonly string[], environment?: Readonly<Record<string, string>>): Outcome
  /** Runs a script of this repository on the tree. */
  script(name: string, ...parameters: readonly string[]): Outcome
}

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly text: string
}

/** What a command needs to run; tap's own variables must not reach a tap that a test starts. */
const plainEnvironment = {
  PATH: `${dirname(process.execPath)}:${join(repository, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  HOME: process.env['HOME'] ?? tmpdir(),
  LANG: 'C.UTF-8',
  GIT_AUTHOR_NAME: 'planted',
  GIT_AUTHOR_EMAIL: 'planted@example.test',
  GIT_COMMITTER_NAME: 'planted',
  GIT_COMMITTER_EMAIL: 'planted@example.test',
  // What these tests start is always the same few tools.
  ...(process.env['NODE_COMPILE_CACHE'] === undefined ? {} : { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }),
}

/** Makes a tree of `files` and of `copied` ones from this repository, with our packages within reach. */
export function plantTree(files: Readonly<Record<string, string>>, copied: readonly string[] = []): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'lukhas-planted-'))
  const run: PlantedTree['run'] = (command, parameters, environment = {}) => {
    const ended = spawnSync(command, parameters, { cwd: root, env: { ...plainEnvironment, ...environment }, encoding: 'utf8', input: '', timeout: 120_000 })
    return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr, text: ended.stdout + ended.stderr }
  }
  const tree: PlantedTree = {
    root,
    run,
    script: (name, ...parameters) => run(process.execPath, [join(repository, 'scripts', name), ...parameters]),
    write(changes) {
      for (const [name, text] of Object.entries(changes)) {
        const path = join(root, name.replace(/!$/, ''))
        if (text === null) rmSync(path)
        else {
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, text)
        }
        if (name.endsWith('!')) chmodSync(path, 0o755)
      }
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
  run('git', ['init', '--quiet'])
  for (const name of copied) cpSync(join(repository, name), join(root, name), { recursive: true })
  tree.write({ '.gitignore': 'node_modules\n', ...files })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  return tree
}
