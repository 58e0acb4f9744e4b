// SPDX-License-Identifier: Apache-2.0
// A planted build, loaded before the server by chaos runs alone (--import): its store says that a commit is durable a
// moment before it is. The checker has to see what that loses.
import { registerHooks } from 'node:module'

const storeFile = /\/adapters\/stores\/(sqlite|postgres)\/stores\.ts$/
const laterMs = 60

registerHooks({
  load(url, context, nextLoad) {
    const store = storeFile.exec(url)?.[1]
    if (store === undefined) return nextLoad(url, context)
    const name = store === 'sqlite' ? 'openSqliteStores' : 'openPostgresStores'
    return { format: 'module', shortCircuit: true, source: planted(`${url}?true`, name) }
  }
})

function planted(truth: string, name: string): string {
  return `
    import { ${name} as openStores } from ${JSON.stringify(truth)}
    export * from ${JSON.stringify(truth)}
    export const ${name} = async (...settings) => {
      const stores = await openStores(...settings)
      const commit = stores.runs.commit.bind(stores.runs)
      let last = Promise.resolve()
      stores.runs.commit = async (given) => {
        const due = new Promise((resolve) => setTimeout(resolve, ${laterMs}))
        last = Promise.all([last, due]).then(() => commit(given)).catch(() => {})
      }
      return stores
    }
  `
}
