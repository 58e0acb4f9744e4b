// SPDX-License-Identifier: Apache-2.0

/** Behind a text that stands at a place, 0 where another does, -1 where more has to be seen. */
export function expectText(codes: Uint16Array, at: number, { end, text }: { end: number, text: string }): number {
  for (let index = 0; index < text.length; index += 1) {
    if (at + index >= end) return -1
    if (codes[at + index] !== text.charCodeAt(index)) return 0
  }
  return at + text.length
}

/** The same for a text in small letters, whose letters may be capitals. */
export function expectAnyCase(codes: Uint16Array, at: number, { end, text }: { end: number, text: string }): number {
  for (let index = 0; index < text.length; index += 1) {
    if (at + index >= end) return -1
    if (lowered(codes[at + index] as number) !== text.charCodeAt(index)) return 0
  }
  return at + text.length
}

/** An ASCII capital as its small letter. */
export function lowered(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
}
