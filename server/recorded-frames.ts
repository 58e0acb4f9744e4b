// SPDX-License-Identifier: Apache-2.0
import type { Frame, FrameStream } from '../matriz/index.ts'

/**
 * A stream that is read as it comes and given to `keep` when it is whole. Whoever stops reading before leaves it to be
 * read to its end here, so that it can be told again. A stream of more than `limitCharacters` is not kept. For runs that
 * outlive their caller.
 */
export function recordFrames(stream: FrameStream, limitCharacters: number, keep: (frames: readonly (readonly Frame[])[]) => void): FrameStream {
  const source = stream[Symbol.asyncIterator]()
  const groups: (readonly Frame[])[] = []
  let characters = 0
  const next = async (): Promise<IteratorResult<readonly Frame[]>> => {
    const result = await source.next()
    if (result.done === true) {
      if (characters <= limitCharacters) keep(groups)
      return result
    }
    for (const { data } of result.value) characters += data.length
    if (characters <= limitCharacters) groups.push(result.value)
    else groups.length = 0
    return result
  }
  const readOn = async (): Promise<void> => {
    try {
      while ((await next()).done !== true);
    } catch {
      // A stream that broke off is not whole, and is not told again.
    }
  }
  return {
    detach: () => stream.detach?.(),
    [Symbol.asyncIterator]: () => ({
      next,
      return: async () => {
        void readOn()
        return { done: true, value: undefined }
      }
    })
  }
}
