// SPDX-License-Identifier: Apache-2.0
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compose } from '../../server/compose.ts'
import { readEnvironment } from '../../server/config.ts'
import { allScopes } from '../../server/development-key.ts'
import { finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'

// A server on a socket file, whose kernel buffers are small, with a model that talks until it is told to end. Told
// over IPC: `memory` answers with its bytes after a collection, `end` lets the model end.

setFlagsFromString('--expose-gc')
// Only this way is it there without a flag on the command line.
const collect = runInNewContext('gc') as () => void
const [socket = '', dataDirectory = '', reliability = ''] = process.argv.slice(2)
let ending = false

const talk: Script = async function* (_request, signal) {
  const delta = { type: 'text.delta', text: 'thirty-two characters of an answer' } as const
  while (!ending && !signal.aborted) {
    yield Array.from({ length: 8 }, () => delta)
    // The pace of a model, more or less: others get their turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield [finished]
}

const environment = readEnvironment({ LUKHAS_DATA_DIR: dataDirectory, LUKHAS_RELIABILITY_FILE: reliability, LUKHAS_LOG_LEVEL: 'silent' }, dataDirectory)
const composed = await compose(environment, { engines: scriptedEngines({ talk }) })
const key = await composed.issueKey({ name: 'test', tenant: 'tenant-a', project: 'test', scopes: allScopes, lane: 'experimental' })
composed.server.listen(socket, () => process.send?.({ key }))

process.on('message', (message) => {
  if (message === 'end') {
    ending = true
  } else {
    collect()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send?.({ memory: { live: heapUsed + external, resident: rss } })
  }
})
process.on('disconnect', () => {
  void composed.close(0).then(() => process.exit(0))
})
