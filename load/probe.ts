// SPDX-License-Identifier: Apache-2.0
// Loaded into a process under measurement (--import) to read its memory after a forced collection, and to end it with its parent.
interface MemoryReply {
  readonly type: 'memory'
  readonly heapBytes: number
  readonly residentBytes: number
}

process.on('message', (message: { readonly type?: string }) => {
  if (message.type !== 'memory') return
  // Twice: objects that a finaliser kept alive go with the second.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  process.send?.({ type: 'memory', heapBytes: heapUsed, residentBytes: rss } satisfies MemoryReply)
})
process.on('disconnect', () => process.exit(0))
// A listener on the channel must not keep a process alive that wants to end.
process.channel?.unref()
