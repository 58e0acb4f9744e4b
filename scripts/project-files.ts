// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file of the project, relative to `root`, sorted: what git tracks and what it would track. Throws when there is
 * none, since a gate that looks at nothing must not pass.
 */
export function projectFiles(root: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  const files = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)))
  if (files.length === 0) throw new Error(`git lists no file in ${root}`)
  return files.sort()
}

/** The text of a project file; undefined for one that is not text. */
export function projectText(root: string, path: string): string | undefined {
  const bytes = readFileSync(join(root, path))
  return bytes.includes(0) ? undefined : bytes.toString('utf8')
}
