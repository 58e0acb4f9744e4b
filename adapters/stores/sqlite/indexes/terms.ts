// SPDX-License-Identifier: Apache-2.0

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * The words of a text as they stand in the full-text table, each behind its index's number, so that no other index has
 * it. A word holds no underscore, no quote and no space, and is the same in either case.
 */
export function termsOf(indexNumber: number, text: string): string[] {
  const prefix = `${indexNumber.toString(36)}_`
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).map((word) => prefix + word)
}
