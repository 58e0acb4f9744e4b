// SPDX-License-Identifier: Apache-2.0

/** What an upstream is to say: one script for stream and JSON, and data from which a test derives what must come of it. */
export interface ScriptedAnswer {
  readonly parts: readonly ScriptedPart[]
  readonly finish: 'stop' | 'length' | 'content_filter'
  readonly usage: ScriptedUsage | undefined
}

/** `pieces` is how it is cut when it is streamed. */
export type ScriptedPart =
  | { readonly kind: 'text' | 'reasoning' | 'refusal'; readonly pieces: readonly string[] }
  | { readonly kind: 'call'; readonly id: string; readonly name: string; readonly custom: boolean; readonly pieces: readonly string[] }

export interface ScriptedUsage {
  readonly input: number
  readonly output: number
  readonly cached?: number
  readonly reasoning?: number
}

/** Builds an answer, part by part; every step gives a new one. */
export class AnswerBuilder implements ScriptedAnswer {
  readonly parts: readonly ScriptedPart[]
  readonly finish: ScriptedAnswer['finish']
  readonly usage: ScriptedUsage | undefined

  constructor(parts: readonly ScriptedPart[], finish: ScriptedAnswer['finish'], usage: ScriptedUsage | undefined) {
    this.parts = parts
    this.finish = finish
    this.usage = usage
  }

  text(...pieces: readonly string[]): AnswerBuilder {
    return this.#with({ kind: 'text', pieces })
  }

  reasoning(...pieces: readonly string[]): AnswerBuilder {
    return this.#with({ kind: 'reasoning', pieces })
  }

  refusal(...pieces: readonly string[]): AnswerBuilder {
    return this.#with({ kind: 'refusal', pieces })
  }

  /** A function call; `pieces` are the pieces of its arguments, JSON text. */
  call(name: string, ...pieces: readonly string[]): AnswerBuilder {
    return this.#with({ kind: 'call', id: this.#nextId(), name, custom: false, pieces })
  }

  /** A call of a custom tool, in an upstream that knows them; `pieces` are the pieces of its input. */
  customCall(name: string, ...pieces: readonly string[]): AnswerBuilder {
    return this.#with({ kind: 'call', id: this.#nextId(), name, custom: true, pieces })
  }

  withUsage(usage: ScriptedUsage): AnswerBuilder {
    return new AnswerBuilder(this.parts, this.finish, usage)
  }

  ending(finish: ScriptedAnswer['finish']): AnswerBuilder {
    return new AnswerBuilder(this.parts, finish, this.usage)
  }

  #with(part: ScriptedPart): AnswerBuilder {
    return new AnswerBuilder([...this.parts, part], this.finish, this.usage)
  }

  #nextId(): string {
    return `call_up${this.parts.length}`
  }
}

/** Where building begins: an answer that says nothing, stops and counts nothing. */
export const answer = new AnswerBuilder([], 'stop', undefined)
