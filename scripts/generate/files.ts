// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { lockOf, readContract } from './contract.ts'
import { eventGrammarModule } from './event-grammar.ts'
import { operationsModule } from './operations.ts'
import { supportModule } from './support.ts'
import { validatorsDeclarations, validatorsModule } from './validators.ts'
import { wireModule } from './wire.ts'

/** Everything that is generated from the sources under `root`: file names in generated/ and their content. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const contract = readContract(join(root, 'spec/lukhas-openai.yaml'))
  return new Map([
    ['SPEC.lock', lockOf(contract.text)],
    ['event-grammar.ts', eventGrammarModule(contract, root)],
    ['openapi.json', JSON.stringify(contract.document) + '\n'],
    ['operations.ts', operationsModule(contract)],
    ['support.ts', supportModule(contract)],
    ['validators.cjs', validatorsModule(contract, root)],
    ['validators.d.cts', validatorsDeclarations(contract, root)],
    ['wire.ts', await wireModule(contract)],
  ])
}
