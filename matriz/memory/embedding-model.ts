// SPDX-License-Identifier: Apache-2.0

export interface EmbeddingRequest {
  /** None is empty. Token ids were turned into text before. */
  readonly inputs: readonly string[]
  /** How long the vectors are to be; the model's own length when absent. */
  readonly dimensions?: number
}

export interface EmbeddedTexts {
  /** One for each input, in its order, of one length, all numbers finite. */
  readonly vectors: readonly Float32Array[]
  /** As the engine counted them; absent where it did not say. */
  readonly inputTokens?: number
}

/** A model that turns texts into vectors: `lukhas-embed`, or one behind an engine. */
export interface EmbeddingModel {
  /** The id that callers use. */
  readonly id: string
  readonly ownedBy: string
  /** Unix seconds. */
  readonly createdAt: number
  /** SHA-256 in hex of everything that vectors of this length are known to depend on: name, version, parameters. */
  digest(dimensions: number): string
  /** How long the vectors are when nobody says; undefined where only the engine knows. */
  readonly dimensions?: number
  /**
   * Throws `invalid_value` with `param` `dimensions` for a length that it cannot make, MatrizError (`provider_*`,
   * `rate_limit_exceeded`) when an engine does not answer, and the signal's reason after an abort. Asks in batches, and
   * again where that is safe.
   */
  embed(request: EmbeddingRequest, signal: AbortSignal): Promise<EmbeddedTexts>
}

/** Work on texts that may be long. Little of it is done at once, much of it in another thread. After an abort it throws the signal's reason. */
export interface TextWork {
  /** The tokens of each text. */
  countTokens(texts: readonly string[], signal: AbortSignal): Promise<readonly number[]>
  /** The lexical vector of each text. */
  embed(texts: readonly string[], dimensions: number, signal: AbortSignal): Promise<readonly Float32Array[]>
}

/** Turns ids of cl100k_base, the encoding of OpenAI's embedding models, back into text. */
export interface TokenDecoder {
  /** Undefined where one of them is no token of a text. */
  decode(ids: readonly number[]): string | undefined
}
