// SPDX-License-Identifier: Apache-2.0
// Fails when generated/ is not what the contract makes: `node scripts/check-generated.ts [folder]`. Not `git diff`,
// which cannot see a new file.
import { join, resolve } from 'node:path'
import { compareFolder } from './generate/compare.ts'
import { generatedFiles } from './generate/files.ts'

const root = join(import.meta.dirname, '..')
const problems = compareFolder(await generatedFiles(root), resolve(process.argv[2] ?? join(root, 'generated')))
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error('generated/ is not what the contract makes. Run `make generate` and commit the result.')
  process.exitCode = 1
}
