// SPDX-License-Identifier: Apache-2.0
import { seesModel } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import type { Matriz, MatrizDependencies, StartContext } from '../matriz.ts'
import { createDecisions } from '../guardian/read-decisions.ts'
import { builtInNodes } from '../nodes/built-in.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import { warmUp } from '../nodes/intent-rules.ts'
import { guardOf } from '../guardian/guard-of.ts'
import { guardedPorts } from '../guardian/guarded-ports.ts'
import { createModerations } from '../guardian/moderation.ts'
import { createFiles } from '../memory/files.ts'
import type { FrameStream, StoredRun } from '../ports.ts'
import type { Principal, RunRequest, Surface } from '../request.ts'
import { observe } from '../replay/observe.ts'
import { createEmbeddingModels } from '../memory/embedding-models.ts'
import type { EmbeddingModels } from '../memory/embedding-models.ts'
import { createEmbeddings } from '../memory/embeddings.ts'
import { AttachmentWorker } from '../memory/attachment-worker.ts'
import { createIndexes } from '../memory/indexes.ts'
import { tendVectorStores } from '../memory/tend-vector-stores.ts'
import { createPassageSearch } from '../memory/passage-search.ts'
import { createVectorStores } from '../memory/vector-store-service.ts'
import { createLexicalModel } from '../memory/lexical-embedding/lexical-model.ts'
import { createTools } from '../tools/capability-tools.ts'
import { createRunner } from '../tools/ported-work.ts'
import { createPortedWorks } from '../tools/ported-works.ts'
import { ActiveRun } from './active-run.ts'
import type { Workshop } from './active-run.ts'
import { ActiveRuns } from './active-runs.ts'
import { authorise } from './authorise.ts'
import { cancelRun } from './cancel-run.ts'
import { compact } from './compact.ts'
import { createConversations } from './conversations.ts'
import { enqueueRun } from './enqueue-run.ts'
import { deleted, follow } from './follow.ts'
import { ownCreatedAt, servedModels } from './own-models.ts'
import { prepare } from './prepare.ts'
import { RunFrames } from './run-frames.ts'
import { RunWorker } from './run-worker.ts'
import { causesOf, readTrace } from './read-trace.ts'
import { readReplay } from './read-replay.ts'
import { countInput } from './usage.ts'

/** How many files of vector stores one process reads at once. */
const filesAtOnce = 2

/** MATRIZ over the given world. */
export function createMatriz(dependencies: MatrizDependencies): Matriz {
  return createMatrizOf(builtInNodes, dependencies)
}

