// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { CapabilitySource } from '../../server/compose.ts'

/** The module of works that go wrong. */
export const hostileWorks = new URL('./hostile-works.ts', import.meta.url)

const text = { type: 'object', properties: { text: { type: 'string', description: 'A text.' } }, required: ['text'], additionalProperties: false }

const takesThings = {
  type: 'object', additionalProperties: false, required: ['text', 'count', 'mode', 'list'],
  properties: {
    text: { type: 'string', description: 'A text.' },
    count: { type: ['integer', 'null'], description: 'How often.', minimum: 1 },
    mode: { type: 'string', enum: ['plain', 'loud'], description: 'How.' },
    list: { type: 'array', description: 'Things.', items: { type: 'object', properties: { at: { type: 'number', description: 'Where.' } }, required: ['at'], additionalProperties: false } }
  }
}

/** A sound manifest of one of the hostile works. `echo` takes something, the others nothing. */
export function manifestOf(name: string, parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    name, version: '1.0.0', module: 'matriz/tools/planted.ts', star: 'Supporting', secondary_stars: [], stage: 'supporting', type: 'tool',
    description: 'Does what a test wants to see done, and nothing else.',
    ...(name === 'test.echo' ? { parameters: takesThings, result: takesThings } : { result: text }),
    data_classification: 'public', side_effects: [], policies: [], owner: 'matriz', quality_tier: 'T4_experimental', tests: ['tests/capabilities/runner.test.ts'], ...parts
  }
}

/** A folder with these files, gone when the test is over; what is not text is written as JSON. */
export function folderOf(t: Test, files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lukhas-manifests-'))
  t.teardown(() => { rmSync(folder, { recursive: true, force: true }) })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

/** Some of the hostile works as the capabilities of a server. */
export function plantedCapabilities(t: Test, works: readonly string[]): CapabilitySource {
  return { manifests: folderOf(t, Object.fromEntries(works.map((name) => [`${name}.json`, manifestOf(name)]))), module: hostileWorks, works }
}
