// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { EngineEvent, EngineModel, EngineRegistry, EngineRequest } from '../ports.ts'
import type { TextGuard } from './content-policy.ts'
import type { GuardedRun } from './guarded-run.ts'

type Batch = readonly EngineEvent[]
type TextEvent = Extract<EngineEvent, { type: 'text.delta' | 'refusal.delta' | 'reasoning.delta' | 'tool.arguments.delta' }>

const cut: EngineEvent = { type: 'finished', reason: 'content_filter' }

/** Engines whose words are judged before anybody hears them. */
export function guardedEngines(engines: EngineRegistry, guard: GuardedRun): EngineRegistry {
  if (!guard.concerns('output', 'output_arguments')) return engines
  const guarded = (model: EngineModel | undefined): EngineModel | undefined => model === undefined ? undefined : guardedModel(model, guard)
  return {
    find: async id => guarded(await engines.find(id)),
    default: async () => guarded(await engines.default()),
    findEmbedding: id => engines.findEmbedding(id),
    list: () => engines.list()
  }
}

function guardedModel(model: EngineModel, guard: GuardedRun): EngineModel {
  const { id, ownedBy, createdAt, structured, unused } = model
  return {
    id, ownedBy, createdAt, structured, ...(unused === undefined ? {} : { unused }),
    generate: (request, signal) => heard(model.generate(request, signal), new Listening(request, guard))
  }
}

/** What may be heard of an answer. Where a rule blocks, the answer ends there, and the upstream is left. */
async function* heard(answer: AsyncIterable<Batch>, listening: Listening): AsyncGenerator<Batch> {
  try {
    for await (const batch of answer) {
      const passed = await listening.pass(batch)
      if (passed.length > 0) yield passed
      if (listening.blocked) return
    }
  } catch (thrown) {
    throw await listening.tellable(thrown)
  }
}

/** The texts of one answer, one after the other. */
class Listening {
  readonly #request: EngineRequest
  readonly #guard: GuardedRun
  readonly #tools = new Map<string, 'function' | 'custom'>()
  /** Ids of calls in whose place others stand. */
  readonly #callIds = new Map<string, string>()
  #open: { readonly like: TextEvent; readonly text: TextGuard } | undefined
  blocked = false

  constructor(request: EngineRequest, guard: GuardedRun) {
    this.#request = request
    this.#guard = guard
  }

  async pass(batch: Batch): Promise<EngineEvent[]> {
    const passed: EngineEvent[] = []
    for (const event of batch) {
      await this.#take(event, passed)
      if (this.blocked) return [...passed, cut]
    }
    return passed
  }

  /** What an upstream says of a failure may be what it was asked. */
  async tellable(thrown: unknown): Promise<unknown> {
    if (!(thrown instanceof MatrizError)) return thrown
    const text = this.#guard.open('output', 'engine.error', { quiet: true })
    const said = text.push(thrown.message) + await text.end()
    if (said === thrown.message && !text.blocked) return thrown
    const { code, cause, param, retryAfterMs } = thrown
    return new MatrizError(code, text.blocked ? 'The engine behind this model failed, and what it says of it may not be told.' : said, {
      ...(param !== undefined && { param }), ...(retryAfterMs !== undefined && { retryAfterMs }), ...(cause !== undefined && { cause })
    })
  }

  async #take(event: EngineEvent, passed: EngineEvent[]): Promise<void> {
    if (this.#open !== undefined && !continues(this.#open.like, event)) await this.#close(passed)
    if (this.blocked) return
    if (event.type === 'finished') passed.push(event)
    else if (event.type === 'tool.called') await this.#call(event, passed)
    else this.#push(event, passed)
  }

  #push(event: TextEvent, passed: EngineEvent[]): void {
    const like = event.type === 'tool.arguments.delta' ? { ...event, callId: this.#callIds.get(event.callId) ?? event.callId } : event
    this.#open ??= { like, text: this.#begin(event) }
    this.#say(like, this.#open.text.push(event.text), passed)
    this.blocked ||= this.#open.text.blocked
  }

  #begin(event: TextEvent): TextGuard {
    const call = event.type === 'tool.arguments.delta'
    const json = call ? this.#tools.get(event.callId) !== 'custom' : event.type === 'text.delta' && this.#request.format.type !== 'text'
    return this.#guard.open(call ? 'output_arguments' : 'output', `engine.${pathOf[event.type]}`, { json, quiet: true })
  }

  /** The text that was open is over. */
  async #close(passed: EngineEvent[]): Promise<void> {
    const open = this.#open
    if (open === undefined) return
    this.#open = undefined
    const rest = await open.text.end()
    this.blocked ||= open.text.blocked
    if (!this.blocked) this.#say(open.like, rest, passed)
  }

  #say(like: TextEvent, text: string, passed: EngineEvent[]): void {
    if (text !== '') passed.push({ ...like, text })
  }

  /** A name that is redacted is that of no tool. */
  async #call(event: Extract<EngineEvent, { type: 'tool.called' }>, passed: EngineEvent[]): Promise<void> {
    this.#tools.set(event.callId, event.tool)
    const callId = await this.#word(event.callId)
    const name = await this.#word(event.name)
    const namespace = event.namespace === undefined ? undefined : await this.#word(event.namespace)
    if (this.blocked) return
    if (callId !== event.callId) this.#callIds.set(event.callId, this.#guard.newId('call'))
    passed.push({ ...event, callId: this.#callIds.get(event.callId) ?? callId, name, ...(namespace === undefined ? {} : { namespace }) })
  }

  async #word(word: string): Promise<string> {
    const text = this.#guard.open('output_arguments', 'engine.name', { quiet: true })
    const said = text.push(word) + await text.end()
    this.blocked ||= text.blocked
    return said
  }
}

const pathOf = { 'text.delta': 'text', 'refusal.delta': 'refusal', 'reasoning.delta': 'reasoning', 'tool.arguments.delta': 'arguments' } as const

function continues(like: TextEvent, event: EngineEvent): boolean {
  return event.type === like.type
}
