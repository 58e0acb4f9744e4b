// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * What is wrong with `folder`, of which `expected` says every file, by name. Both ways: a file that only one side has is
 * a difference too. Empty when nothing is.
 */
export function compareFolder(expected: ReadonlyMap<string, string>, folder: string): string[] {
  const names = new Set([...expected.keys(), ...filesUnder(folder)])
  return [...names].sort().flatMap((name) => {
    const content = expected.get(name)
    if (content === undefined) return [`not generated: ${name}`]
    if (!existsSync(join(folder, name))) return [`missing: ${name}`]
    return readFileSync(join(folder, name)).equals(Buffer.from(content)) ? [] : [`differs: ${name}`]
  })
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
