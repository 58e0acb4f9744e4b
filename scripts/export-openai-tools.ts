// SPDX-License-Identifier: Apache-2.0
// Writes the capabilities as OpenAI function tools:
// `node scripts/export-openai-tools.ts --manifests manifests --out build/openai_tools.json`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportTools, toolsText } from './generate/openai-tools.ts'

const usage = `Usage: node scripts/export-openai-tools.ts [--manifests FOLDER] [--out FILE]

  --manifests FOLDER  the manifests of capabilities (manifests)
  --out FILE          what is written (build/openai_tools.json)

Exit codes: 0 every manifest became a tool; 1 some were skipped, which the file and stderr name with the reason;
2 the call was wrong or nothing could be written.
`

/** Returns the exit code. */
function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args], strict: true, allowPositionals: false,
    options: { manifests: { type: 'string', default: 'manifests' }, out: { type: 'string', default: 'build/openai_tools.json' }, help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const folder = resolve(values.manifests)
  if (!existsSync(folder)) throw new Error(`There is no folder ${values.manifests}.`)
  const tools = exportTools(folder, join(import.meta.dirname, '../manifests/manifest.schema.json'))
  const { total_tools: total, manifests_processed: processed, manifests_skipped: skipped } = tools.metadata
  if (processed === 0) throw new Error(`There are no manifests in ${values.manifests}.`)
  const out = resolve(values.out)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, toolsText(tools))
  for (const { file, reason } of skipped) process.stderr.write(`skipped ${file}: ${reason}\n`)
  process.stdout.write(`Wrote ${total} tools of ${processed} manifests to ${values.out}.\n`)
  return skipped.length === 0 ? 0 : 1
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${usage}`)
  process.exitCode = 2
}
