// SPDX-License-Identifier: Apache-2.0
import { isMilestone, traceOf } from '../../matriz/index.ts'
import type { Frame, NodeRecord, Projector, RunEvent, TerminalEvent } from '../../matriz/index.ts'
import { contractViolation } from './contract-violation.ts'
import { createEventCheck } from './event-check.ts'
import { EventWriter } from './event-writer.ts'
import { guardianToWire } from './guardian-to-wire.ts'
import { OpenCall } from './open-call.ts'
import { OpenCapabilityCall } from './open-capability-call.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import { OpenFileSearch } from './open-file-search.ts'
import { OpenMcpCall } from './open-mcp-call.ts'
import { OpenMcpList } from './open-mcp-list.ts'
import { OpenMcpRequest } from './open-mcp-request.ts'
import { OpenMessage } from './open-message.ts'
import { OpenReasoning } from './open-reasoning.ts'
import { responseObject } from './response-object.ts'
import type { ResponseEcho, RunState } from './response-object.ts'
import type { NumberedEvent, WireOutputItem } from './schemas.ts'
import { traceToWire } from './trace-to-wire.ts'

/** What the projection of one run is made with. */
export interface ResponseProjectorOptions {
  /** The response's id. */
  readonly id: string
  readonly echo: ResponseEcho
  /** Whether the caller asked to be told of the steps. */
  readonly steps: boolean
  /** Whether the caller asked for the trace in the response. */
  readonly trace: boolean
  /** Whether the caller asked for what searches in files found. */
  readonly results: boolean
  /** Whether the caller asked for what the guardian decided. */
  readonly guardian: boolean
  /** Told of each event that was checked, by its type. */
  readonly onChecked?: (type: string) => void
}

/** Projects a run onto the events of the Responses API and its response object. */
export function createResponseProjector(options: ResponseProjectorOptions): Projector {
  return new ResponseProjector(options)
}

class ResponseProjector implements Projector {
  readonly #options: ResponseProjectorOptions
  readonly #writer: EventWriter
  readonly #output: WireOutputItem[] = []
  readonly #itemIds = new Set<string>()
  /** What the trace is made of; nothing when nobody asked for it. */
  readonly #milestones: RunEvent[] = []
  #run: RunState | undefined
  #open: OpenItem | undefined
  /** The response as it stands, as text: made anew only behind an item that is done, for it is asked for with every commit. */
  #snapshot: string | undefined

  constructor(options: ResponseProjectorOptions) {
    this.#options = options
    this.#writer = new EventWriter(createEventCheck(options.onChecked))
  }

  get explains(): boolean {
    return this.#options.trace || this.#options.guardian
  }

