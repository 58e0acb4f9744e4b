// SPDX-License-Identifier: Apache-2.0
// What the documentation says of this repository is there: relative links lead somewhere, make verbs exist, the table of
// production packages is package.json's, and what the table of paths calls built is in the tree.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { report } from './gate.ts'
import { projectFiles, projectText } from './project-files.ts'

const packageTable = 'docs/decisions/0013-production-dependencies.md'
const pathTable = 'docs/decisions/0010-how-the-seed-maps-to-this-tree.md'
const root = process.argv[2] ?? '.'

/** The cells of a page's table rows, without its head. */
function rows(page: string): readonly (readonly string[])[] {
  const lines = page.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
}

function read(path: string): string {
  return existsSync(join(root, path)) ? (projectText(root, path) ?? '') : ''
}

function deadLinks(path: string, text: string): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => target)
  const local = targets.filter((target) => !/^[a-z]+:/.test(target))
  return local.filter((target) => !existsSync(join(root, dirname(path), target))).map((target) => `${path}: the link to ${target} leads nowhere`)
}

/** Verbs in code: in backticks, or at the start of a line of a code block. */
function unknownVerbs(path: string, text: string, verbs: ReadonlySet<string>): readonly string[] {
  // The seed's own verbs stand in the first column.
  const ours = path === pathTable ? text.replaceAll(/^\|[^|]*\|/gm, '|') : text
  const named = [...ours.matchAll(/(?:`|^)make ([a-z][a-z-]*)/gm)].map(([, verb = '']) => verb)
  return named.filter((verb) => !verbs.has(verb)).map((verb) => `${path}: there is no verb \`make ${verb}\``)
}

function packageProblems(): readonly string[] {
  // npm's own file, read only for the fields that npm documents.
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly dependencies?: Readonly<Record<string, string>>; readonly optionalDependencies?: Readonly<Record<string, string>> }
  const used = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  const explained = rows(read(packageTable)).flatMap(([names = '']) => names.replaceAll('`', '').split(', '))
  return [
    ...used.filter((name) => !explained.includes(name)).map((name) => `${packageTable}: does not say why ${name} is needed`),
    ...explained.filter((name) => !used.includes(name)).map((name) => `${packageTable}: ${name} is no production package`),
  ]
}

function pathProblems(): readonly string[] {
  const built = rows(read(pathTable)).filter(([, , state = 'no']) => state !== 'no')
  const paths = built.flatMap(([, here = '']) => [...here.matchAll(/`([\w.@-]+\/[\w./@-]*)`/g)].map(([, path = '']) => path))
  return paths.filter((path) => !existsSync(join(root, path))).map((path) => `${pathTable}: calls ${path} built, and it is not there`)
}

const verbs = new Set([...read('Makefile').matchAll(/^([a-z][a-z-]*):/gm)].map(([, verb = '']) => verb))
const pages = projectFiles(root).filter((path) => path.endsWith('.md'))
report('docs-check', {
  of: 'pages',
  looked: pages.length,
  problems: [...pages.flatMap((path) => [...deadLinks(path, read(path)), ...unknownVerbs(path, read(path), verbs)]), ...packageProblems(), ...pathProblems()],
  remedy: 'Correct the page, or build what it promises.',
})
