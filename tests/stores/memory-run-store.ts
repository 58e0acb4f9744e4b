// SPDX-License-Identifier: Apache-2.0
import { QUEUE_TOPIC, workerTopic } from '../../adapters/stores/change-feed.ts'
import { isOpen, PAGE_COMMITS, PAGE_LENGTH, refuseMisplaced, splitFrames, toRecord } from '../../adapters/stores/commit-record.ts'
import type { CommitRecord, RunRecord } from '../../adapters/stores/commit-record.ts'
import { parseItem } from '../../adapters/stores/item-text.ts'
import { conversationBusy, conversationNotFound, reservationLost } from '../../adapters/stores/refusals.ts'
import { milestonesIn } from '../../adapters/stores/milestones.ts'
import { fromNodeText } from '../../adapters/stores/node-text.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { RunEvent } from '../../matriz/events.ts'
import type { ConversationItem } from '../../matriz/items.ts'
import type { Frame, ItemQuery, NodeRecord, Page, RunCommit, RunStore, StoredRun } from '../../matriz/ports.ts'
import type { RunRecording } from '../../matriz/replay/recording.ts'
import { pageOf } from './memory-state.ts'
import type { MemoryRun, MemoryState } from './memory-state.ts'

/** Runs that live as long as the process; for tests. */
export class MemoryRunStore implements RunStore {
  readonly #state: MemoryState
  #nextNumber = 0
  #commits = 0

  constructor(state: MemoryState) {
    this.#state = state
  }

  async commit(commit: RunCommit): Promise<void> {
    this.#state.refuseClosed()
    const record = toRecord(commit)
    const stored = this.#state.runs.get(record.runId)
    if (record.run !== undefined && stored !== undefined) {
      throw new MatrizError('contract_violation', 'The commit does not fit what is stored.')
    }
    const run = record.run === undefined ? stored : this.#begin(record.runId, record.run)
    refuseMisplaced(run && { ended: !isOpen(run.status), fence: run.fence, lastSequence: run.lastSequence }, record)
    if (run === undefined) return
    if (record.run !== undefined) this.#take(run.id, record.run)
    this.#state.runs.set(run.id, run)
    this.#append(run, record)
    this.#commits++
    this.#state.feed.notify(record.runId)
    if (record.run?.status === 'queued' && record.terminal === undefined) this.#state.feed.notify(QUEUE_TOPIC)
  }

  async find(tenant: string, id: string): Promise<StoredRun | undefined> {
    const run = this.#readable(tenant, id)
    if (run === undefined) return undefined
    return { id, surface: run.record.surface, status: run.status, background: run.record.status === 'queued', response: run.response, policyVersion: run.record.policyVersion }
  }

  async frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined> {
    const run = this.#readable(tenant, id)
    if (run === undefined) return undefined
    const page: Frame[] = []
    let length = 0
    let commits = 0
    for (const { firstSequence, frameCount, types, frames } of run.log) {
      if (firstSequence + frameCount - 1 <= afterSequence || frameCount === 0) continue
      if (length >= PAGE_LENGTH || commits === PAGE_COMMITS) break
      page.push(...splitFrames(firstSequence, types, frames, afterSequence))
      length += frames.length
      commits++
    }
    return page
  }

  async changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const run = this.#readable(tenant, id)
    if (run === undefined || !isOpen(run.status) || run.lastSequence > afterSequence) return
    await this.#state.feed.wait(id, signal)
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    const last = this.#readable(tenant, id)
    if (last === undefined || isOpen(last.status)) return undefined
    const chain: MemoryRun[] = []
    for (let run: MemoryRun | undefined = last; run !== undefined; run = this.#parent(tenant, run)) chain.unshift(run)
    return chain.flatMap((run) => [...run.record.input, ...run.output]).map((item) => parseItem(item.body))
  }

