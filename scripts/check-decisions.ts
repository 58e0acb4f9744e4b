// SPDX-License-Identifier: Apache-2.0
// Every page of docs/decisions names what enforces it, and what it names exists: a file, a directory or a make verb.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { report } from './gate.ts'
import { projectFiles, projectText } from './project-files.ts'

const heading = /^(?:#+\s*|\*\*)Enforced by(?:\*\*)?:?(?:\*\*)?(.*)$/im

/** The text under "Enforced by", up to the next heading. */
function enforcement(page: string): string {
  const found = heading.exec(page)
  if (found === null) return ''
  const rest = page.slice(found.index + found[0].length)
  return `${found[1] ?? ''}\n${rest.split(/^#+ /m)[0] ?? ''}`.trim()
}

function problemWith(name: string, root: string, verbs: ReadonlySet<string>): string | undefined {
  const verb = /^make ([a-z-]+)/.exec(name)?.[1]
  if (verb !== undefined) return verbs.has(verb) ? undefined : `there is no verb \`${name}\``
  // A star stands for any file there.
  const path = name.replace(/\*.*$/, '').replace(/[:#].*$/, '')
  return existsSync(join(root, path)) ? undefined : `there is no \`${name}\``
}

function problemsIn(path: string, root: string, verbs: ReadonlySet<string>): readonly string[] {
  const text = enforcement(projectText(root, path) ?? '')
  const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name).filter((name) => /^make |^[\w.@-]+\/|\.(?:ts|js|cjs|yaml|json)$/.test(name))
  if (named.length === 0) return [`${path}: "Enforced by" names no file and no make verb`]
  return named.flatMap((name) => problemWith(name, root, verbs) ?? []).map((problem) => `${path}: "Enforced by": ${problem}`)
}

const root = process.argv[2] ?? '.'
const makefile = readFileSync(join(root, 'Makefile'), 'utf8')
const verbs = new Set([...makefile.matchAll(/^([a-z-]+):/gm)].map(([, verb = '']) => verb))
const pages = projectFiles(root).filter((path) => /^docs\/decisions\/\d{4}-[\w-]+\.md$/.test(path))
report('decisions', {
  of: 'decisions',
  looked: pages.length,
  problems: pages.flatMap((path) => problemsIn(path, root, verbs)),
  remedy: 'Name the test, gate or type that fails when the decision is not kept, as `path` or `make verb`.',
})
