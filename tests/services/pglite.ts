// SPDX-License-Identifier: Apache-2.0
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

/** A PostgreSQL with pgvector within this process, behind a socket. It does one thing at a time. */
export interface PgliteServer {
  readonly url: string
  close(): Promise<void>
}

/** Starts one, empty, with pgvector to be added. */
export async function startPglite(): Promise<PgliteServer> {
  const db = await PGlite.create({ extensions: { vector } })
  // It takes no settings with a connection; all connections are one session.
  await db.exec('SET search_path = lukhas')
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 20 })
  await server.start()
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres?sslmode=disable`,
    async close() {
      await server.stop()
      await db.close()
    }
  }
}
