// SPDX-License-Identifier: Apache-2.0
// Loaded by the benchmark alone (--import), to measure what the check of every event costs: puts an empty one in its place.
import { registerHooks } from 'node:module'

const checkFile = /\/handlers\/_wire\/event-check\.ts$/

registerHooks({
  load(url, context, nextLoad) {
    if (!checkFile.test(url)) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: 'export const createEventCheck = () => () => {}' }
  }
})
