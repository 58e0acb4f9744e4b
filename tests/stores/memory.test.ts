// SPDX-License-Identifier: Apache-2.0
import { createMemoryStores } from './memory-stores.ts'
import { storesContract } from './stores.contract.ts'

storesContract('memory', async () => createMemoryStores())
