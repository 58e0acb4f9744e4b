// SPDX-License-Identifier: Apache-2.0
import type { EmbeddingModel, EngineEvent, EngineModel, EngineRegistry, EngineRequest } from '../../matriz/index.ts'

/** How a scripted model answers. Like a real engine it must stop when the signal aborts. */
export type Script = (request: EngineRequest, signal: AbortSignal) => AsyncIterable<readonly EngineEvent[]>

/** Engines whose models answer, and make vectors, as a test wrote it. */
export function scriptedEngines(scripts: Readonly<Record<string, Script>>, embeds: Readonly<Record<string, EmbeddingModel['embed']>> = {}): EngineRegistry {
  const embeddings = new Map(Object.entries(embeds).map(([id, embed]): [string, EmbeddingModel] => [id, { id, ownedBy: 'test', createdAt: 1_764_000_000, digest: () => '0'.repeat(64), embed }]))
  const models = Object.entries(scripts).map(([id, generate]): EngineModel => ({ id, ownedBy: 'test', createdAt: 1_764_000_000, structured: 'native', generate }))
  return {
    find: async (id) => models.find((model) => model.id === id),
    findEmbedding: (id) => embeddings.get(id),
    list: async () => models.map(({ id, ownedBy, createdAt }) => ({ id, ownedBy, createdAt })),
    default: async () => models[0]
  }
}

/** The end of an answer. */
export const finished: EngineEvent = { type: 'finished', reason: 'stop', usage: { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1, reasoningTokens: 0, estimated: false } }

/** Says a text. */
export const says = (text: string): EngineEvent[] => [{ type: 'text.delta', text }]

/** Plays one turn after the other, the last one again and again, and keeps what it was asked. */
export function turns(...played: readonly (readonly EngineEvent[])[]): { readonly script: Script; readonly asked: EngineRequest[] } {
  const asked: EngineRequest[] = []
  return {
    asked,
    async *script(request) {
      asked.push(request)
      yield [...played[Math.min(asked.length, played.length) - 1] ?? [], finished]
    }
  }
}

/** A promise with its resolver outside. */
export function deferred<T = void>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>()
  return { promise, resolve }
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
