// SPDX-License-Identifier: Apache-2.0
import type { EngineEvent } from '../ports.ts'
import type { RunRequest, Tool } from '../request.ts'
import { callableTools, isCallers } from './call-rules.ts'

/** The most capabilities and tools of servers that one run calls, whatever its request allows. */
const callsAtMost = 64

/** A call of a capability, or of a tool of a server, that was asked for and not made yet. `arguments` is what the model wrote: JSON text, as it hopes. */
export interface CapabilityCall {
  readonly callId: string
  readonly name: string
  readonly arguments: string
}

/** What a run may call by itself, what its engine asked of them, and how many calls are left. */
export class CapabilityCalls {
  readonly #names: Set<string>
  readonly #parallel: boolean
  #left: number
  #asked: { readonly callId: string; readonly name: string; arguments: string }[] = []
  /** Calls of this turn of the engine that are not made: their arguments are for nobody. */
  #dropped = new Set<string>()
  #others = 0
  /** How many were made. */
  made = 0

  constructor(request: Pick<RunRequest, 'tools' | 'toolChoice' | 'parallelToolCalls' | 'maxToolCalls'>) {
    this.#names = new Set(callableTools(request).filter(tool => !isCallers(tool)).map(({ name }) => name))
    this.#parallel = request.parallelToolCalls
    this.#left = Math.min(request.maxToolCalls ?? callsAtMost, callsAtMost)
  }

  /** Lets further tools be called. */
  admit(tools: readonly Tool[]): void {
    for (const { name } of tools) this.#names.add(name)
  }

  /** Whether no further call will be made: capabilities are no longer offered then. */
  get exhausted(): boolean {
    return this.#left === 0
  }

  /** Takes what belongs to a call of a capability, or to a call that may not be made beside one; false for everything else. */
  take(event: EngineEvent): boolean {
    if (this.#names.size === 0) return false
    if (event.type === 'tool.called') return this.#open(event)
    if (event.type !== 'tool.arguments.delta') return false
    if (this.#dropped.has(event.callId)) return true
    const call = this.#asked.findLast(({ callId }) => callId === event.callId)
    if (call === undefined) return false
    call.arguments += event.text
    return true
  }

  /** The calls to make, no more than are left; a second asking has nothing. */
  next(asked: readonly CapabilityCall[] = this.#asked): readonly CapabilityCall[] {
    const calls = asked.slice(0, this.#left)
    this.forget()
    this.spend(calls.length)
    return calls
  }

  /** Counts calls that are made; returns how many of them may be. */
  spend(asked: number): number {
    const made = Math.min(asked, this.#left)
    this.#left -= made
    this.made += made
    return made
  }

  /** Whether the engine asked for a call. */
  get waiting(): boolean {
    return this.#asked.length > 0
  }

  /** Forgets what was asked for: the engine was cut short, or is asked anew. */
  forget(): void {
    this.#asked = []
    this.#dropped = new Set()
    this.#others = 0
  }

  #open({ callId, name }: Extract<EngineEvent, { type: 'tool.called' }>): boolean {
    const alone = !this.#parallel && this.#asked.length + this.#others > 0
    if (!this.#names.has(name)) {
      this.#others += 1
      if (alone) this.#dropped.add(callId)
      return alone
    }
    if (alone) this.#dropped.add(callId)
    else this.#asked.push({ callId, name, arguments: '' })
    return true
  }
}
