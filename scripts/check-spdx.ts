// SPDX-License-Identifier: Apache-2.0
// Every source file names its licence in its first line, or its second when the first is `#!` or a directive.
import { report } from './gate.ts'
import { projectFiles, projectText } from './project-files.ts'

const sourceFile = /\.(?:[cm]?[jt]s|sh|ya?ml|Dockerfile)$|(?:^|\/)(?:Makefile|Dockerfile|\.taprc|\.ci\/run|\.editorconfig|\.gitattributes)$/
const header = /^(?:\/\/|#|\/\*) SPDX-License-Identifier: Apache-2\.0(?: \*\/)?$/
const mayComeFirst = /^(?:#!|#%|%YAML|"use strict"|'use strict'|---$)/

function hasHeader(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n/, 2)
  return header.test(first) || (mayComeFirst.test(first) && header.test(second))
}

const root = process.argv[2] ?? '.'
const files = projectFiles(root).filter((path) => sourceFile.test(path))
report('spdx', {
  of: 'source files',
  looked: files.length,
  problems: files.filter((path) => !hasHeader(projectText(root, path) ?? '')).map((path) => `${path}: no SPDX header`),
  remedy: 'Begin each with "// SPDX-License-Identifier: Apache-2.0" (or "#").',
})
