// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import type { RunEvent, Step } from '../events.ts'
import type { Frame, NodeRecord } from '../ports.ts'
import type { Misreading } from './playback.ts'
import type { Divergence, ReplayReport } from './report.ts'

/** What a run left: its graph, its milestones and what was sent of it. */
export interface RunTraces {
  readonly records: readonly NodeRecord[]
  readonly milestones: readonly RunEvent[]
  readonly frames: readonly Frame[]
}

/** Holds what was thought and told again against what is stored. Nothing is left out: times, durations and ids are recorded, too. */
export function compare(runId: string, recorded: RunTraces, replayed: RunTraces, misreading: Misreading | undefined): ReplayReport {
  const divergence = firstOf(recorded, plain(replayed), misreading)
  return {
    runId, identical: divergence === undefined, executedNodes: replayed.records.length, comparedEvents: Math.max(recorded.frames.length, replayed.frames.length),
    ...(divergence === undefined ? {} : { divergence })
  }
}

/** What a node asked of the world goes before what came of it, unless another node thought otherwise before. */
function firstOf(recorded: RunTraces, replayed: RunTraces, misreading: Misreading | undefined): Divergence | undefined {
  // A run that missed a reading goes no further: what it did not come to think is no difference.
  const thought = divergingNode(recorded, replayed, misreading?.problem === 'missing')
  if (misreading !== undefined && thought !== undefined) {
    const asked = placeIndex(misreading.place)
    const step = stepOf(thought.nodeId, [recorded, replayed])
    return step !== undefined && placeIndex(step.id) <= asked ? thought : divergingReading(misreading, recorded, replayed)
  }
  if (misreading !== undefined) return divergingReading(misreading, recorded, replayed)
  return thought ?? divergingEvent(recorded, replayed)
}

function divergingNode(recorded: RunTraces, replayed: RunTraces, stopped: boolean): Divergence | undefined {
  const count = stopped ? replayed.records.length : Math.max(recorded.records.length, replayed.records.length)
  for (let index = 0; index < count; index += 1) {
    const [was, is] = [recorded.records[index], replayed.records[index]]
    if (isDeepStrictEqual(was, is)) continue
    const node = (was ?? is)?.node
    const path = was === undefined || is === undefined ? '' : firstDifference({ payload: was.payload, node: was.node }, { payload: is.payload, node: is.node })
    const shown = (record: NodeRecord | undefined): unknown => record === undefined ? null : path.startsWith('/node') ? record.node : record.payload
    return {
      kind: 'node', ...(node === undefined ? {} : { nodeId: node.id, nodeType: node.type }), ...placed(stepOf(node?.id, [recorded, replayed])),
      path, recorded: shown(was), replayed: shown(is)
    }
  }
  return undefined
}

function divergingReading({ place, port, problem }: Misreading, recorded: RunTraces, replayed: RunTraces): Divergence {
  const completed = recorded.milestones.find(event => event.type === 'step.completed' && event.step.id === place)
  const nodeId = completed?.type === 'step.completed' ? completed.nodeIds.at(-1) : undefined
  const step = [...recorded.milestones, ...replayed.milestones].flatMap(event => event.type === 'step.started' && event.step.id === place ? [event.step] : [])[0]
  const of = (traces: RunTraces): NodeRecord | undefined => traces.records.find(({ node }) => node.id === nodeId)
  const record = of(recorded)
  return {
    kind: 'reading', ...(record === undefined ? {} : { nodeId: record.node.id, nodeType: record.node.type }), ...placed(step),
    path: `/readings/${place}/${port}`,
    recorded: record?.payload ?? (problem === 'unused' ? { reading: port } : null), replayed: of(replayed)?.payload ?? (problem === 'missing' ? { reading: port } : null)
  }
}

function divergingEvent(recorded: RunTraces, replayed: RunTraces): Divergence | undefined {
  return divergingLine('frames', recorded.frames.map(told), replayed.frames.map(told)) ?? divergingLine('milestones', recorded.milestones, replayed.milestones)
}

function divergingLine(name: string, recorded: readonly unknown[], replayed: readonly unknown[]): Divergence | undefined {
  const index = Array.from({ length: Math.max(recorded.length, replayed.length) }).findIndex((_, at) => !isDeepStrictEqual(recorded[at], replayed[at]))
  if (index === -1) return undefined
  const [was, is] = [recorded[index] ?? null, replayed[index] ?? null]
  return { kind: 'event', path: `/${name}/${index}${was === null || is === null ? '' : firstDifference(was, is)}`, recorded: was, replayed: is }
}

function told({ sequence, type, data }: Frame): unknown {
  try {
    return { sequence, type, data: JSON.parse(data) as unknown }
  } catch {
    return { sequence, type, data }
  }
}

function placed(step: Step | undefined): Pick<Divergence, 'stage' | 'capability'> {
  return step === undefined ? {} : { stage: step.stage, capability: step.capability }
}

function stepOf(nodeId: string | undefined, traces: readonly RunTraces[]): Step | undefined {
  for (const { milestones } of traces) {
    for (const event of milestones) if (event.type === 'step.completed' && nodeId !== undefined && event.nodeIds.includes(nodeId)) return event.step
  }
  return undefined
}

/** The order of the places of a run: before the first step, the steps, the end. */
function placeIndex(place: string): number {
  const count = /^step_(\d+)$/.exec(place)?.[1]
  if (count !== undefined) return Number(count)
  return place === 'end' ? Infinity : 0
}

/** A JSON Pointer to where two JSON values differ first. */
export function firstDifference(one: unknown, other: unknown): string {
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) return ''
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [left, right]: readonly [unknown, unknown] = [one[key], other[key]]
    if (!isDeepStrictEqual(left, right)) return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${firstDifference(left, right)}`
  }
  return ''
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** As stores give it back. */
function plain(traces: RunTraces): RunTraces {
  return JSON.parse(JSON.stringify(traces)) as RunTraces
}
