// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '../../../adapters/clock/system-clock.ts'
import { newRandomId } from '../../../adapters/clock/random-ids.ts'
import { createScreener } from '../../../matriz/guardian/screener.ts'
import type { DecisionLog, GuardedSurface, GuardianDecision } from '../../../matriz/index.ts'
import { principal } from '../../support/ports.ts'
import { knownScopes } from '../../../server/development-key.ts'
import { openSocket } from '../../support/websocket.ts'
import { startServer } from '../../support/server.ts'
import { startUpstream } from '../../support/upstream.ts'
import { answer } from '../../support/upstream/answer.ts'
import { says } from '../../support/upstream/dialects.ts'
import { kinds } from '../../isolation/things.ts'
import { canaryPolicy } from './canary-policy.ts'
import { judgedPaths } from './paths.ts'
import type { Cell } from './paths.ts'
import { askSpeakers, speakers } from './outputs.ts'
import type { OutputCell } from './outputs.ts'
import { judgeReplies, replyCells } from './replies.ts'
import { askCells, requestCells } from './requests.ts'

/** Has the replies judged that no run tells; `unjudged` is left out, to see that it is missed. */
export async function coverReplies(unjudged?: GuardedSurface): Promise<readonly Cell[]> {
  const decisions: GuardianDecision[] = []
  const cells = replyCells(judgedPaths('reply', 'text', 'bytes', 'event').filter(({ surface }) => unjudged === undefined || surface === unjudged))
  await judgeReplies(cells, { screener: createScreener({ policy: canaryPolicy(unjudged === undefined ? {} : { unjudged }), decisions: logTo(decisions), clock: systemClock, newId: newRandomId }), principal, decisions })
  return cells
}

/** Lets engines say the canary; without `judged` nobody looks, to see that it is missed. */
export async function coverOutputs({ judged = true }: { readonly judged?: boolean } = {}): Promise<readonly OutputCell[]> {
  await using server = await startServer({ policy: canaryPolicy({ on: judged }), engines: speakers })
  return await askSpeakers(server)
}

/** Asks the cells of requests, one in so many; `unjudged` is left out, to see that it is missed. */
export async function coverRequests({ every, unjudged }: { readonly every: number; readonly unjudged?: GuardedSurface }): Promise<readonly Cell[]> {
  const decisions: GuardianDecision[] = []
  const policy = canaryPolicy({ on: false, ...(unjudged !== undefined && { unjudged }) })
  await using upstream = await startUpstream(says(answer.text('Well.')), { models: ['echo'] })
  await using server = await startServer({ policy, decisions: logTo(decisions), environment: { LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'echo', LUKHAS_RELIABILITY_FILE: new URL('../../../load/reliability.bench.yaml', import.meta.url).pathname } })
  const ids = await idsOf(server)
  const adminKey = await server.issueKey('tenant-a', knownScopes.admin)
  policy.on = true
  const cells = requestCells(judgedPaths('path', 'query', 'body', 'form', 'frame')).filter((_, index) => index % every === 0)
  await askCells(cells, { server, adminKey, upstream: () => upstream.requests.map(({ text, path }) => `${path}\n${text}`).join('\n'), decisions, ids })
  return cells
}

function logTo(decisions: GuardianDecision[]): DecisionLog {
  return {
    append: (decision) => {
      decisions.push(decision)
      return Promise.resolve()
    }
  }
}

/** One of everything that a path can name. */
async function idsOf(server: Awaited<ReturnType<typeof startServer>>): Promise<Readonly<Record<string, string>>> {
  const socket = await openSocket(server)
  const owner = { server, key: server.key, admin: await server.issueKey('tenant-a', knownScopes.admin), tenant: 'tenant-a', canary: 'nothing', socket }
  const response = await kinds.response(owner)
  const item = await kinds.conversationItem(owner)
  const completion = await kinds.completion(owner)
  const node = await kinds.node(owner)
  const vector = await kinds.vector(owner)
  const alias = await kinds.indexAlias(owner)
  const file = await kinds.file(owner)
  const batch = await kinds.fileBatch(owner)
  const store = await kinds.vectorStoreFile(owner)
  socket.socket.close()
  const ofStore = ['getVectorStoreFile', 'updateVectorStoreFile', 'deleteVectorStoreFile', 'getVectorStoreFileContent'].flatMap((operation) => [[`${operation} vector_store_id`, store.within ?? ''], [`${operation} file_id`, store.id]])
  return {
    response_id: response.id, conversation_id: item.within ?? '', item_id: item.id, completion_id: completion.id, node_id: node.id, index_id: vector.within ?? '', vector_id: vector.id,
    alias: alias.id, file_id: file.id, vector_store_id: batch.within ?? '', batch_id: batch.id, model: 'echo', name: 'dates',
    ...Object.fromEntries(ofStore) as Record<string, string>
  }
}
