// SPDX-License-Identifier: Apache-2.0
import { linearRegression, mean, quantileSorted } from 'simple-statistics'
import { Pool } from 'undici'

/** One thing that can be asked, over and over, of one process. */
export interface Target {
  readonly name: string
  readonly origin: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
  /** The reply's bytes end with this, or the answer was not whole. */
  readonly endsWith: string
}

export interface Latencies {
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Asks once and reads the reply to its end; throws when it is not the whole answer. */
async function ask(pool: Pool, target: Target): Promise<void> {
  const reply = await pool.request({ method: 'POST', path: target.path, headers: target.headers, body: target.body })
  let last = ''
  for await (const part of reply.body as AsyncIterable<Buffer>) last = (last + part.toString('latin1')).slice(-256)
  if (reply.statusCode !== 200 || !last.trimEnd().endsWith(target.endsWith)) {
    throw new Error(`${target.name} answered ${reply.statusCode}: …${last}`)
  }
}

/** Latencies of the targets asked in turn, one request at a time, so that all share the machine's weather. */
export async function sequential(targets: readonly Target[], requests: number): Promise<ReadonlyMap<Target, Latencies>> {
  const pools = new Map(targets.map((target) => [target, new Pool(target.origin, { connections: 1 })]))
  const samples = new Map(targets.map((target) => [target, [] as number[]]))
  for (let round = 0; round < requests; round++) {
    for (const target of targets) {
      const began = performance.now()
      await ask(pools.get(target) as Pool, target)
      samples.get(target)?.push(performance.now() - began)
    }
  }
  await Promise.all([...pools.values()].map((pool) => pool.close()))
  return new Map([...samples].map(([target, times]) => [target, latencies(times)]))
}

function latencies(times: number[]): Latencies {
  times.sort((a, b) => a - b)
  return { p50Ms: quantileSorted(times, 0.5), p99Ms: quantileSorted(times, 0.99) }
}

/** Whole answers per second with a closed loop on each of `connections` connections. */
export async function throughput(target: Target, connections: number, durationMs: number): Promise<number> {
  const pool = new Pool(target.origin, { connections })
  let answered = 0
  const began = performance.now()
  const ends = began + durationMs
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < ends) {
      await ask(pool, target)
      answered += 1
    }
  }))
  const perSecond = (answered * 1000) / (performance.now() - began)
  await pool.close()
  return perSecond
}

/** Asks `requests` times on 16 connections, cycling through the targets. */
export async function soak(targets: readonly Target[], requests: number): Promise<void> {
  const pools = new Map(targets.map((target) => [target, new Pool(target.origin, { connections: 16 })]))
  let next = 0
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (next < requests) {
      const target = targets[next++ % targets.length] as Target
      await ask(pools.get(target) as Pool, target)
    }
  }))
  await Promise.all([...pools.values()].map((pool) => pool.close()))
}

export interface Slope {
  readonly bytesPerThousandRequests: number
  /** Half the width of the 95 % confidence interval, by the normal approximation (30 samples or more). */
  readonly halfWidth: number
}

/** Least squares over (requests so far, heap bytes). */
export function slope(samples: readonly (readonly [requests: number, heapBytes: number])[]): Slope {
  const points = samples.map(([x, y]) => [x, y])
  const line = linearRegression(points)
  const centre = mean(points.map(([x]) => x as number))
  let residual = 0
  let spread = 0
  for (const [x, y] of samples) {
    residual += (y - (line.m * x + line.b)) ** 2
    spread += (x - centre) ** 2
  }
  const standardError = Math.sqrt(residual / (samples.length - 2) / spread)
  return { bytesPerThousandRequests: line.m * 1000, halfWidth: 1.96 * standardError * 1000 }
}
