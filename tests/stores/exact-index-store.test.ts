// SPDX-License-Identifier: Apache-2.0
import { ExactIndexStore } from '../support/exact-index-store.ts'
import { indexStoreContract } from './index-store.contract.ts'

indexStoreContract('exact', async () => ({ indexes: new ExactIndexStore(), close: async () => {} }))
