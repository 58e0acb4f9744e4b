// SPDX-License-Identifier: Apache-2.0
import { errorBody, streamData } from '../../generated/validators.cjs'
import type { components } from '../../generated/wire.ts'

type Chunk = components['schemas']['ChatCompletionChunk']

/** Checks the chunks of one chat completion, the framing included. `fail` is told what is wrong, and does not return. */
export class ChatStreamCheck {
  readonly #fail: (message: string) => never
  #rest = ''
  #first: Chunk | undefined
  #finished = false
  #counted = false
  #failed = false
  #done = false
  readonly #callIds: string[] = []

  constructor(fail: (message: string) => never) {
    this.#fail = fail
  }

  feed(text: string): void {
    const blocks = (this.#rest + text).split('\n\n')
    this.#rest = blocks.pop() ?? ''
    for (const block of blocks) this.#block(block)
  }

  /** The stream has ended. One that broke off has said so, and has no `[DONE]`. */
  end(): void {
    if (this.#rest !== '') this.#fail(`chat stream: ends within a chunk: ${this.#rest.slice(0, 80)}`)
    if (!this.#done && !this.#failed) this.#fail('chat stream: ends without [DONE]')
  }

  #block(block: string): void {
    if (this.#done) this.#fail(`chat stream: something follows [DONE]: ${block.slice(0, 80)}`)
    if (block === ': keepalive') return
    if (block === 'data: [DONE]') {
      if (!this.#finished && !this.#failed) this.#fail('chat stream: [DONE] without a finish_reason or an error')
      this.#done = true
      return
    }
    const data = /^data: ([^\r\n]*)$/.exec(block)?.[1]
    if (data === undefined) return this.#fail(`chat stream: a block is not one "data:" line: ${block.slice(0, 80)}`)
    if (this.#failed) this.#fail('chat stream: a chunk follows the error')
    this.#data(JSON.parse(data))
  }

  #data(value: unknown): void {
    if (errorBody(value)) {
      if (this.#finished) this.#fail('chat stream: an error follows the finish_reason')
      this.#failed = true
      return
    }
    const validate = streamData.createChatCompletion
    if (!validate(value)) return this.#fail(`chat stream: a chunk is not as declared: ${JSON.stringify(validate.errors?.[0])}`)
    this.#chunk(value)
  }

  #chunk(chunk: Chunk): void {
    const [choice] = chunk.choices
    if (this.#first === undefined) {
      if (choice?.delta.role !== 'assistant') this.#fail('chat stream: the first chunk has no role')
      this.#first = chunk
    } else if (choice?.delta.role !== undefined) this.#fail('chat stream: the role comes twice')
    for (const key of ['id', 'created', 'model', 'service_tier'] as const) if (chunk[key] !== this.#first[key]) this.#fail(`chat stream: ${key} changes`)
    if (('usage' in chunk) !== ('usage' in this.#first)) this.#fail('chat stream: usage is told in some chunks only')
    if (choice === undefined) {
      if (!this.#finished || this.#counted || !chunk.usage) this.#fail('chat stream: the usage is told in one chunk behind the finish_reason')
      this.#counted = true
      return
    }
    if (this.#finished) this.#fail('chat stream: something follows the finish_reason')
    for (const call of choice.delta.tool_calls ?? []) this.#call(call)
    if (choice.finish_reason === null) return
    if (Object.keys(choice.delta).length > 0) this.#fail('chat stream: the delta beside the finish_reason is not empty')
    this.#finished = true
  }

  #call(call: components['schemas']['ChatToolCallDelta']): void {
    const begins = call.index === this.#callIds.length
    if (begins !== (call.id !== undefined && call.type !== undefined && (call.function?.name ?? call.custom?.name) !== undefined)) this.#fail('chat stream: a call is not named in its first piece')
    if (!begins && (call.id !== undefined || call.type !== undefined || (call.function?.name ?? call.custom?.name) !== undefined)) this.#fail('chat stream: a call is named twice')
    if (begins) {
      if (this.#callIds.includes(call.id ?? '')) this.#fail('chat stream: two calls have one id')
      this.#callIds.push(call.id ?? '')
    } else if (call.index !== this.#callIds.length - 1) this.#fail('chat stream: calls interleave')
  }
}
