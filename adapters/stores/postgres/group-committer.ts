// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/errors.ts'
import type { RunStatus } from '../../../matriz/ports.ts'
import type { CommitRecord, ItemRecord } from '../commit-record.ts'
import type { Connections, Row, Session, Statement } from './connections.ts'
import type { StoreClock } from './database.ts'
import { GroupPlan } from './group-plan.ts'
import type { Known, KnownConversation, KnownRun } from './group-plan.ts'
import { inputsOf, keepReservations, lockConversations, lockHolders, lockRuns, takeNumbers, takenIds, writeStatements } from './group-statements.ts'
import { toStoreError } from './store-error.ts'

/** How many commits make one transaction at most: keeps the wait of the first of them bounded. */
const GROUP_MAX = 256

interface Waiting {
  readonly record: CommitRecord
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * Makes waiting commits durable together: whatever waits when the last group is through becomes one transaction. What a
 * group needs to know is read under locks, judged here, and written with statements that are all sent at once.
 */
export class GroupCommitter {
  readonly #connections: Connections
  readonly #clock: StoreClock
  #waiting: Waiting[] = []
  #busy = false
  commits = 0
  groups = 0

  constructor(connections: Connections, clock: StoreClock) {
    this.#connections = connections
    this.#clock = clock
  }

  /** Resolves when the commit is on disk. Throws as RunStore's `commit` does. */
  commit(record: CommitRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ record, resolve, reject })
      if (!this.#busy) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#busy = true
    // Commits that are made in the same turn belong together.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, GROUP_MAX)
      try {
        await this.#connections.write((session) => this.#commitGroup(session, group))
      } catch (thrown) {
        // The database is away. Whoever waits by now would wait as long again, and for nothing.
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(toStoreError(thrown))
      }
    }
    this.#busy = false
  }

  /** Throws only when the connection is lost; each commit of the group is told its own outcome. */
  async #commitGroup(session: Session, group: readonly Waiting[]): Promise<void> {
    try {
      const refused = await this.#tryTogether(session, group)
      if (refused.size < group.length) this.groups++
      for (const waiting of group) {
        const error = refused.get(waiting)
        if (error !== undefined) waiting.reject(error)
        else {
          this.commits++
          waiting.resolve()
        }
      }
    } catch (thrown) {
      if (session.broken) throw thrown
      await session.ask({ text: 'ROLLBACK' })
      // The whole transaction was refused, such as for a full disk or a lock that was not to be had. What is smaller may still fit.
      if (group.length > 1) for (const waiting of group) await this.#commitGroup(session, [waiting])
      else for (const { reject } of group) reject(toStoreError(thrown))
    }
  }

  async #tryTogether(session: Session, group: readonly Waiting[]): Promise<Map<Waiting, Error>> {
    const records = group.map(({ record }) => record)
    const plan = new GroupPlan(await readKnown(session, records))
    const refused = new Map<Waiting, Error>()
    for (const waiting of group) {
      try {
        plan.add(waiting.record)
      } catch (thrown) {
        if (!(thrown instanceof MatrizError)) throw thrown
        refused.set(waiting, thrown)
      }
    }
    if (refused.size === group.length) await session.ask({ text: 'ROLLBACK' })
    else await askAll(session, [...writeStatements(plan, this.#clock()), { text: 'COMMIT' }])
    return refused
  }
}

/** Begins the transaction, and locks and reads what the commits build on. */
async function readKnown(session: Session, records: readonly CommitRecord[]): Promise<Known> {
  const ids = [...new Set(records.map(({ runId }) => runId))]
  const created = records.filter(({ run }) => run !== undefined).length
  const reserved = records.map(({ run }) => run?.reservationId ?? null).filter((id) => id !== null)
  const [, runRows, numberRows, reservationRows] = await askAll(session, [
    { text: 'BEGIN' }, lockRuns(ids), ...(created === 0 ? [] : [takeNumbers(created)]), ...(reserved.length === 0 ? [] : [keepReservations(reserved)])
  ])
  // The rows are what the statements ask for.
  const runs = (runRows ?? []) as unknown as readonly KnownRun[]
  const numbers = (numberRows ?? []).map((row) => Number(row['number'])).sort((one, other) => one - other)
  const reservations = new Set((reservationRows ?? []).map((row) => String(row['id'])))
  const wanted = conversationsOf(records, runs)
  if (wanted.length === 0) return { runs, numbers, reservations, conversations: [], inputs: new Map() }
  const ending = new Set(records.filter(({ terminal }) => terminal !== undefined).map(({ runId }) => runId))
  const inputs = await readInputs(session, runs.filter((run) => ending.has(run.id) && run.conversation_id !== null))
  return { runs, numbers, reservations, inputs, conversations: await readConversations(session, wanted, itemIdsOf(records, inputs)) }
}

function conversationsOf(records: readonly CommitRecord[], runs: readonly KnownRun[]): readonly string[] {
  const byRun = new Map(runs.map((run) => [run.id, run.conversation_id]))
  const named = records.map(({ run, runId, terminal }) => run?.conversationId ?? (terminal === undefined ? null : (byRun.get(runId) ?? null)))
  return [...new Set(named)].filter((id) => id !== null)
}

function itemIdsOf(records: readonly CommitRecord[], inputs: Known['inputs']): readonly string[] {
  const items = [...inputs.values(), ...records.flatMap(({ run, terminal }) => [run?.input ?? [], terminal?.output ?? []])].flat()
  return [...new Set(items.map(({ id }) => id))]
}

async function readInputs(session: Session, runs: readonly KnownRun[]): Promise<Known['inputs']> {
  if (runs.length === 0) return new Map()
  const { rows } = await session.ask(inputsOf(runs.map(({ number }) => number)))
  const grouped = Map.groupBy(rows, (row) => Number(row['run']))
  return new Map([...grouped].map(([run, items]) => [run, items.map((item): ItemRecord => ({ id: String(item['id']), body: String(item['body']) }))]))
}

async function readConversations(session: Session, ids: readonly string[], itemIds: readonly string[]): Promise<readonly KnownConversation[]> {
  const { rows } = await session.ask(lockConversations(ids))
  const [holders = [], taken = []] = await askAll(session, [
    lockHolders(rows.map((row) => row['locked_by']).filter((id) => typeof id === 'string')),
    takenIds(rows.map((row) => Number(row['number'])), itemIds)
  ])
  const statuses = new Map(holders.map((row) => [row['id'], row['status'] as RunStatus]))
  const takenBy = Map.groupBy(taken, (row) => row['conversation'])
  return rows.map((row) => ({
    number: Number(row['number']),
    id: String(row['id']),
    tenant: String(row['tenant']),
    lockedBy: typeof row['locked_by'] === 'string' ? row['locked_by'] : null,
    lockStatus: statuses.get(row['locked_by']),
    nextPosition: Number(row['next_position']),
    itemIds: new Set(takenBy.get(row['number'])?.map((item) => String(item['id'])))
  }))
}

/** Sends all of the statements before the first answer has come. Throws the first error; by then all have been answered. */
async function askAll(session: Session, statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
  const answers = await Promise.allSettled(statements.map((statement) => session.ask(statement)))
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.rows : []))
}
