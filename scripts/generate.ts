// SPDX-License-Identifier: Apache-2.0
// Writes generated/ from the contract: `node scripts/generate.ts`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedFiles } from './generate/files.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'generated')
const files = await generatedFiles(root)
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name), { recursive: true })
for (const [name, content] of files) writeFileSync(join(folder, name), content)
console.log(`Wrote ${files.size} files to generated/.`)
