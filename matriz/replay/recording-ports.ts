// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem } from '../items.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { PassageSearch } from '../memory/vector-stores.ts'
import type { EngineEvent, EngineModel, EngineRegistry, McpServers, McpSession, Outbound } from '../ports.ts'
import { digest } from './readings.ts'
import type { Readings } from './readings.ts'

type Described = Omit<EngineModel, 'generate'>
type Batch = readonly EngineEvent[]

/**
 * The ports of a run, with everything that depends on the world read through `readings`. Counting tokens, opening what
 * this installation sealed and telling events are the program's own work: they are done again, not kept. So is the
 * history, which is stored where it was said: only a digest of it is kept.
 */
export function portsThrough(readings: Readings, ports: MatrizDependencies): MatrizDependencies {
  const { clock, newId, random, schemas, works, policy, runs, conversations, mcpServers, outbound, passages } = ports
  return {
    ...ports,
    clock: {
      nowMs: () => readings.note('clock', undefined, () => clock.nowMs()),
      monotonicMs: () => readings.note('stopwatch', undefined, () => clock.monotonicMs()),
      sleep: (delayMs, signal) => readings.wait('sleep', delayMs, () => clock.sleep(delayMs, signal)),
      schedule: (delayMs, callback) => readings.timer(delayMs, callback, ring => clock.schedule(delayMs, ring))
    },
    newId: prefix => readings.note('ids', prefix, () => newId(prefix)),
    random: () => readings.note('random', undefined, random),
    engines: enginesThrough(readings, ports.engines),
    schemas: {
      checkSchema: (schema, options, signal) => readings.wait('schemas', { schema, options }, () => schemas.checkSchema(schema, options, signal)),
      checkValue: (schema, value, signal) => readings.wait('values', { schema, value }, () => schemas.checkValue(schema, value, signal))
    },
    works: { run: (name, parameters, limits) => readings.wait('works', { name, parameters }, () => works.run(name, parameters, limits)) },
    ...(mcpServers === undefined ? {} : { mcpServers: serversThrough(readings, mcpServers) }),
    ...(outbound === undefined ? {} : { outbound: outboundThrough(readings, outbound) }),
    ...(passages === undefined ? {} : { passages: passagesThrough(readings, passages) }),
    policy: over(policy, { decide: question => readings.take('policy', question, () => policy.decide(question)) }),
    runs: over(runs, {
      history: (tenant, id) => recall(readings, id, () => runs.history(tenant, id)),
      item: (tenant, id) => readings.wait('items', id, () => runs.item(tenant, id))
    }),
    conversations: over(conversations, { history: (tenant, id) => recall(readings, id, () => conversations.history(tenant, id)) })
  }
}

/** What callers name by its address. */
function outboundThrough(readings: Readings, outbound: Outbound): Outbound {
  return {
    refusal: (url, signal) => readings.wait('addresses', url, () => outbound.refusal(url, signal)),
    fetch: (url, limits, signal) => readings.wait('fetched', url, () => outbound.fetch(url, limits, signal))
  }
}

/** What is found in files. */
function passagesThrough(readings: Readings, passages: PassageSearch): PassageSearch {
  return {
    absent: (principal, storeIds, signal) => readings.wait('vector_stores', storeIds, () => passages.absent(principal, storeIds, signal)),
    search: (principal, storeIds, query, signal) => readings.wait('passages', { storeIds, query }, () => passages.search(principal, storeIds, query, signal))
  }
}

/** What servers list and return. No connection is opened for what a recording tells. */
function serversThrough(readings: Readings, servers: McpServers): McpServers {
  return {
    find: label => readings.take('mcp_servers', label, () => servers.find(label)),
    open(label, credentials) {
      let opened: McpSession | undefined
      const session = (): McpSession => opened ??= servers.open(label, credentials)
      return {
        listTools: signal => readings.wait('mcp_lists', label, () => session().listTools(signal)),
        callTool: (name, given, signal) => readings.wait('mcp_calls', { label, name, given }, () => session().callTool(name, given, signal)),
        close: async () => opened?.close()
      }
    }
  }
}

function enginesThrough(readings: Readings, engines: EngineRegistry): EngineRegistry {
  const through = async (port: string, asked: string, read: () => Promise<EngineModel | undefined>): Promise<EngineModel | undefined> => {
    let found: EngineModel | undefined
    const described = await readings.wait(port, asked, async () => {
      found = await read()
      return found === undefined ? undefined : describe(found)
    })
    return described === undefined ? undefined : { ...described, generate: (request, signal) => heard(readings, request, () => found?.generate(request, signal)) }
  }
  return {
    find: id => through('engines', id, () => engines.find(id)),
    default: () => through('engines', '', () => engines.default()),
    findEmbedding: id => engines.findEmbedding(id),
    list: () => engines.list()
  }
}

function describe({ id, ownedBy, createdAt, structured, unused }: EngineModel): Described {
  return { id, ownedBy, createdAt, structured, ...(unused === undefined ? {} : { unused }) }
}

/** What an engine says, batch by batch; the first reading also says what it was asked. */
function heard(readings: Readings, request: unknown, open: () => AsyncIterable<Batch> | undefined): AsyncIterable<Batch> {
  return {
    [Symbol.asyncIterator]() {
      let source: AsyncIterator<Batch> | undefined
      let asked: unknown = request
      return {
        async next() {
          const question = asked
          asked = undefined
          const batch = await readings.wait('engine', question, async () => {
            source ??= open()?.[Symbol.asyncIterator]()
            const next = await source?.next()
            return next === undefined || next.done === true ? undefined : next.value
          })
          return batch === undefined ? { done: true, value: undefined } : { done: false, value: batch }
        },
        async return() {
          await source?.return?.()
          return { done: true, value: undefined }
        }
      }
    }
  }
}

interface Recalled {
  readonly count: number
  readonly digest: string
}

/** What was said before. When it is played back, it is read where it is stored, and has to be what it was. */
async function recall(readings: Readings, source: string, read: () => Promise<readonly ConversationItem[] | undefined>): Promise<readonly ConversationItem[] | undefined> {
  let items: readonly ConversationItem[] | undefined
  const recalled = await readings.wait('history', source, async (): Promise<Recalled | undefined> => {
    items = await read()
    return items === undefined ? undefined : { count: items.length, digest: digest(items) }
  })
  if (recalled === undefined || items !== undefined) return items
  // A conversation grows, at its end.
  const stored = (await read())?.slice(0, recalled.count)
  if (stored === undefined || digest(stored) !== recalled.digest) throw new MatrizError('recording_unavailable', 'What this response continued is no longer stored as it was, so that it cannot be run again.', { param: 'response_id' })
  return stored
}

/** A port with some of its methods changed. */
export function over<Port extends object>(port: Port, changed: Partial<Port>): Port {
  return new Proxy(port, {
    get(target, name) {
      const own: unknown = Reflect.get(changed, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) as unknown : value
    }
  })
}
