// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from '../../matriz/items.ts'
import type { MatrizNode } from '../../matriz/node.ts'
import type { Claim, Frame, LogEntry, NewRun, NodeRecord, RunCommit, RunTask, RunTerminal } from '../../matriz/ports.ts'
import type { RunRecording } from '../../matriz/replay/recording.ts'

/** Any signal that never aborts. */
export const never = new AbortController().signal

/** A user's message that says `text`. */
export function said(id: string, text: string): ConversationItem {
  return { kind: 'message', id, role: 'user', parts: [{ kind: 'text', text }] }
}

/** An assistant's message that says `text`. */
export function answered(id: string, text: string): ConversationItem {
  return { kind: 'message', id, role: 'assistant', parts: [{ kind: 'text', text }], status: 'completed' }
}

/** A new run of tenant `acme`, retained, in the hands of `worker_1`, with one message as its input. */
export function newRun(id: string, changes: Partial<NewRun> = {}): NewRun {
  return {
    id, tenant: 'acme', project: 'default', keyId: 'key', model: 'lukhas-matriz', createdAtMs: 1_700_000_000_000, retained: true,
    surface: 'responses', status: 'in_progress', worker: 'worker_1', input: [said(`msg_in_${id}`, `question of ${id}`)], policyVersion: 'abc', ...changes
  }
}

/** A new background run: it waits for whoever claims it. */
export function queuedRun(id: string, changes: Partial<NewRun> = {}): NewRun {
  const { worker: _, ...run } = newRun(id, { status: 'queued', task: runTask(id), ...changes })
  return run
}

/** What it takes to run run `id`, whose caller said `text`. */
export function runTask(id: string, text = `question of ${id}`): RunTask {
  return {
    request: {
      model: 'lukhas-matriz', input: [said(`msg_in_${id}`, text)], references: [], tools: [], toolChoice: { mode: 'auto' }, parallelToolCalls: true,
      format: { type: 'text' }, store: true, stream: false, background: true, truncation: 'disabled', metadata: {},
      projection: { surface: 'responses', settings: {} }
    },
    principal: { keyId: 'key', tenant: 'acme', project: 'default', scopes: [], lane: 'prod' },
    traceId: 'trace'
  }
}

/** The first commit of a run: one frame. */
export function firstCommit(run: NewRun): RunCommit {
  return { runId: run.id, run, fence: 1, entries: entries(0, 1), nodes: [] }
}

/** A further commit of a run: `count` frames from sequence `first` on. */
export function nextCommit(runId: string, first: number, count: number, changes: Partial<RunCommit> = {}): RunCommit {
  return { runId, fence: 1, entries: entries(first, count), nodes: [], ...changes }
}

/** `count` frames from sequence `first` on, with the event they came from. */
export function entries(first: number, count: number, text = 'x'): LogEntry[] {
  const frames: Frame[] = Array.from({ length: count }, (_, index) => {
    const sequence = first + index
    return { sequence, type: 'response.output_text.delta', data: JSON.stringify({ type: 'response.output_text.delta', sequence_number: sequence, delta: text }) }
  })
  return [{ event: { type: 'text.delta', itemId: 'msg_out', text }, frames }]
}

/** The end of run `id`, which said `text`. */
export function terminal(id: string, text = `answer of ${id}`): RunTerminal {
  return {
    status: 'completed',
    usage: { inputTokens: 1, cachedInputTokens: 0, outputTokens: 2, reasoningTokens: 0, estimated: true },
    completedAtMs: 1_700_000_000_500,
    response: JSON.stringify({ id, text }),
    output: [answered(`msg_out_${id}`, text)]
  }
}

/** A run that begins and ends with one commit of three frames. */
export function wholeRun(id: string, changes: Partial<NewRun> = {}): RunCommit {
  return { runId: id, run: newRun(id, changes), fence: 1, entries: entries(0, 3), terminal: terminal(id), nodes: [nodeRecord(id)] }
}

/** One node of a run's graph. */
export function nodeRecord(id: string): NodeRecord {
  const node: MatrizNode = {
    version: 1, id: `node_${id}`, type: 'INTENT', state: { confidence: 1, salience: 0.5 }, timestamps: { created_ts: 1_700_000_000_000 },
    provenance: { producer: 'intent', capabilities: ['intent'], tenant: 'acme', trace_id: 'trace', consent_scopes: ['run'] }
  }
  return { node, payload: { kind: 'question' } }
}

/** What it takes to run run `id` again, with text in it as callers send it. */
export function recording(id: string, text = 'x'): RunRecording {
  const { request, principal, traceId } = runTask(id, text)
  return {
    version: 1,
    inputs: {
      request, principal, traceId, policyVersion: 'abc', before: [],
      budgets: { intentMs: 1, riskInMs: 1, memoryMs: 1, attentionMs: 1, thoughtMs: 1, validateMs: 1, riskOutMs: 1, actionMs: 1, totalMs: 10, attentionTokens: 1 }
    },
    readings: { step_1: { clock: [1_700_000_000_000], works: [{ asked: 'abc', value: { text: 'ein Wort \ud83c\udf0d\n\u0000' } }, { cut: true }] } },
    interruption: { type: 'cancelled' }
  }
}

/** The texts of messages, in order. */
export function textsOf(items: readonly ConversationItem[] | undefined): string[] | undefined {
  return items?.map((item) => (item.kind === 'message' && item.parts[0]?.kind === 'text' ? item.parts[0].text : item.kind))
}

/** 0.05 of the nightly count, at least 1. */
export function propertyCount(nightly: number): number {
  return process.env['LUKHAS_NIGHTLY'] === '1' ? nightly : Math.max(1, Math.round(nightly / 20))
}

/** A claim of up to `limit` runs of each kind. */
export function claimOf(worker: string, limit: number, known?: readonly string[]): Claim {
  return { worker, queued: limit, lost: limit, ...(known === undefined ? {} : { known }) }
}
