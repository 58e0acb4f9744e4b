// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The environment of a server that lets all requests through, wrong keys too, and how to take its file away. */
export function raisedLimits(): { readonly environment: Readonly<Record<string, string>>; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-limits-'))
  const path = join(directory, 'reliability.yaml')
  const shipped = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  writeFileSync(path, shipped.replaceAll(/(requests|free): *\d+/g, '$1: 1000000'))
  return { environment: { LUKHAS_RELIABILITY_FILE: path }, remove: () => rmSync(directory, { recursive: true, force: true }) }
}
