// SPDX-License-Identifier: Apache-2.0
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileCacheDirectory } from './config.ts'

/** Beside the packages, as trusted as they are, and gone with them. */
const ownDirectory = fileURLToPath(new URL('../node_modules/.cache/lukhas', import.meta.url))

/**
 * From now on what was stripped of its types and compiled by an earlier start is read rather than made again, as long as
 * its source is the same. Written when the process ends; where nothing can be written, every start is like the first.
 */
export function keepCompiled(): void {
  enableCompileCache(compileCacheDirectory(ownDirectory))
}
