// SPDX-License-Identifier: Apache-2.0
import { replyBody } from '../../../generated/validators.cjs'
import type { Frame, Projector, RunEvent, TerminalEvent } from '../../../matriz/index.ts'
import { contractViolation } from '../contract-violation.ts'
import { responseError } from '../run-failure.ts'
import type { Schemas } from '../schemas.ts'
import { createChunkCheck } from './chunk-check.ts'
import type { ChunkCheck } from './chunk-check.ts'
import { ChatAnswer, chatUsage, finishReason } from './completion.ts'
import type { ChatHead } from './completion.ts'
import type { ChatSettings } from './settings.ts'

type Chunk = Schemas['ChatCompletionChunk']
type Delta = Schemas['ChatDelta']

/** What the projection of one run is made with. */
export interface ChatProjectorOptions extends ChatSettings {
  /** The completion's id. */
  readonly id: string
  /** Told of each chunk that was checked. */
  readonly onChecked?: (type: string) => void
}

/** Projects a run onto the chunks of a chat completion and onto the completion itself. */
export function createChatProjector(options: ChatProjectorOptions): Projector {
  return new ChatProjector(options)
}

class ChatProjector implements Projector {
  readonly #options: ChatProjectorOptions
  readonly #check: ChunkCheck
  readonly #answer = new ChatAnswer()
  #head: ChatHead | undefined
  #frames: Frame[] = []
  #sequence = 0
  #snapshot: string | undefined

  constructor(options: ChatProjectorOptions) {
    this.#options = options
    this.#check = createChunkCheck(options.onChecked)
  }

  project(event: RunEvent): readonly Frame[] {
    switch (event.type) {
      case 'run.started':
        this.#start(event)
        break
      case 'text.delta':
        this.#answer.say(event.text)
        if (event.text !== '') this.#send({ content: event.text })
        break
      case 'refusal.delta':
        this.#answer.refuse(event.text)
        if (event.text !== '') this.#send({ refusal: event.text })
        break
      case 'tool.called':
        this.#call(event)
        break
      case 'tool.arguments.delta':
        this.#argue(event)
        break
      case 'run.completed':
      case 'run.incomplete':
      case 'run.failed':
        this.#end(event)
        break
      // A chat completion tells nothing of these.
      case 'reasoning.delta':
      case 'step.started':
      case 'step.completed':
      case 'tool.result':
        break
      default:
        throw contractViolation(`A chat completion has no event ${event.type}.`)
    }
    const frames = this.#frames
    this.#frames = []
    return frames
  }

  snapshot(): string {
    if (this.#snapshot === undefined) throw contractViolation('A chat completion was asked for before its run had started.')
    return this.#snapshot
  }

  #start({ model, createdAtMs }: Extract<RunEvent, { type: 'run.started' }>): void {
    if (this.#head !== undefined) throw contractViolation('A run started twice.')
    this.#head = { id: this.#options.id, created: Math.floor(createdAtMs / 1000), model }
    // Nobody is shown a completion that goes on, so this stands for it until the end.
    this.#snapshot = JSON.stringify({ ...this.#head, object: 'chat.completion' })
    this.#send({ role: 'assistant', content: '', refusal: null })
  }

  #call({ itemId, callId, tool, name }: Extract<RunEvent, { type: 'tool.called' }>): void {
    const index = this.#answer.calls.length
    this.#answer.calls.push({ itemId, id: callId, tool, name, pieces: [] })
    this.#send({ tool_calls: [{ index, id: callId, type: tool, ...(tool === 'function' ? { function: { name, arguments: '' } } : { custom: { name, input: '' } }) }] })
  }

  #argue({ itemId, text }: Extract<RunEvent, { type: 'tool.arguments.delta' }>): void {
    const call = this.#answer.calls.at(-1)
    if (call?.itemId !== itemId) throw contractViolation('Arguments came that are not of the last call.')
    if (text === '') return
    call.pieces.push(text)
    const index = this.#answer.calls.length - 1
    this.#send({ tool_calls: [{ index, ...(call.tool === 'function' ? { function: { arguments: text } } : { custom: { input: text } }) }] })
  }

  #end(terminal: TerminalEvent): void {
    const reason = finishReason(terminal, this.#answer.calls.length > 0)
    if (reason === undefined) {
      this.#fail(terminal)
      return
    }
    this.#send({}, reason)
    const usage = chatUsage(terminal.usage)
    if (this.#options.includeUsage) this.#write({ ...this.#common(), choices: [], usage })
    this.#snapshot = this.#completion(reason, usage)
  }

  #completion(reason: Schemas['ChatFinishReason'], usage: Schemas['ChatUsage']): string {
    const { metadata, serviceTier } = this.#options
    const completion: Schemas['ChatCompletion'] = {
      ...this.#started(),
      object: 'chat.completion',
      choices: [{ index: 0, message: this.#answer.message(), logprobs: null, finish_reason: reason }],
      usage,
      service_tier: serviceTier,
      ...(Object.keys(metadata).length > 0 && { metadata })
    }
    const validate = replyBody.getChatCompletion[200]
    if (!validate(completion)) throw contractViolation(`A completion is not as declared: ${validate.errors?.[0]?.instancePath ?? ''}`)
    return JSON.stringify(completion)
  }

  /** A run that ends without an answer says so in the shape of every refusal, and has no finish_reason. */
  #fail(terminal: TerminalEvent): void {
    const error = terminal.type === 'run.failed'
      ? responseError(terminal.error)
      : { message: 'The run was cancelled.', type: 'server_error', param: null, code: 'run_cancelled' }
    const { message, type, param, code } = error
    this.#push(JSON.stringify({ error: { message, type, param, code } }))
  }

  #send(delta: Delta, reason: Schemas['ChatFinishReason'] | null = null): void {
    const usage = this.#options.includeUsage ? { usage: null } : {}
    this.#write({ ...this.#common(), choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }], ...usage })
  }

  #common(): Omit<Chunk, 'choices' | 'usage'> {
    const { id, created, model } = this.#started()
    return { id, object: 'chat.completion.chunk', created, model, service_tier: this.#options.serviceTier }
  }

  #started(): ChatHead {
    if (this.#head === undefined) throw contractViolation('A run went on before it had started.')
    return this.#head
  }

  #write(chunk: Chunk): void {
    this.#check(chunk)
    this.#push(JSON.stringify(chunk))
  }

  #push(data: string): void {
    this.#frames.push({ sequence: this.#sequence++, type: '', data })
  }
}
