// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lockOf, readContract } from './contract.ts'
import { eventGrammarModule } from './event-grammar.ts'
import { guardModule } from './guard-table.ts'
import { exportTools, toolsText } from './openai-tools.ts'
import { operationsModule } from './operations.ts'
import { redactedPathsModule } from './redacted-paths.ts'
import { supportModule } from './support.ts'
import { validatorsDeclarations, validatorsModule } from './validators.ts'
import { wireModule } from './wire.ts'

/** Everything that is generated from the sources under `root`: file names in generated/ and their content. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const contract = readContract(join(root, 'spec/lukhas-openai.yaml'))
  return new Map([
    ['SPEC.lock', lockOf(contract.text)],
    ['event-grammar.ts', eventGrammarModule(contract, root)],
    ['guard.ts', guardModule(contract)],
    ['openapi.json', JSON.stringify(contract.document) + '\n'],
    ...toolsOf(root),
    ['operations.ts', operationsModule(contract)],
    ['redacted-paths.ts', redactedPathsModule(contract)],
    ['support.ts', supportModule(contract)],
    ['validators.cjs', validatorsModule(contract, root)],
    ['validators.d.cts', validatorsDeclarations(contract, root)],
    ['wire.ts', await wireModule(contract)],
  ])
}

/** What is written is what can be served, so a manifest that would be skipped stops it. */
function toolsOf(root: string): readonly (readonly [string, string])[] {
  const folder = join(root, 'manifests')
  if (!existsSync(folder)) return []
  const tools = exportTools(folder, join(folder, 'manifest.schema.json'))
  const [skipped] = tools.metadata.manifests_skipped
  if (skipped !== undefined) throw new Error(`manifests/${skipped.file}: ${skipped.reason}`)
  return [['openai_tools.json', toolsText(tools)]]
}
