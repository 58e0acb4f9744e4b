// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { EmbeddingCall, Embeddings, MatrizDependencies } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { EmbeddingModels } from './embedding-models.ts'

/** As OpenAI bounds them. */
const limits = { inputTokens: 8_192, requestTokens: 300_000 } as const

type Needed = Pick<MatrizDependencies, 'policy' | 'texts' | 'tokenIds'>

/** Texts become vectors: what may be asked, of which model, within which limits. */
export function createEmbeddings(models: EmbeddingModels, { policy, texts, tokenIds }: Needed): Embeddings {
  return {
    async create(principal, call) {
      const { signal } = call
      authorise(policy, { principal, action: 'embeddings.create', resource: `model:${call.model}`, model: call.model })
      const model = await models.resolve(call.model, principal)
      const inputs = call.inputs.map((input, index) => typeof input === 'string' ? input : decoded(tokenIds.decode(input), placeOf(call, index)))
      const counts = await tokensOf(call, inputs)
      checkLimits(call, counts)
      const { vectors, inputTokens } = await model.embed({ inputs, ...call.dimensions === undefined ? {} : { dimensions: call.dimensions } }, signal)
      return { model: model.id, vectors, inputTokens: inputTokens ?? counts.reduce((sum, count) => sum + count, 0) }
    }
  }

  /** Of ids there are as many tokens as ids; only texts have to be counted. */
  async function tokensOf(call: EmbeddingCall, inputs: readonly string[]): Promise<readonly number[]> {
    const counted = await texts.countTokens(inputs.filter((_, index) => typeof call.inputs[index] === 'string'), call.signal)
    let next = 0
    return call.inputs.map(input => typeof input === 'string' ? counted[next++] ?? 0 : input.length)
  }
}

function checkLimits(call: EmbeddingCall, counts: readonly number[]): void {
  const long = counts.findIndex(count => count > limits.inputTokens)
  if (long !== -1) {
    const param = placeOf(call, long)
    throw new MatrizError('context_length_exceeded', `Invalid '${param}': it has ${counts[long]} tokens, and an input may have ${limits.inputTokens}.`, { param })
  }
  const sum = counts.reduce((total, count) => total + count, 0)
  if (sum <= limits.requestTokens) return
  throw new MatrizError('context_length_exceeded', `Invalid 'input': its parts have ${sum} tokens together, and a request may have ${limits.requestTokens}.`, { param: 'input' })
}

function decoded(text: string | undefined, param: string): string {
  if (text !== undefined) return text
  throw new MatrizError('invalid_value', `Invalid value for '${param}': one of the numbers is no token of cl100k_base.`, { param })
}

function placeOf({ single }: EmbeddingCall, index: number): string {
  return single ? 'input' : `input[${index}]`
}
