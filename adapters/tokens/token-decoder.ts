// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module'
import type { TokenDecoder } from '../../matriz/memory/embedding-model.ts'

/** Tokens of cl100k_base below this are pieces of text; the few above it are marks of its own. */
const TEXT_TOKENS = 100_256

/** Decodes cl100k_base. Its table is loaded with the first ids: some 0.1 s, once. */
export function createTokenDecoder(): TokenDecoder {
  let decode: ((ids: Iterable<number>) => string) | undefined
  return {
    decode(ids) {
      if (!ids.every((id) => Number.isInteger(id) && id >= 0 && id < TEXT_TOKENS)) return undefined
      decode ??= load()
      return decode(ids)
    }
  }
}

// The package's CommonJS form: the port's method is synchronous, and an import is not.
function load(): (ids: Iterable<number>) => string {
  // As the package declares it.
  return (createRequire(import.meta.url)('gpt-tokenizer/encoding/cl100k_base') as { readonly decode: (ids: Iterable<number>) => string }).decode
}