/** MATRIZ with a choice of nodes, in the order in which DECISION considers them. */
export function createMatrizOf(nodes: readonly CognitiveNode[], given: MatrizDependencies): Matriz {
  const embeddingModels = createEmbeddingModels(createLexicalModel(given.texts, ownCreatedAt), given.engines)
  const memory = memoryOf(given, embeddingModels)
  const indexes = createIndexes(given, embeddingModels)
  const works = createRunner(given.works, createPortedWorks(given, embeddingModels, indexes), given.clock)
  const dependencies: MatrizDependencies = { ...given, works, passages: given.passages ?? createPassageSearch(memory) }
  const { runs } = dependencies
  // When nobody waits for it: right after the start.
  dependencies.clock.schedule(0, warmUp)
  const active = new ActiveRuns()
  const workshop: Workshop = { nodes, active, dependencies }
  const worker = new RunWorker(workshop)
  const attachments = new AttachmentWorker({ ...memory, worker: dependencies.working.worker, concurrency: filesAtOnce, report: problem => dependencies.onFileTrouble?.(problem) })
  const begin = async (request: RunRequest, context: StartContext): Promise<ActiveRun> => {
    const { context: bare, ...world } = observe(request, context, dependencies)
    return new ActiveRun(await prepare(request, bare, world.dependencies, 'responses.create'), context, { ...workshop, ...world })
  }
  /** The ports as a request reads them that is not recorded. */
  const portsFor = ({ model }: RunRequest, { principal, memory }: Pick<StartContext, 'principal' | 'memory'>, operation = 'run'): MatrizDependencies =>
    guardedPorts(dependencies, guardOf({ principal, operation, model }, dependencies), memory)
  const queued = async (request: RunRequest, context: StartContext): Promise<StoredRun> => {
    const stored = await enqueueRun(request, context, portsFor(request, context))
    worker.wake()
    return stored
  }
  const find = async (principal: Principal, id: string, surface: Surface = 'responses'): Promise<StoredRun> => {
    const run = await runs.find(principal.tenant, id)
    if (run?.surface !== surface) throw absent(id, surface)
    return run
  }
  return {
    async start(request, context) {
      if (!request.background) return { id: context.runId, frames: await framesOf(await begin(request, context), context.signal) }
      const { id } = await queued(request, context)
      return { id, frames: follow({ tenant: context.principal.tenant, id, afterSequence: -1 }, runs, context.signal) }
    },

    async complete(request, context) {
      const run = await begin(request, context)
      const recorder = run.begin()
      if (run.announced) await recorder.nextGroup()
      const terminal = await recorder.whole()
      return { terminal, response: recorder.response }
    },

    enqueue: queued,

    async cancel(principal, id) {
      allow(principal, 'responses.cancel', id, dependencies)
      await find(principal, id)
      return found(await cancelRun({ tenant: principal.tenant, id, active, dependencies }), id)
    },

    async countInputTokens(request, context) {
      return countInput(await prepare(request, context, portsFor(request, context, 'getInputTokens'), 'responses.count'), dependencies.tokens)
    },

    models: principal => listModels(principal, dependencies),

    async retrieve(principal, id, surface) {
      allow(principal, 'responses.read', id, dependencies)
      return find(principal, id, surface)
    },

    async resume(principal, id, afterSequence, signal) {
      allow(principal, 'responses.read', id, dependencies)
      await find(principal, id)
      return follow({ tenant: principal.tenant, id, afterSequence }, runs, signal)
    },

    async delete(principal, id, surface) {
      allow(principal, 'responses.delete', id, dependencies)
      await find(principal, id, surface)
      if (!await runs.delete(principal.tenant, id)) throw absent(id, surface)
      active.get(id)?.lose(deleted())
    },

    async inputItems(principal, id, query, surface) {
      allow(principal, 'responses.read', id, dependencies)
      await find(principal, id, surface)
      return found(await runs.inputItems(principal.tenant, id, query), id)
    },

    async nodes(principal, id) {
      allow(principal, 'responses.read', id, dependencies)
      await find(principal, id)
      return found(await runs.nodes(principal.tenant, id), id)
    },

    async trace(principal, id) {
      allow(principal, 'responses.read', id, dependencies)
      await find(principal, id)
      return found(await readTrace(principal.tenant, id, runs), id)
    },

    async replay(principal, id) {
      allow(principal, 'responses.read', id, dependencies)
      return found(await readReplay(principal.tenant, await find(principal, id), nodes, dependencies), id)
    },

    causes: (principal, nodeId) => causesOf(principal, nodeId, dependencies),

    compact: (request, context) => compact(request, context, portsFor(request, context, 'compactResponse')),
    decisions: createDecisions(dependencies.pastDecisions, dependencies.policy),
    conversations: createConversations(dependencies),
    files: createFiles(dependencies, () => { attachments.wake() }),
    tools: createTools(dependencies),
    embeddings: createEmbeddings(embeddingModels, dependencies),
    moderations: createModerations(dependencies),
    indexes,
    vectorStores: createVectorStores({ ...memory, worker: attachments }),
    tend: signal => tendVectorStores(memory, signal),
    // The lease that both have is the former's.
    work: async (signal, graceMs, served) => { await Promise.all([worker.work(signal, graceMs, served), attachments.work(signal)]) }
  }
}

/** What vector stores are made of. */
function memoryOf({ vectorStores: catalogue, cutFile: cut, ...rest }: MatrizDependencies, models: EmbeddingModels) {
  const { indexes, files, policy, clock, newId, random } = rest
  return { catalogue, cut, indexes, files, models, policy, clock, newId, random }
}

/** What of a run has to be known to others is known before its frames are handed out. */
async function framesOf(run: ActiveRun, signal: AbortSignal): Promise<FrameStream> {
  const frames = new RunFrames(run, () => new MatrizError('run_cancelled', 'The reader left.'))
  if (run.announced) await frames.open()
  if (!run.outlivesCaller) return frames
  const detach = (): void => { frames.detach() }
  if (signal.aborted) detach()
  else signal.addEventListener('abort', detach, { once: true })
  void run.ended.then(() => { signal.removeEventListener('abort', detach) })
  return frames
}

async function listModels(principal: Principal, { engines, policy }: MatrizDependencies): ReturnType<Matriz['models']> {
  authorise(policy, { principal, action: 'models.read', resource: 'model:*' })
  return (await servedModels(engines))
    .filter(({ id, behind }) => seesModel(principal, id, behind) && policy.decide({ principal, action: 'models.read', resource: `model:${id}`, model: id }).allow)
}

function allow(principal: Principal, action: string, id: string, { policy }: MatrizDependencies): void {
  authorise(policy, { principal, action, resource: `response:${id}` })
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw absent(id)
  return value
}

function absent(id: string, surface: Surface = 'responses'): MatrizError {
  const shown = id.length <= 80 ? id : `${id.slice(0, 80)}…`
  return surface === 'responses'
    ? new MatrizError('response_not_found', `Response with id '${shown}' not found.`, { param: 'response_id' })
    : new MatrizError('chat_completion_not_found', `Chat completion with id '${shown}' not found.`, { param: 'completion_id' })
}
