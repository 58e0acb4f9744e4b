// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunError, RunEvent, TerminalEvent } from '../events.ts'
import type { OutputItem } from '../items.ts'
import type { RunTerminal } from '../ports.ts'
import type { Transcript } from './transcript.ts'

/** Whether an event ends its run. */
export function isTerminal(event: RunEvent): event is TerminalEvent {
  return event.type === 'run.completed' || event.type === 'run.incomplete' || event.type === 'run.failed'
}

/** What is written of a run's end; `text` is absent where nothing may be kept. */
export function terminalOf(terminal: TerminalEvent, text: Pick<RunTerminal, 'response' | 'output'> | undefined): RunTerminal {
  return {
    status: statusOf(terminal), usage: terminal.usage, completedAtMs: terminal.atMs,
    ...(terminal.type === 'run.failed' ? { errorCode: terminal.error.code } : {}),
    ...text ?? { response: '', output: [] }
  }
}

/** The items that a run leaves behind. */
export function keptOutput(terminal: TerminalEvent, transcript: Transcript): readonly OutputItem[] {
  // What the surface could not say is not history either.
  if (terminal.type === 'run.failed' && terminal.error.code === 'contract_violation') return []
  return transcript.items(terminal.type === 'run.completed' ? undefined : 'incomplete')
}

/** What a run says of an error. Known ones speak for themselves; anything else is ours, and says nothing. */
export function describeThrown(thrown: unknown): RunError {
  if (!(thrown instanceof MatrizError)) return { code: 'internal_error', message: 'The server had an error while processing your request.' }
  const { code, message, param, retryAfterMs, auditId } = thrown
  return { code, message, ...(auditId === undefined ? {} : { auditId }), ...(param === undefined ? {} : { param }), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

function statusOf(terminal: TerminalEvent): RunTerminal['status'] {
  switch (terminal.type) {
    case 'run.completed': return 'completed'
    case 'run.failed': return 'failed'
    case 'run.incomplete': return terminal.reason === 'cancelled' ? 'cancelled' : 'incomplete'
  }
}
