// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { ConversationItem } from '../../matriz/items.ts'
import type { Frame, ItemQuery, NodeRecord, Page, RunCommit, RunStore, StoredRun } from '../../matriz/ports.ts'
import { ChangeSignal } from '../../adapters/stores/change-signal.ts'
import { refuseMisplaced, splitFrames, toRecord } from '../../adapters/stores/commit-record.ts'
import type { CommitRecord, ItemRecord, RunRecord } from '../../adapters/stores/commit-record.ts'
import { parseItem } from '../../adapters/stores/item-text.ts'

interface MemoryRun {
  readonly id: string
  readonly number: number
  readonly record: RunRecord
  status: StoredRun['status']
  response: string
  nodes: string
  lastSequence: number
  readonly log: CommitRecord[]
  readonly output: ItemRecord[]
}

/** Runs that live as long as the process; for tests. */
export class MemoryRunStore implements RunStore {
  readonly #runs = new Map<string, MemoryRun>()
  readonly #changes = new ChangeSignal()
  #nextNumber = 0
  #commits = 0
  #closed = false

  async commit(commit: RunCommit): Promise<void> {
    this.#refuseClosed()
    const record = toRecord(commit)
    const stored = this.#runs.get(record.runId)
    if (record.run !== undefined && stored !== undefined) {
      throw new MatrizError('contract_violation', 'The commit does not fit what is stored.')
    }
    const run = stored ?? this.#begin(record)
    refuseMisplaced(run && { ended: run.status !== 'in_progress', lastSequence: run.lastSequence }, record)
    if (run === undefined) return
    this.#runs.set(run.id, run)
    this.#append(run, record)
    this.#commits++
    this.#changes.notify(record.runId)
  }

  async find(tenant: string, id: string): Promise<StoredRun | undefined> {
    const run = this.#readable(tenant, id)
    return run && { id, status: run.status, response: run.response }
  }

  async frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined> {
    return this.#readable(tenant, id)?.log.flatMap((record) => splitFrames(record.firstSequence, record.types, record.frames, afterSequence))
  }

  async changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const run = this.#readable(tenant, id)
    if (run?.status !== 'in_progress' || run.lastSequence > afterSequence) return
    await this.#changes.wait(id, signal)
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    const chain: MemoryRun[] = []
    const last = this.#readable(tenant, id)
    if (last?.status === 'in_progress') return undefined
    for (let run = last; run !== undefined; run = this.#parent(tenant, run)) chain.unshift(run)
    if (chain.length === 0) return undefined
    return chain.flatMap((run) => [...run.record.input, ...run.output]).map((item) => parseItem(item.body))
  }

  async inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const run = this.#readable(tenant, id)
    if (run === undefined) return undefined
    const input = run.record.input
    const position = query.after === undefined ? undefined : input.findIndex((item) => item.id === query.after)
    if (position === -1) throw new MatrizError('item_not_found', `No item with id '${query.after}' in this response.`, { param: 'after' })
    const rest = query.order === 'asc' ? input.slice(position === undefined ? 0 : position + 1) : input.slice(0, position).toReversed()
    return { data: rest.slice(0, query.limit).map((item) => parseItem(item.body)), hasMore: rest.length > query.limit }
  }

  async item(tenant: string, itemId: string): Promise<ConversationItem | undefined> {
    this.#refuseClosed()
    for (const run of [...this.#runs.values()].reverse()) {
      if (run.record.tenant !== tenant) continue
      const found = [...run.record.input, ...run.output].findLast((item) => item.id === itemId)
      if (found !== undefined) return parseItem(found.body)
    }
    return undefined
  }

  async nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined> {
    const run = this.#readable(tenant, id)
    // Only toRecord writes it, from node records.
    return run && (JSON.parse(run.nodes === '' ? '[]' : run.nodes) as NodeRecord[])
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    if (this.#readable(tenant, id) === undefined) return false
    this.#runs.delete(id)
    this.#changes.notify(id)
    return true
  }

  async ping(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.#refuseClosed()
  }

  counters(): { readonly commits: number; readonly groups: number } {
    return { commits: this.#commits, groups: this.#commits }
  }

  async close(): Promise<void> {
    this.#closed = true
  }

  #begin(record: CommitRecord): MemoryRun | undefined {
    if (record.run === undefined) return undefined
    const number = this.#nextNumber++
    return { id: record.runId, number, record: record.run, status: 'in_progress', response: '', nodes: '', lastSequence: -1, log: [], output: [] }
  }

  #append(run: MemoryRun, record: CommitRecord): void {
    if (run.record.retained) {
      run.log.push(record)
      run.lastSequence += record.frameCount
      if (record.nodes !== '') run.nodes = record.nodes
      run.response = record.terminal?.response ?? (record.snapshot === '' ? run.response : record.snapshot)
      run.output.push(...(record.terminal?.output ?? []))
    }
    if (record.terminal !== undefined) run.status = record.terminal.status
  }

  #readable(tenant: string, id: string): MemoryRun | undefined {
    this.#refuseClosed()
    const run = this.#runs.get(id)
    return run?.record.tenant === tenant && run.record.retained ? run : undefined
  }

  #parent(tenant: string, run: MemoryRun): MemoryRun | undefined {
    const { previousId } = run.record
    const parent = previousId === null ? undefined : this.#readable(tenant, previousId)
    return parent !== undefined && parent.number < run.number ? parent : undefined
  }

  #refuseClosed(): void {
    if (this.#closed) throw new MatrizError('store_unavailable', 'The store is closed.')
  }
}
