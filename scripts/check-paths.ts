// SPDX-License-Identifier: Apache-2.0
// No file names a path of the machine it was written on: such a path works nowhere else.
import { report } from './gate.ts'
import { projectFiles, projectText } from './project-files.ts'

// Only absolute paths: `docs/work/x` and `https://host/root/` are none.
const machinePath = /(?<![\w.~-])\/(?:work|root|tmp\/lukhas|Users\/\w+|home\/(?!node\b|\$)\w+)(?:\/|(?=["'`\s)]))/

function problemsIn(root: string, path: string): readonly string[] {
  const lines = projectText(root, path)?.split('\n') ?? []
  return lines.flatMap((line, index) => {
    const found = machinePath.exec(line)
    return found === null ? [] : [`${path}:${index + 1}: ${found[0]}`]
  })
}

const root = process.argv[2] ?? '.'
const files = projectFiles(root)
report('paths', {
  of: 'files',
  looked: files.length,
  problems: files.flatMap((path) => problemsIn(root, path)),
  remedy: 'Use a path relative to the file, an environment variable or a temporary directory.',
})