  project(event: RunEvent, graph: readonly NodeRecord[] = []): readonly Frame[] {
    if (this.#options.trace && isMilestone(event)) this.#milestones.push(event)
    switch (event.type) {
      case 'text.delta':
      case 'text.cited':
      case 'refusal.delta':
      case 'reasoning.delta':
      case 'file_search.called':
      case 'file_search.returned':
      case 'tool.called':
      case 'tool.arguments.delta':
      case 'capability.called':
      case 'capability.returned':
      case 'mcp.listing':
      case 'mcp.listed':
      case 'mcp.called':
      case 'mcp.returned':
      case 'mcp.approval.requested':
        this.#item(event)
        break
      case 'step.started':
      case 'step.completed':
        if (this.#options.steps) this.#writer.write(stepEvent(event, this.#writer.sequence))
        break
      case 'run.queued':
        this.#queue(event)
        break
      case 'run.started':
        this.#start(event)
        break
      case 'tool.result':
        break
      case 'run.completed':
      case 'run.incomplete':
      case 'run.failed':
        this.#end(event, graph)
        break
      default:
        throw contractViolation(`A run has no event ${String((event as { type: unknown }).type)}.`)
    }
    return this.#writer.take()
  }

  snapshot(): string {
    if (this.#run === undefined) throw contractViolation('A response was asked for before its run had started.')
    this.#snapshot ??= JSON.stringify(responseObject({ ...this.#run, output: this.#output }, this.#options.echo))
    return this.#snapshot
  }

  #queue({ model, createdAtMs }: Extract<RunEvent, { type: 'run.queued' }>): void {
    this.#announce({ id: this.#options.id, model, createdAtMs, queued: true, output: [] }, ['response.created', 'response.queued'])
  }

  #start({ model, createdAtMs }: Extract<RunEvent, { type: 'run.started' }>): void {
    // A response keeps the time at which it was asked for.
    if (this.#run?.queued === true) this.#announce({ ...this.#run, queued: false }, ['response.in_progress'])
    else this.#announce({ id: this.#options.id, model, createdAtMs, queued: false, output: [] }, ['response.created', 'response.in_progress'])
  }

  #announce(run: RunState, types: readonly ('response.created' | 'response.queued' | 'response.in_progress')[]): void {
    this.#run = run
    const response = responseObject(run, this.#options.echo)
    const text = JSON.stringify(response)
    for (const type of types) this.#writer.writeSnapshot({ type, sequence_number: this.#writer.sequence, response }, text)
    this.#snapshot = text
  }

  #item(event: ItemEvent): void {
    if (this.#open?.id !== event.itemId) {
      this.#close('completed')
      this.#open = this.#begin(event)
      if (begins.has(event.type)) return
    }
    // Just opened when it was not there.
    const open = this.#open as OpenItem
    if (!open.accepts(event)) throw contractViolation(`The event ${event.type} cannot continue the item ${event.itemId}.`)
    open.append(event)
  }

  #begin(event: ItemEvent): OpenItem {
    if (this.#itemIds.has(event.itemId)) throw contractViolation(`The item ${event.itemId} had ended before it went on with ${event.type}.`)
    const item = openItem(event, this.#writer, this.#output.length, this.#options.results)
    this.#itemIds.add(event.itemId)
    return item
  }

  #close(end: ItemEnd): void {
    if (this.#open === undefined) return
    const item = this.#open.close(end)
    this.#open = undefined
    this.#output.push(item)
    this.#snapshot = undefined
  }

  #end(terminal: TerminalEvent, graph: readonly NodeRecord[]): void {
    if (this.#run === undefined) throw contractViolation(`The run ended with ${terminal.type} before it had started.`)
    this.#close(terminal.type === 'run.completed' ? 'completed' : 'incomplete')
    const { id, echo, trace, guardian } = this.#options
    const asked = {
      ...(trace && { trace: traceToWire(traceOf(id, this.#milestones, graph), { payloads: false }) }),
      ...(guardian && { guardian: guardianToWire(terminal, graph) })
    }
    const response = responseObject({ ...this.#run, output: this.#output, terminal, ...asked }, echo)
    const text = JSON.stringify(response)
    this.#writer.writeSnapshot({ type: terminalTypes[terminal.type], sequence_number: this.#writer.sequence, response }, text)
    this.#snapshot = text
  }
}

/** Events that say nothing but that an item begins. */
const begins: ReadonlySet<ItemEvent['type']> = new Set(['tool.called', 'capability.called', 'mcp.listing', 'mcp.called', 'mcp.approval.requested', 'file_search.called'])

const terminalTypes = {
  'run.completed': 'response.completed',
  'run.incomplete': 'response.incomplete',
  'run.failed': 'response.failed'
} as const satisfies Record<TerminalEvent['type'], NumberedEvent['type']>

function openItem(event: ItemEvent, writer: EventWriter, outputIndex: number, results: boolean): OpenItem {
  switch (event.type) {
    case 'text.delta':
    case 'text.cited':
    case 'refusal.delta':
      return new OpenMessage(event.itemId, writer, outputIndex)
    case 'reasoning.delta':
      return new OpenReasoning(event.itemId, writer, outputIndex)
    case 'tool.called':
      return new OpenCall(event, writer, outputIndex)
    case 'capability.called':
      return new OpenCapabilityCall(event, writer, outputIndex)
    case 'mcp.listing':
      return new OpenMcpList(event, writer, outputIndex)
    case 'mcp.called':
      return new OpenMcpCall(event, writer, outputIndex)
    case 'mcp.approval.requested':
      return new OpenMcpRequest(event, writer, outputIndex)
    case 'file_search.called':
      return new OpenFileSearch(event, writer, outputIndex, results)
    case 'mcp.listed':
    case 'mcp.returned':
    case 'file_search.returned':
    case 'capability.returned':
      throw contractViolation(`A result came for the item ${event.itemId}, which no call had begun.`)
    case 'tool.arguments.delta':
      throw contractViolation(`Arguments came for the item ${event.itemId}, which no call had begun.`)
  }
}

function stepEvent(event: Extract<RunEvent, { type: 'step.started' | 'step.completed' }>, sequence: number): NumberedEvent {
  const { id, stage, capability } = event.step
  const step = { id, stage, capability }
  if (event.type === 'step.started') return { type: 'lukhas:step.started', sequence_number: sequence, step }
  return {
    type: 'lukhas:step.completed',
    sequence_number: sequence,
    step,
    outcome: event.outcome,
    duration_ms: event.durationMs,
    node_ids: [...event.nodeIds]
  }
}
