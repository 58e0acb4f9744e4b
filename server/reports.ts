// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import type { SystemReports } from '../handlers/context.ts'
import type { Clock } from '../matriz/index.ts'
import { readiness } from './health.ts'
import type { HealthCheck } from './health.ts'
import type { OpenedStores } from './compose-stores.ts'

/** What the server's reports on itself are made of. */
export interface ReportParts {
  readonly opened: OpenedStores
  readonly clock: Clock
  readonly version: string
  /** Where the project's files are. */
  readonly project: URL
  readonly stopping: () => boolean
  /** Whether a policy is in force that lets anybody in. */
  readonly policyOpen: () => boolean
  /** Whether the work on runs goes on. */
  readonly working: () => boolean
  readonly metrics: () => Promise<string>
}

/** The server's reports on itself. */
export function createReports({ opened, clock, version, project, stopping, policyOpen, working, metrics }: ReportParts): SystemReports {
  let openapi: string | undefined
  const checks: Readonly<Record<string, HealthCheck>> = {
    policy: async () => {
      if (!policyOpen()) throw new Error('The policy lets nobody in.')
    },
    store: (signal) => opened.stores.runs.ping(signal),
    feed: opened.checkFeed,
    worker: async () => {
      if (!working()) throw new Error('The work on runs has stopped.')
    },
    accepting: async () => {
      if (stopping()) throw new Error('The server stops.')
    }
  }
  return {
    version, metrics,
    readiness: (signal) => readiness(checks, clock, signal),
    get openapi() {
      openapi ??= readFileSync(new URL('generated/openapi.json', project), 'utf8')
      return openapi
    }
  }
}
