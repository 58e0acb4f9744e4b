// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Stores } from '../../matriz/ports.ts'
import { conversationStoreContract } from './conversation-store.contract.ts'
import { decisionStoreContract } from './decision-store.contract.ts'
import { fileStoreContract } from './file-store.contract.ts'
import { housekeepingContract } from './housekeeping.contract.ts'
import { idempotencyStoreContract } from './idempotency-store.contract.ts'
import { keyStoreContract } from './key-store.contract.ts'
import { projectStoreContract } from './project-store.contract.ts'
import { runQueueContract } from './run-queue.contract.ts'
import { runStoreContract } from './run-store.contract.ts'

/** What all Stores hold to. `create` gives empty ones; each test closes its own. */
export function storesContract(name: string, create: () => Promise<Stores>): void {
  runStoreContract(name, create)
  runQueueContract(name, create)
  conversationStoreContract(name, create)
  fileStoreContract(name, create)
  decisionStoreContract(name, create)
  idempotencyStoreContract(name, create)
  housekeepingContract(name, create)
  keyStoreContract(name, create)
  projectStoreContract(name, create)
  secretContract(name, create)
}

function secretContract(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: the first secret is the secret, until another one takes its place`, async (t) => {
    const stores = await create()
    await stores.admitSecret('first', undefined)
    await stores.admitSecret('first', undefined)
    await t.rejects(stores.admitSecret('second', undefined), { code: 'store_unavailable' })
    await t.rejects(stores.admitSecret('second', 'third'), { code: 'store_unavailable' })
    await stores.admitSecret('second', 'first')
    await stores.admitSecret('second', 'first')
    await t.rejects(stores.admitSecret('first', undefined), { code: 'store_unavailable' })
    await stores.close()
  })

  t.test(`${name}: of several first secrets at once, one is admitted`, async (t) => {
    const stores = await create()
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => stores.admitSecret(`secret_${index}`, undefined)))
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
    await stores.close()
  })
}
