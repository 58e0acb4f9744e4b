// SPDX-License-Identifier: Apache-2.0

// More than a question has, and few enough for any store.
const most = 256

/** The words of a text, in lower case, each once, in their order. */
export function wordsOf(text: string): readonly string[] {
  const words = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.add(word)
    if (words.size === most) break
  }
  return [...words]
}
