// SPDX-License-Identifier: Apache-2.0
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { closedError, isRefusal, toStoreError } from './store-error.ts'
import { fromStoredText, toStoredParameter } from './stored-text.ts'

/** How long to wait for a free or a new connection, in milliseconds. */
const CONNECT_MS = 5_000

/** How long the database works on one statement before it gives up, in milliseconds. */
const STATEMENT_MS = 5_000

/** How long to wait for an answer that does not come, such as from a machine that is gone: longer than the database itself would. */
const ANSWER_MS = 6_000

/** What `connectAlone` is for may take so long, others' turns before it included, in milliseconds. */
const ALONE_MS = 120_000

/** How long an unused connection is kept, in milliseconds. */
const IDLE_MS = 30_000

/** One for commits and leases, at least one for the rest. */
export const CONNECTIONS_MIN = 2

const TEXT = 25
const INT8 = 20
const TEXT_ARRAY = 1009

/** How answers become values: texts as they were given; integers of 64 bits as numbers, for none here passes 2^53. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format) {
    // What pg's own declarations leave open: a parser takes the text of a value.
    const parser = pg.types.getTypeParser(oid, format) as (value: string) => unknown
    if (format === 'binary') return parser
    if (oid === TEXT) return fromStoredText
    if (oid === INT8) return Number
    if (oid === TEXT_ARRAY) return (value: string) => (parser(value) as string[]).map(fromStoredText)
    return parser
  }
}

/** One statement. With a `name` the database keeps its plan, one for each connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
}

export type Row = Readonly<Record<string, unknown>>

/** A connection that is held for a while. After an error that is not a refusal it answers nothing more. */
export class Session {
  readonly #client: pg.PoolClient
  #broken: Error | undefined

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** Throws MatrizError; what the database said is its cause. */
  async ask(statement: Statement): Promise<pg.QueryResult<Row>> {
    if (this.#broken !== undefined) throw toStoreError(this.#broken)
    try {
      const values = statement.values?.map(toStoredParameter)
      return await this.#client.query<Row>({ text: statement.text, types, ...(statement.name === undefined ? {} : { name: statement.name }), ...(values === undefined ? {} : { values }) })
    } catch (thrown) {
      if (!isRefusal(thrown)) this.#broken = thrown instanceof Error ? thrown : new Error(String(thrown))
      throw toStoreError(thrown)
    }
  }

  /** Whether the connection is lost, or may be. */
  get broken(): boolean {
    return this.#broken !== undefined
  }

  /** Gives the connection back, or throws it away when it is broken. */
  release(): void {
    this.#client.release(this.#broken)
  }
}

/** The connections of one instance, never more than the budget: one for what is written in groups and for leases, the others for all else. */
export class Connections {
  readonly #writing: pg.Pool
  readonly #general: pg.Pool
  #closing: Promise<void> | undefined

  constructor(url: string, connections: number, report: (cause: unknown) => void) {
    this.#writing = openPool(url, 1, true)
    this.#general = openPool(url, Math.max(1, connections - 1), false)
    // A connection that breaks while nobody uses it is replaced when it is needed.
    for (const pool of [this.#writing, this.#general]) pool.on('error', report)
  }

  /** For groups of commits and leases, which no other work may hold up. Statements given at once are sent at once. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#use(this.#writing, work)
  }

  /** For everything else. */
  use<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#use(this.#general, work)
  }

  /** The general connections as kysely takes them. */
  pool(): PostgresPool {
    return { connect: async () => toKyselyClient(await this.#acquire(this.#general)), end: () => Promise.resolve() }
  }

  /** One statement, or several without values, as it is, with the rows of all: for pg-boss, which reads and writes its own tables. */
  async askPlain(text: string, values: unknown[] | undefined): Promise<{ rows: unknown[] }> {
    const client = await this.#connect(this.#general)
    let broken: Error | undefined
    try {
      // Several statements make several results, which pg's declarations leave out.
      const results = [await client.query<Row>(text, values)].flat() as readonly pg.QueryResult<Row>[]
      return { rows: results.flatMap(({ rows }) => rows) }
    } catch (thrown) {
      // It may have left a transaction open.
      broken = thrown instanceof Error ? thrown : new Error(String(thrown))
      throw thrown
    } finally {
      client.release(broken)
    }
  }

  /** Waits for what is under way. */
  close(): Promise<void> {
    this.#closing ??= Promise.all([this.#writing.end(), this.#general.end()]).then(() => {})
    return this.#closing
  }

  async #use<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.#acquire(pool)
    try {
      return await work(session)
    } finally {
      session.release()
    }
  }

  async #acquire(pool: pg.Pool): Promise<Session> {
    return new Session(await this.#connect(pool))
  }

  async #connect(pool: pg.Pool): Promise<pg.PoolClient> {
    if (this.#closing !== undefined) throw closedError()
    try {
      return await pool.connect()
    } catch (thrown) {
      throw toStoreError(thrown)
    }
  }
}

/** A connection of its own, for what takes longer than a statement may: migrations. */
export async function connectAlone(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: withSettings(url, ALONE_MS), connectionTimeoutMillis: CONNECT_MS, application_name: 'lukhas' })
  // It is told by whatever is asked next.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (thrown) {
    throw toStoreError(thrown)
  }
}

function openPool(url: string, max: number, pipeline: boolean): pg.Pool {
  // pg's declarations do not know `pipeline` yet; pg 8.23 does.
  const config: pg.PoolConfig & { readonly pipeline: boolean } = {
    connectionString: withSettings(url, STATEMENT_MS),
    max,
    pipeline,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'lukhas'
  }
  const pool = new pg.Pool(config)
  // The pool itself listens only while nobody uses the connection; then whoever asks is told.
  pool.on('connect', (client) => { client.on('error', () => {}) })
  return pool
}

/** Settings go with the connection's first message, so that no statement ever runs without them. */
function withSettings(url: string, statementMs: number): string {
  const settings = {
    search_path: 'lukhas',
    // Whatever the server's own setting: a commit that returned is on disk.
    synchronous_commit: 'on',
    statement_timeout: statementMs,
    lock_timeout: statementMs,
    idle_in_transaction_session_timeout: ANSWER_MS
  }
  const target = new URL(url)
  const own = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  target.searchParams.set('options', [target.searchParams.get('options') ?? '', ...own].join(' ').trim())
  return target.href
}

function toKyselyClient(session: Session): PostgresPoolClient {
  return {
    // Its two overloads are one for statements and one for cursors; cursors are never given.
    query: ((text: string, values: readonly unknown[]) => session.ask({ text, values })) as unknown as PostgresPoolClient['query'],
    release: () => { session.release() }
  }
}
