// SPDX-License-Identifier: Apache-2.0
import { styleText } from 'node:util'

const QUIET_MS = 1_000

/** Says on stderr how far long work has come: each step (a line that ends in …), and of everything else a line a second. */
export function tellProgress(): (line: string) => void {
  let toldAtMs = Date.now()
  return (line) => {
    if (!line.endsWith('…') && Date.now() - toldAtMs < QUIET_MS) return
    toldAtMs = Date.now()
    process.stderr.write(`${styleText('dim', line, { stream: process.stderr })}\n`)
  }
}
