// SPDX-License-Identifier: Apache-2.0
import type { FrameStream } from '../matriz/index.ts'

/**
 * The same stream, with its first group already read. Throws what keeps the stream from beginning, while a status can
 * still say so.
 */
export async function beginFrames(stream: FrameStream): Promise<FrameStream> {
  const source = stream[Symbol.asyncIterator]()
  let first: Promise<Awaited<ReturnType<typeof source.next>>> | undefined = Promise.resolve(await source.next())
  return {
    detach: () => stream.detach?.(),
    [Symbol.asyncIterator]: () => ({
      next: () => {
        const next = first ?? source.next()
        first = undefined
        return next
      },
      return: async () => (await source.return?.()) ?? { done: true, value: undefined }
    })
  }
}
