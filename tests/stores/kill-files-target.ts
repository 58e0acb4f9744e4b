// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { addFile, partsOf } from './file-fixtures.ts'
import { never } from './run-fixtures.ts'

// Adds files without end until it is killed, and tells of each that was acknowledged; or stops where it is told to.
const [directory = '', mode = '', round = ''] = process.argv.slice(2)
const { files } = await openSqliteStores(directory, { nowMs: systemClock.nowMs })
if (mode === 'kept') {
  await files.keep(partsOf('kept and never named'), { tenant: 'acme', limitBytes: 1024, signal: never })
  process.send?.('kept')
} else if (mode === 'coming') {
  const coming = async function* () {
    yield Buffer.from('still coming')
    process.send?.('coming')
    await new Promise(() => undefined)
  }
  await files.keep(coming(), { tenant: 'acme', limitBytes: 1024, signal: never })
} else {
  let count = 0
  await Promise.all(Array.from({ length: 4 }, async () => {
    while (process.connected) {
      const id = `file-${round}-${count++}`
      await addFile(files, id, [createHash('sha256').update(id).digest('hex'), Buffer.alloc(50_000)])
      // Every other one goes again.
      if (count % 2 === 0) await files.delete('acme', id)
      else process.send?.(id)
    }
  }))
}
setInterval(() => undefined, 1_000)
