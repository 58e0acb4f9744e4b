// SPDX-License-Identifier: Apache-2.0

/** A text, or the tokens of one. */
export type EmbeddingInput = string | readonly number[]

export interface EmbeddingRequest {
  readonly inputs: readonly EmbeddingInput[]
  /** How long the vectors are to be; the model's own length when absent. */
  readonly dimensions?: number
}

export interface Embeddings {
  /** One for each input, in its order. */
  readonly vectors: readonly Float32Array[]
  readonly inputTokens: number
}

/** A model that turns texts into vectors: `lukhas-embed`, or one behind an engine. */
export interface EmbeddingModel {
  /** The id that callers use. */
  readonly id: string
  readonly ownedBy: string
  /** Unix seconds. */
  readonly createdAt: number
  /** SHA-256 in hex of everything that vectors of this length depend on: name, version, parameters. */
  digest(dimensions: number): string
  /** How long the vectors are when nobody says; undefined where only the engine knows. */
  readonly dimensions?: number
  /**
   * Throws `invalid_value` with `param` `dimensions` or `input…` for what it cannot do, MatrizError (`provider_*`,
   * `rate_limit_exceeded`) when an engine does not answer, and the signal's reason after an abort. Asks in batches, and
   * again where that is safe.
   */
  embed(request: EmbeddingRequest, signal: AbortSignal): Promise<Embeddings>
}
