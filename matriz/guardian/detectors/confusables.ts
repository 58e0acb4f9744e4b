// SPDX-License-Identifier: Apache-2.0
import unhomoglyph from 'unhomoglyph'

/** Capitals that the tables take for a small L, and writers for an I. */
const likeI = new Set([0x0406, 0x0399, 0x04c0, 0x2c92, 0x0130, 0x0131])

/** What has been asked for; 0 where nobody has yet. */
const skeletons = new Uint16Array(0x10000)
for (let code = 1; code < 0x80; code += 1) skeletons[code] = code >= 0x41 && code <= 0x5a ? code + 0x20 : code

/** What a folded unit looks like: a small Latin letter where it is one in another form, with marks or from another script. */
export function skeletonOf(code: number): number {
  // Total over 16 bits.
  const known = skeletons[code] as number
  if (known !== 0 || code === 0) return known
  const fresh = readSkeleton(String.fromCharCode(code), code)
  skeletons[code] = fresh
  return fresh
}

/** A text of words, as `skeletonOf` shows it. */
export function skeletonText(text: string): string {
  let skeleton = ''
  for (let index = 0; index < text.length; index += 1) skeleton += String.fromCharCode(skeletonOf(text.charCodeAt(index)))
  return skeleton
}

function readSkeleton(character: string, code: number): number {
  if (likeI.has(code)) return 0x69
  const [base = character] = character.normalize('NFKD')
  const latin = base < '\x80' ? base : unhomoglyph(base)
  if (latin.length === 1 && latin < '\x80') return skeletonOf(latin.charCodeAt(0))
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}
