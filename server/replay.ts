// SPDX-License-Identifier: Apache-2.0
import type { Frame, FrameStream, RunStatus, RunStore } from '../matriz/index.ts'
import { describeThrown, errorCatalog } from './errors.ts'
import type { ErrorBody, Refusal } from './errors.ts'
import type { AnyReply } from './any-operation.ts'

type RunReader = Pick<RunStore, 'find' | 'frames'>

/** The reply that a run which has ended was answered with, from its log; undefined when nothing of it is there. */
export async function replayRun(run: { readonly id: string; readonly status: RunStatus; readonly retained: boolean }, stream: boolean, tenant: string, runs: RunReader): Promise<AnyReply | undefined> {
  if (!run.retained) return undefined
  if (stream) {
    const first = await runs.frames(tenant, run.id, -1)
    const judgedUnder = (await runs.find(tenant, run.id))?.policyVersion
    return first === undefined ? undefined : { status: 200, ...(judgedUnder !== undefined && { judgedUnder }), events: { [Symbol.asyncIterator]: () => replayLog(first, run.id, tenant, runs) } }
  }
  const stored = await runs.find(tenant, run.id)
  if (stored === undefined) return undefined
  if (stored.background) return replayQueued(run.id, tenant, runs)
  return run.status === 'failed' ? refusalOf(stored.response) : { status: 200, json: stored.response, judgedUnder: stored.policyVersion }
}

/** What the caller of a background run was answered at once: the object in its first frame. */
export async function replayQueued(id: string, tenant: string, runs: RunReader): Promise<AnyReply | undefined> {
  const [first] = (await runs.frames(tenant, id, -1)) ?? []
  if (first === undefined) return undefined
  const { response } = JSON.parse(first.data) as { readonly response?: unknown }
  const judgedUnder = (await runs.find(tenant, id))?.policyVersion
  return response === undefined ? undefined : { status: 200, json: JSON.stringify(response), ...(judgedUnder !== undefined && { judgedUnder }) }
}

/** The log of a run that has ended, page by page; what is deleted meanwhile ends it. */
async function* replayLog(first: readonly Frame[], id: string, tenant: string, runs: RunReader): AsyncGenerator<readonly Frame[]> {
  let page: readonly Frame[] | undefined = first
  for (let last = page.at(-1); page !== undefined && last !== undefined; last = page?.at(-1)) {
    yield page
    page = await runs.frames(tenant, id, last.sequence)
  }
}

/** Frames that are there already, as a stream. */
export function replayFrames(groups: readonly (readonly Frame[])[]): FrameStream {
  return {
    async *[Symbol.asyncIterator]() {
      yield* groups
    }
  }
}

/**
 * The refusal for a failed run whose server was lost before it could note what it had answered. The run's object tells
 * the code as callers see it, which leads back to a status.
 */
function refusalOf(response: string): AnyReply {
  const { error } = JSON.parse(response) as { readonly error?: Partial<ErrorBody['error']> | null }
  const rows = Object.entries(errorCatalog as Readonly<Record<string, Refusal>>)
  const row = rows.find(([name, { code }]) => (code ?? name) === error?.code)?.[1]
  if (row === undefined || error?.message === undefined) return { status: 500, json: JSON.stringify(describeThrown(undefined).body) }
  return { status: row.status, json: JSON.stringify({ error: { message: error.message, type: row.type, param: error.param ?? null, code: error.code ?? null } }) }
}