  async inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const run = this.#readable(tenant, id)
    return run && pageOf(run.record.input, query, 'response')
  }

  async item(tenant: string, itemId: string): Promise<ConversationItem | undefined> {
    this.#state.refuseClosed()
    const runs = [...this.#state.runs.values()].filter((run) => run.record.tenant === tenant).reverse()
    const conversations = [...this.#state.conversations.values()].filter((conversation) => conversation.tenant === tenant).reverse()
    const places = [...runs.map((run) => [...run.record.input, ...run.output]), ...conversations.map((conversation) => conversation.items)]
    const found = places.map((items) => items.findLast((item) => item.id === itemId)).find((item) => item !== undefined)
    return found && parseItem(found.body)
  }

  async milestones(tenant: string, id: string): Promise<readonly RunEvent[] | undefined> {
    return this.#readable(tenant, id)?.log.flatMap(({ events }) => milestonesIn(events))
  }

  async nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined> {
    const run = this.#readable(tenant, id)
    // Only toRecord writes it, from node records.
    return run && fromNodeText(run.nodes)
  }

  async recording(tenant: string, id: string): Promise<RunRecording | undefined> {
    const text = this.#readable(tenant, id)?.recording ?? ''
    return text === '' ? undefined : (JSON.parse(text) as RunRecording)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const run = this.#readable(tenant, id)
    if (run === undefined) return false
    this.#state.deleteRun(run)
    this.#state.feed.notify(id)
    if (run.worker !== null) this.#state.feed.notify(workerTopic(run.worker))
    return true
  }

  async ping(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.#state.refuseClosed()
  }

  counters(): { readonly commits: number; readonly groups: number } {
    return { commits: this.#commits, groups: this.#commits }
  }

  #begin(id: string, record: RunRecord): MemoryRun {
    const { status, worker, task } = record
    return { id, number: this.#nextNumber++, record, status, worker, fence: 1, attempts: 0, task, response: '', nodes: '', recording: '', lastSequence: -1, log: [], output: [] }
  }

  /** What the new run needs for itself alone. */
  #take(runId: string, { tenant, conversationId, reservationId }: RunRecord): void {
    if (reservationId !== null && !this.#state.reservations.has(reservationId)) throw reservationLost()
    if (conversationId === null) return
    const conversation = this.#state.conversation(tenant, conversationId)
    if (conversation === undefined) throw conversationNotFound(conversationId)
    if (this.#state.isLocked(conversation)) throw conversationBusy(conversationId)
    conversation.lockedBy = runId
  }

  #append(run: MemoryRun, record: CommitRecord): void {
    if (run.record.retained) {
      run.log.push(record)
      run.lastSequence += record.frameCount
      if (record.nodes !== '') run.nodes = record.nodes
      if (record.recording !== '') run.recording = record.recording
      run.response = record.terminal?.response ?? (record.snapshot === '' ? run.response : record.snapshot)
      run.output.push(...(record.terminal?.output ?? []))
    }
    if (record.begins) run.status = 'in_progress'
    if (record.terminal === undefined) return
    run.status = record.terminal.status
    run.task = null
    this.#leaveConversation(run, record.terminal.completedAtMs)
  }

  #leaveConversation({ id, record, output }: MemoryRun, atMs: number): void {
    const conversation = record.conversationId === null ? undefined : this.#state.conversation(record.tenant, record.conversationId)
    if (conversation?.lockedBy !== id) return
    conversation.lockedBy = null
    conversation.usedAtMs = atMs
    for (const item of [...record.input, ...output]) {
      if (!conversation.items.some((other) => other.id === item.id)) conversation.items.push({ ...item, subject: record.subject })
    }
  }

  #readable(tenant: string, id: string): MemoryRun | undefined {
    this.#state.refuseClosed()
    const run = this.#state.runs.get(id)
    return run?.record.tenant === tenant && run.record.retained ? run : undefined
  }

  #parent(tenant: string, run: MemoryRun): MemoryRun | undefined {
    const { previousId } = run.record
    const parent = previousId === null ? undefined : this.#readable(tenant, previousId)
    return parent !== undefined && parent.number < run.number ? parent : undefined
  }
}
