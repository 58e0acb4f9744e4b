// SPDX-License-Identifier: Apache-2.0
// `make chaos`: kills servers under load and looks for what was lost. See storm.ts.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { passed, renderStorm } from './report.ts'
import { runStorm } from './storm.ts'

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    kills: { type: 'string', default: '300' },
    store: { type: 'string', default: 'sqlite' },
    instances: { type: 'string' },
    clients: { type: 'string', default: '8' },
    seed: { type: 'string', default: '20261124' },
    planted: { type: 'boolean', default: false }
  }
})

if (options.help) {
  process.stdout.write(`Usage: node load/chaos/main.ts [options]

Kills servers with SIGKILL under load, starts them again on the same store, and checks that nothing which a client was
acknowledged is lost. Ends with 1 when anything is.

  --kills N          how many kills (300)
  --store NAME       sqlite, or postgres at DATABASE_URL (sqlite)
  --instances N      server processes (1 with sqlite, 3 with postgres)
  --clients N        clients at once (8)
  --seed N           repeats the choices of clients and kills (20261124)
  --planted          the planted build that acknowledges before it commits: has to fail
  --json             print the report as JSON
`)
  process.exit(0)
}

const { store } = options
if (store !== 'sqlite' && store !== 'postgres') {
  process.stderr.write('--store is sqlite or postgres\n')
  process.exit(2)
}
const instances = Number(options.instances ?? (store === 'sqlite' ? '1' : '3'))
if (store === 'sqlite' && instances !== 1) {
  process.stderr.write('--instances is 1 with sqlite: a data directory belongs to one server\n')
  process.exit(2)
}
const report = await runStorm({
  store, instances,
  kills: Number(options.kills), clients: Number(options.clients), seed: Number(options.seed),
  ...(options.planted ? { patienceMs: 4000 } : {}),
  imports: options.planted ? [fileURLToPath(new URL('planted/acknowledge-first.ts', import.meta.url))] : [],
  say: (line) => { process.stderr.write(`${line}\n`) }
})
process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : renderStorm(report))
process.exitCode = passed(report) ? 0 : 1
