// SPDX-License-Identifier: Apache-2.0
import { median } from 'simple-statistics'
import { request } from 'undici'

/**
 * How long after a client left a stream the upstream sees its own connection close. Asked to stall, the upstream sends
 * a few words and then nothing, and tells at /closed when that stream was closed, by the clock of this machine.
 */
export async function measureAbort(origin: string, key: string, upstream: string): Promise<{ readonly upstreamClosedMs: number }> {
  const times: number[] = []
  for (let round = 0; round < 25; round++) {
    const controller = new AbortController()
    const reply = await request(`${origin}/v1/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'bench-model', input: 'stall', stream: true }),
      signal: controller.signal
    })
    for await (const part of reply.body as AsyncIterable<Buffer>) if (part.includes('output_text.delta')) break
    const left = performance.timeOrigin + performance.now()
    controller.abort()
    const closed = await request(`${upstream}/closed`)
    const { atMs } = (await closed.body.json()) as { atMs: number }
    times.push(atMs - left)
  }
  return { upstreamClosedMs: median(times) }
}
