// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem } from '../items.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import type { Frame, RunStore, StoredRun } from '../ports.ts'
import { compare } from '../replay/compare.ts'
import type { RunTraces } from '../replay/compare.ts'
import type { RunRecording } from '../replay/recording.ts'
import { replayRun } from '../replay/replay-run.ts'
import type { ReplayReport } from '../replay/report.ts'

/** More items than a run can be given. */
const allItems = 1_000_000

/**
 * Runs a stored run again and holds it against its log; undefined when it was deleted meanwhile. Throws
 * `response_in_progress` and `recording_unavailable`.
 */
export async function readReplay(tenant: string, { id, status }: StoredRun, nodes: readonly CognitiveNode[], dependencies: MatrizDependencies): Promise<ReplayReport | undefined> {
  const { runs } = dependencies
  if (status === 'queued' || status === 'in_progress') {
    throw new MatrizError('response_in_progress', 'The response is still in progress: it can be replayed when it has ended.', { param: 'response_id' })
  }
  const recording = await runs.recording(tenant, id)
  if (recording === undefined) {
    throw new MatrizError('recording_unavailable', 'There is no recording of this response: it was made by an earlier version, or ended by another server than the one that worked on it.', { param: 'response_id' })
  }
  const whole = await withInput(tenant, id, recording, runs)
  const recorded = await tracesOf(tenant, id, runs)
  if (whole === undefined || recorded === undefined) return undefined
  const { traces, misreading } = await replayRun(id, whole, nodes, dependencies)
  return compare(id, recorded, traces, misreading)
}

/** The recording with the items that are stored beside it. */
async function withInput(tenant: string, id: string, recording: RunRecording, runs: RunStore): Promise<RunRecording | undefined> {
  const { inputs } = recording
  if (inputs.request.references.length > 0) return recording
  const page = await runs.inputItems(tenant, id, { limit: allItems, order: 'asc' })
  const input: readonly ConversationItem[] | undefined = page?.data
  return input && { ...recording, inputs: { ...inputs, request: { ...inputs.request, input } } }
}

async function tracesOf(tenant: string, id: string, runs: RunStore): Promise<RunTraces | undefined> {
  const [records, milestones] = await Promise.all([runs.nodes(tenant, id), runs.milestones(tenant, id)])
  const frames: Frame[] = []
  for (;;) {
    const page = await runs.frames(tenant, id, frames.at(-1)?.sequence ?? -1)
    if (page === undefined) return undefined
    if (page.length === 0) break
    frames.push(...page)
  }
  return records === undefined || milestones === undefined ? undefined : { records, milestones, frames }
}
