// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from 'node:http'
import { RefusedError } from './errors.ts'

/** Serves what is not in the contract; calls `refuse` for what nobody serves. */
export type Shell = (request: IncomingMessage, response: ServerResponse, refuse: (thrown: unknown) => void) => void

/**
 * The Express application around the contract: pages for people will live here. It is loaded at the first request
 * that needs it, and contract paths never pass through it: it costs more than everything else on their way.
 */
export function createShell(): Shell {
  let application: Promise<Shell> | undefined
  return (request, response, refuse) => {
    application ??= loadExpress()
    application.then((handle) => handle(request, response, refuse), refuse)
  }
}

async function loadExpress(): Promise<Shell> {
  const { default: express } = await import('express')
  const application = express()
  application.disable('x-powered-by')
  application.disable('etag')
  // Express is told of errors by the last argument; with nothing mounted, everything falls through to it.
  return (request, response, refuse) => {
    const handle = application as unknown as (request: IncomingMessage, response: ServerResponse, next: (thrown?: unknown) => void) => void
    handle(request, response, (thrown) => refuse(thrown ?? new RefusedError('unknown_url', 'Unknown request URL. See /openapi.json for what is served.')))
  }
}
