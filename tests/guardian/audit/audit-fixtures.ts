// SPDX-License-Identifier: Apache-2.0
import { AuditLog } from '../../../adapters/audit/audit-log.ts'
import { createAuditKey } from '../../../adapters/audit/audit-key.ts'
import type { AuditKey } from '../../../adapters/audit/audit-key.ts'
import { exportLines } from '../../../adapters/audit/export-audit.ts'
import type { DecisionStore } from '../../../matriz/guardian/audit-store.ts'
import type { NewId } from '../../../matriz/ports.ts'
import { newDecision } from '../../stores/decision-store.contract.ts'
import { createMemoryStores } from '../../stores/memory-stores.ts'
import { FakeClock } from '../../support/ports.ts'

export const key = createAuditKey(new Uint8Array(32).fill(7))

/** Several processes that write one audit. */
export class Writers {
  readonly clock = new FakeClock()
  readonly store: DecisionStore = createMemoryStores().decisions
  readonly problems: unknown[] = []
  #count = 0

  start(signer: AuditKey = key, newId: NewId = (prefix) => `${prefix}_${String(++this.#count).padStart(6, '0')}`): AuditLog {
    return new AuditLog({ store: this.store, key: signer, clock: this.clock, newId, report: (cause) => this.problems.push(cause) })
  }

  /** Writes so many decisions at once. */
  async write(log: AuditLog, count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => log.append(newDecision(`gdec_${++this.#count}`, { atMs: this.clock.nowMs() }))))
  }

  async lines(): Promise<readonly string[]> {
    const lines: string[] = []
    for await (const line of exportLines(this.store)) lines.push(line)
    return lines
  }
}

/** An audit of four processes, two of them at once, one of which came to no orderly end; `size` is roughly how many rows. */
export async function auditOf(size: number): Promise<Writers> {
  const writers = new Writers()
  const first = writers.start()
  await writers.write(first, size / 10)
  await first.close()
  const [second, third] = [writers.start(), writers.start()]
  for (let round = 0; round < 8; round++) {
    writers.clock.advance(1)
    await Promise.all([writers.write(second, size / 20), writers.write(third, size / 20)])
    if (round % 3 === 0) writers.clock.advance(60_000)
  }
  await second.close()
  writers.clock.advance(1_000)
  const fourth = writers.start()
  await writers.write(fourth, size / 10)
  await fourth.close()
  return writers
}
