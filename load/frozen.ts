// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The yardstick may not be bent: a change of the bare proxy is a change of this line, in the open. */
const frozenSha256 = 'ea19fa14cfe39d43fe1b6f0c0d377e352025c3f30b03bbfcc0046bdf29f41614'
const linesMost = 60

/** SHA-256 of a file, in hex. */
export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The proxy's number of lines; throws when it is not the one that was frozen. */
export function checkFrozen(): number {
  const file = join(import.meta.dirname, 'bare-proxy.ts')
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length
  if (hashOf(file) !== frozenSha256 || lines > linesMost) throw new Error(`load/bare-proxy.ts is not the frozen one: ${hashOf(file)}, ${lines} lines`)
  return lines
}
