// SPDX-License-Identifier: Apache-2.0

/** Says nothing and is not seen: soft hyphens, joiners, selectors of a glyph, byte order marks. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/g

/**
 * The text as it is compared: compatible characters are one (NFKC), and so are the cases of a letter, as nearly as
 * JavaScript folds them: lower case, then upper case, which makes `ß`, `ẞ` and `SS` one, then lower case again. A text that was
 * normalised before stays as it is.
 */
export function normalise(text: string): string {
  const folded = text.toWellFormed().normalize('NFKC').toLowerCase().toUpperCase().toLowerCase()
  // Sigma is written another way at the end of a word; what a word ends with must not tell it from its stem.
  return folded.replaceAll('ς', 'σ').replace(unseen, '').normalize('NFKC')
}
