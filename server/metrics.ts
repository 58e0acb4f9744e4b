// SPDX-License-Identifier: Apache-2.0
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { createGuardianMetrics } from './guardian-metrics.ts'
import type { GuardianMetrics } from './guardian-metrics.ts'

/** Counts that the hot path makes: plain numbers, turned into metrics only when somebody asks for them. */
export interface Counts {
  inFlight: number
  keyChecks: number
  keyRefusals: number
  validations: number
  validationRefusals: number
  checkedReplies: number
  checkedEvents: number
  sentEvents: number
  contractViolations: number
  brokenStreams: number
  clientsGone: number
  stalledReaders: number
  idempotentReplays: number
  runsTakenOver: number
}

/** Counts that others keep. */
export interface CountSources {
  readonly store: () => { readonly commits: number; readonly groups: number }
  readonly policyVersion: () => string
}

/** The server's metrics, in the Prometheus text format by way of prom-client. */
export interface Metrics {
  readonly counts: Counts
  readonly countCheckedEvent: () => void
  readonly guardian: GuardianMetrics
  /** One finished request; `status` is its HTTP status. */
  observe(operation: string, status: number, durationMs: number): void
  /** One finished call of a tool that there is. */
  observeTool(tool: string, outcome: string, durationMs: number): void
  text(): Promise<string>
}

// From a quick read to a slow model, in seconds.
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]

/** Makes the metrics of one server; `version` labels its build. */
export function createMetrics(version: string, sources: CountSources): Metrics {
  const registry = new Registry()
  const counts: Counts = {
    inFlight: 0, keyChecks: 0, keyRefusals: 0, validations: 0, validationRefusals: 0, checkedReplies: 0, checkedEvents: 0, sentEvents: 0,
    contractViolations: 0, brokenStreams: 0, clientsGone: 0, stalledReaders: 0, idempotentReplays: 0, runsTakenOver: 0
  }
  registerCounts(registry, counts, sources)
  new Gauge({ name: 'lukhas_build_info', help: 'The running version; always 1.', labelNames: ['version'], registers: [registry] }).set({ version }, 1)
  const durations = new Histogram({
    name: 'lukhas_http_request_duration_seconds', help: 'From the first byte of a request to the last of its reply.',
    labelNames: ['operation', 'status_class'], buckets, registers: [registry]
  })
  const requests = new Counter({ name: 'lukhas_http_requests_total', help: 'Requests answered.', labelNames: ['operation', 'status'], registers: [registry] })
  const toolDurations = new Histogram({
    name: 'lukhas_tool_call_duration_seconds', help: 'From the call of a tool to its end, checks included.', labelNames: ['tool', 'outcome'], buckets, registers: [registry]
  })
  const toolCalls = new Counter({ name: 'lukhas_tool_calls_total', help: 'Calls of tools, by how they ended.', labelNames: ['tool', 'outcome'], registers: [registry] })
  return {
    counts,
    guardian: createGuardianMetrics(registry, sources.policyVersion),
    countCheckedEvent: () => {
      counts.checkedEvents++
    },
    observe: (operation, status, durationMs) => {
      durations.labels(operation, `${Math.floor(status / 100)}xx`).observe(durationMs / 1000)
      requests.labels(operation, String(status)).inc()
    },
    observeTool: (tool, outcome, durationMs) => {
      toolDurations.labels(tool, outcome).observe(durationMs / 1000)
      toolCalls.labels(tool, outcome).inc()
    },
    text: () => registry.metrics()
  }
}

function registerCounts(registry: Registry, counts: Counts, sources: CountSources): void {
  const gauge = (name: string, help: string, read: () => number): Gauge => new Gauge({ name, help, registers: [registry], collect() { this.set(read()) } })
  const counter = (name: string, help: string, read: () => number): Counter => new Counter({
    name, help, registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    }
  })
  gauge('lukhas_http_requests_in_flight', 'Requests being answered now.', () => counts.inFlight)
  gauge('lukhas_process_resident_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss())
  counter('lukhas_key_checks_total', 'Keys checked.', () => counts.keyChecks)
  counter('lukhas_key_refusals_total', 'Keys checked and found wrong.', () => counts.keyRefusals)
  counter('lukhas_request_validations_total', 'Requests validated against the contract.', () => counts.validations)
  counter('lukhas_request_validation_refusals_total', 'Requests that the contract refused.', () => counts.validationRefusals)
  counter('lukhas_replies_checked_total', 'Replies validated against the contract before they were sent.', () => counts.checkedReplies)
  counter('lukhas_events_checked_total', 'Events checked against the contract and the order of events.', () => counts.checkedEvents)
  counter('lukhas_stream_events_total', 'Events sent in streams.', () => counts.sentEvents)
  counter('lukhas_contract_violations_total', 'Replies that the contract forbids, none of which was sent.', () => counts.contractViolations)
  counter('lukhas_streams_broken_total', 'Streams that broke off on our side.', () => counts.brokenStreams)
  counter('lukhas_clients_gone_total', 'Clients that left before their reply was whole.', () => counts.clientsGone)
  counter('lukhas_stalled_readers_total', 'Streams that were cut off because nobody read them.', () => counts.stalledReaders)
  counter('lukhas_idempotent_replays_total', 'Replies given again for an Idempotency-Key.', () => counts.idempotentReplays)
  counter('lukhas_runs_taken_over_total', 'Runs taken from a worker that was lost.', () => counts.runsTakenOver)
  counter('lukhas_store_commits_total', 'Commits made durable.', () => sources.store().commits)
  counter('lukhas_store_commit_groups_total', 'Groups that commits were made durable in.', () => sources.store().groups)
}
