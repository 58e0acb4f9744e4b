// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Matriz, MatrizDependencies, StartContext } from '../matriz.ts'
import { builtInNodes } from '../nodes/built-in.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import type { Frame } from '../ports.ts'
import type { Principal, RunRequest } from '../request.ts'
import { authorise } from './authorise.ts'
import { ownModels, prepare } from './prepare.ts'
import { ActiveRun } from './active-run.ts'
import { RunFrames } from './run-frames.ts'
import { countInput } from './usage.ts'

/** Unix seconds; the day on which MATRIZ's own models came to be. */
const ownCreatedAt = 1_763_164_800

/** MATRIZ over the given world. */
export function createMatriz(dependencies: MatrizDependencies): Matriz {
  return createMatrizOf(builtInNodes, dependencies)
}

/** MATRIZ with a choice of nodes, in the order in which DECISION considers them. */
export function createMatrizOf(nodes: readonly CognitiveNode[], dependencies: MatrizDependencies): Matriz {
  const { runs } = dependencies
  const begin = async (request: RunRequest, context: StartContext): Promise<ActiveRun> =>
    new ActiveRun(await prepare(request, context, dependencies, 'responses.create'), context, nodes, dependencies)
  return {
    async start(request, context) {
      const run = await begin(request, context)
      return { id: context.runId, frames: new RunFrames(() => run.begin(), () => { run.abort(new MatrizError('run_cancelled', 'The reader left.')) }, run.signal) }
    },

    async complete(request, context) {
      const recorder = (await begin(request, context)).begin()
      const terminal = await recorder.whole()
      return { terminal, response: recorder.response }
    },

    async countInputTokens(request, context) {
      return countInput(await prepare(request, context, dependencies, 'responses.count'), dependencies.tokens)
    },

    models: principal => listModels(principal, dependencies),

    async retrieve(principal, id) {
      allow(principal, 'responses.read', id, dependencies)
      return found(await runs.find(principal.tenant, id), id)
    },

    async resume(principal, id, afterSequence, signal) {
      allow(principal, 'responses.read', id, dependencies)
      found(await runs.find(principal.tenant, id), id)
      return follow(principal.tenant, id, afterSequence, signal, dependencies)
    },

    async delete(principal, id) {
      allow(principal, 'responses.delete', id, dependencies)
      if (!await runs.delete(principal.tenant, id)) throw absent(id)
    },

    async inputItems(principal, id, query) {
      allow(principal, 'responses.read', id, dependencies)
      return found(await runs.inputItems(principal.tenant, id, query), id)
    },

    async nodes(principal, id) {
      allow(principal, 'responses.read', id, dependencies)
      return found(await runs.nodes(principal.tenant, id), id)
    }
  }
}

async function listModels(principal: Principal, { engines, policy }: MatrizDependencies): ReturnType<Matriz['models']> {
  authorise(policy, { principal, action: 'models.read', resource: 'model:*' })
  // An engine that does not answer takes its models off the list, and nothing else.
  const [combined, served] = await Promise.all([engines.default().catch(() => undefined), engines.list()])
  const own = combined === undefined ? [ownModels.embedded] : [ownModels.embedded, ownModels.combined]
  return [...own.map(id => ({ id, ownedBy: 'lukhas', createdAt: ownCreatedAt })), ...served]
    .filter(({ id }) => policy.decide({ principal, action: 'models.read', resource: `model:${id}`, model: id }).allow)
}

/** The log after `afterSequence`, then what is added to it, until the run has ended or is deleted. */
async function* follow(
  tenant: string, id: string, afterSequence: number, signal: AbortSignal, { runs }: MatrizDependencies
): AsyncGenerator<readonly Frame[]> {
  let after = afterSequence
  for (;;) {
    // Asked before the frames, so that an ended run's frames are all there.
    const run = await runs.find(tenant, id)
    const frames = run === undefined ? undefined : await runs.frames(tenant, id, after)
    if (run === undefined || frames === undefined) return
    const last = frames.at(-1)
    if (last !== undefined) {
      after = last.sequence
      yield frames
    }
    if (run.status !== 'queued' && run.status !== 'in_progress') return
    signal.throwIfAborted()
    await runs.changed(tenant, id, after, signal)
  }
}

function allow(principal: Principal, action: string, id: string, { policy }: MatrizDependencies): void {
  authorise(policy, { principal, action, resource: `response:${id}` })
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw absent(id)
  return value
}

function absent(id: string): MatrizError {
  return new MatrizError('response_not_found', `Response with id '${id.length <= 80 ? id : `${id.slice(0, 80)}…`}' not found.`, { param: 'response_id' })
}
