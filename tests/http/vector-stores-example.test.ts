// SPDX-License-Identifier: Apache-2.0
// The example of docs/vector-stores.md, as it stands there.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { startServer } from '../support/server.ts'

const run = promisify(execFile)
const document = readFileSync(join(import.meta.dirname, '../../docs/vector-stores.md'), 'utf8')
const commands = /```sh\n([^`]+)```/.exec(document)?.[1]?.trim().split('\n') ?? []

t.test('200 the commands of the documentation find what they look for', async (t) => {
  const server = await startServer()
  t.teardown(() => server.close())
  const directory = t.testdir({})
  writeFileSync(join(directory, 'pump.md'), 'To reset the pump hold the red button for five seconds.\n')
  const ids: Record<string, string> = {}
  const perform = async (command: string): Promise<{ readonly id: string; readonly status: string; readonly data: readonly unknown[] }> => {
    const filled = command.replaceAll(/\b(FILE|STORE)\b/g, (word) => ids[word] ?? word)
    const { stdout } = await run('sh', ['-c', filled], { cwd: directory, env: { ...process.env, LUKHAS_URL: server.url, LUKHAS_KEY: server.key } })
    return JSON.parse(stdout) as { readonly id: string; readonly status: string; readonly data: readonly unknown[] }
  }
  t.equal(commands.length, 3)
  ids['FILE'] = (await perform(commands[0] ?? '')).id
  ids['STORE'] = (await perform(commands[1] ?? '')).id
  while ((await (await server.call('GET', `/v1/vector_stores/${ids['STORE']}`)).text()).includes('"status":"in_progress"'));
  t.match((await perform(commands[2] ?? '')).data, [{ file_id: ids['FILE'], filename: 'pump.md', content: [{ type: 'text', text: /hold the red button/ }] }])
})
