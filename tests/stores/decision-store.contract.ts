// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { AuditLog } from '../../adapters/audit/audit-log.ts'
import { createAuditKey } from '../../adapters/audit/audit-key.ts'
import { Chain } from '../../adapters/audit/chain.ts'
import { exportLines, signedHead } from '../../adapters/audit/export-audit.ts'
import { verifyAudit } from '../../adapters/audit/verify-audit.ts'
import type { AuditRow, ChainPlace } from '../../matriz/guardian/audit-store.ts'
import type { RuleMatch } from '../../matriz/guardian/content-policy.ts'
import { contentDecision } from '../../matriz/guardian/decisions.ts'
import type { DecisionQuery, GuardianDecision } from '../../matriz/guardian/decisions.ts'
import type { Stores } from '../../matriz/ports.ts'
import { FakeClock, principal } from '../support/ports.ts'

const T0 = 1_700_000_000_000
const key = createAuditKey(new Uint8Array(32))

export function match(rule: string, changes: Partial<RuleMatch> = {}): RuleMatch {
  return { rule, effect: 'log', severity: 'low', surface: 'input', path: 'input', spans: [{ detector: 'email', category: 'email', start: 0, end: 5, score: 0.95 }], obligations: [], ...changes }
}

/** A decision of tenant `acme`. */
export function newDecision(id: string, { atMs = T0, matches = [match('log-pii')], ...changes }: Partial<GuardianDecision> = {}): GuardianDecision {
  return { ...contentDecision({ id, atMs, principal, operation: 'createResponse', direction: 'in', policyVersion: 'hash', matches, durationUs: 12 }), ...changes }
}

/** A chain whose rows a test makes by hand. */
export function newChain(writer: string): { readonly decisions: (...all: readonly GuardianDecision[]) => readonly AuditRow[]; readonly checkpoint: (nowMs?: number, joins?: readonly ChainPlace[]) => AuditRow } {
  const chain = new Chain(writer, key)
  return { decisions: (...all) => all.map((decision) => chain.addDecision(decision, decision.atMs)), checkpoint: (nowMs = T0, joins = []) => chain.addCheckpoint({ joins }, nowMs) }
}

/** What every DecisionStore holds to. `create` gives empty stores. */
export function decisionStoreContract(name: string, create: () => Promise<Stores>): void {
  finding(name, create)
  chaining(name, create)
  sharing(name, create)
  pruning(name, create)
}

function finding(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: decisions are found by their tenant, and listed by time, rule, surface, effect and run`, async (t) => {
    const stores = await create()
    const { decisions } = stores
    const all = [
      newDecision('gdec_1', { atMs: T0 + 1, matches: [match('odd; \'--"\u{1f600}', { effect: 'block', surface: 'metadata' }), match('log-pii')] }),
      newDecision('gdec_2', { atMs: T0 + 3, matches: [match('log-pii', { spans: [] }), match('log-pii', { path: 'input[1]' })], runId: 'resp_1' }),
      newDecision('gdec_3', { atMs: T0 + 2, matches: [match('cut', { effect: 'redact', surface: 'output' })], runId: 'resp_1' }),
      newDecision('gdec_4', { atMs: T0 + 3, kind: 'authorisation', effect: 'block', matches: [], denied: { action: 'files.read', resource: 'file:*', rule: 'default_deny', repeated: 3 } })
    ]
    const chain = newChain('audit_1')
    await decisions.append([chain.checkpoint(), ...chain.decisions(...all, newDecision('gdec_5', { tenant: 'other' }))])
    for (const decision of all) {
      t.same(await decisions.find('acme', decision.id), decision)
      t.equal(await decisions.find('other', decision.id), undefined)
    }
    const listed = async (query: Partial<DecisionQuery>): Promise<string> => {
      const { data, hasMore } = await decisions.list('acme', { limit: 10, order: 'asc', ...query })
      return data.map(({ id }) => id.slice(-1)).join('') + (hasMore ? '+' : '')
    }
    const cases: readonly (readonly [Partial<DecisionQuery>, string])[] = [
      [{}, '1324'], [{ order: 'desc' }, '4231'], [{ limit: 2 }, '13+'], [{ limit: 2, after: 'gdec_3' }, '24'], [{ order: 'desc', limit: 1, after: 'gdec_4' }, '2+'], [{ limit: 4 }, '1324'],
      [{ effect: 'block' }, '14'], [{ effect: 'block', order: 'desc' }, '41'], [{ rule: 'log-pii' }, '12'], [{ rule: 'default_deny' }, '4'], [{ rule: 'odd; \'--"\u{1f600}' }, '1'], [{ rule: 'log' }, ''],
      [{ surface: 'output' }, '3'], [{ surface: 'input' }, '12'], [{ runId: 'resp_1' }, '32'], [{ runId: 'resp_1', effect: 'log' }, '2'], [{ rule: 'log-pii', surface: 'metadata', effect: 'block' }, '1'],
      [{ runId: 'resp_1', limit: 1 }, '3+'], [{ runId: 'resp_1', after: 'gdec_3' }, '2'], [{ effect: 'block', after: 'gdec_2', order: 'desc' }, '1'],
      [{ fromMs: T0 + 2 }, '324'], [{ toMs: T0 + 3 }, '13'], [{ fromMs: T0 + 2, toMs: T0 + 3 }, '3'], [{ fromMs: T0 + 2, effect: 'block' }, '4'], [{ fromMs: T0 + 9 }, '']
    ]
    for (const [query, expected] of cases) t.equal(await listed(query), expected, JSON.stringify(query))
    t.same(await decisions.list('nobody', { limit: 10, order: 'asc' }), { data: [], hasMore: false })
    for (const tenant of ['acme', 'other']) {
      await t.rejects(decisions.list(tenant, { limit: 10, order: 'asc', after: tenant === 'acme' ? 'gdec_9' : 'gdec_1' }), { code: 'decision_not_found', param: 'after' })
    }
    await stores.close()
  })
}

function chaining(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: rows are added behind the last one of their chain, all or none`, async (t) => {
    const stores = await create()
    const { decisions } = stores
    const chain = newChain('audit_1')
    const [opening, first, second, third] = [chain.checkpoint(), ...chain.decisions(newDecision('gdec_1'), newDecision('gdec_2'), newDecision('gdec_3'))]
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three decisions.')
    await decisions.append([])
    await t.rejects(decisions.append([first]), { code: 'contract_violation' }, 'the first row is missing')
    await decisions.append([opening, first])
    await t.rejects(decisions.append([opening, first]), { code: 'contract_violation' }, 'they are there already')
    await t.rejects(decisions.append([second, { ...third, previous: second.previous }]), { code: 'contract_violation' })
    await t.rejects(decisions.append([{ ...second, previous: opening.hash }]), { code: 'contract_violation' })
    await t.rejects(decisions.append([second, { ...third, writer: 'audit_2' }]), { code: 'contract_violation' })
    t.equal(await decisions.find('acme', 'gdec_2'), undefined)
    await decisions.append([second])
    await decisions.append([third])
    t.same(await decisions.lines('audit_1', 0), [opening, first, second, third].map(({ line }) => line))
    t.same(await decisions.lines('audit_1', 3), [third.line])
    t.same(await decisions.lines('audit_1', 4), [])
    t.same(await decisions.chains(), [{ writer: 'audit_1', firstSequence: 0, firstAtMs: T0, joinedSequence: -1, last: { writer: 'audit_1', sequence: 3, hash: third.hash, atMs: T0 } }])
    await stores.close()
  })

  t.test(`${name}: a chain is open until a checkpoint of another one has joined its last row`, async (t) => {
    const stores = await create()
    const { decisions } = stores
    const [one, two] = [newChain('audit_1'), newChain('audit_2')]
    const first = [one.checkpoint(T0 + 1), ...one.decisions(newDecision('gdec_1', { atMs: T0 + 1 }))]
    await decisions.append(first)
    const open = async (): Promise<readonly string[]> => (await decisions.chains('open')).map(({ writer }) => writer)
    t.same(await open(), ['audit_1'])
    await decisions.append([two.checkpoint(T0, first.slice(-1))])
    t.same(await open(), ['audit_2'])
    await decisions.append([one.checkpoint(T0 + 2)])
    t.same(await open(), ['audit_2', 'audit_1'], 'in the order of their first rows')
    await decisions.append([two.checkpoint(T0 + 3, [first[0] as ChainPlace])])
    t.same(await open(), ['audit_2', 'audit_1'], 'an older row of it joins nothing')
    await stores.close()
  })

  t.test(`${name}: chains grow beside each other, and join each other`, async (t) => {
    const stores = await create()
    const { decisions } = stores
    const chains = Array.from({ length: 4 }, (_, index) => newChain(`audit_${index}`))
    await Promise.all(chains.map((chain) => decisions.append([chain.checkpoint()])))
    await Promise.all(chains.map(async (chain, index) => {
      for (let round = 0; round < 5; round++) {
        const joins = (await decisions.chains()).map(({ last }) => last).filter(({ writer }) => writer !== `audit_${index}`)
        await decisions.append([...chain.decisions(newDecision(`gdec_${index}_${round}`)), chain.checkpoint(T0, joins)])
      }
    }))
    t.same((await decisions.chains()).map(({ last }) => last.sequence), [10, 10, 10, 10])
    t.equal((await decisions.list('acme', { limit: 100, order: 'asc' })).data.length, 20)
    await stores.close()
  })
}

function sharing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: processes that write at once, come and go, and break off, leave one audit that holds together`, async (t) => {
    const stores = await create()
    const { decisions } = stores
    const clock = new FakeClock()
    let ids = 0
    const log = (): AuditLog => new AuditLog({ store: decisions, key, clock, newId: (prefix) => `${prefix}_${++ids}`, report: (cause) => t.fail(String(cause)) })
    const write = (to: AuditLog): Promise<unknown> => Promise.all(Array.from({ length: 5 }, () => to.append(newDecision(`gdec_${++ids}`, { atMs: clock.nowMs() }))))
    const [one, two, broken] = [log(), log(), log()]
    for (let round = 0; round < 3; round++) {
      clock.advance(1_000)
      await Promise.all([write(one), write(two), round === 0 ? write(broken) : undefined])
    }
    await Promise.all([one.close(), two.close()])
    const next = log()
    await write(next)
    await next.close()
    const lines: string[] = []
    for await (const line of exportLines(decisions)) lines.push(line)
    const head = await signedHead(decisions, key, clock.nowMs())
    t.match(verifyAudit(lines, { head }), { chains: 4, unproven: 0, problems: [] })
    t.equal(lines.length, head.count)
    t.not(verifyAudit(lines.slice(0, -1), { head }).problems.length, 0)
    await stores.close()
  })
}

function pruning(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: what is too old goes from the beginnings of chains, up to checkpoints, and a chain that is all too old goes whole`, async (t) => {
    const stores = await create()
    const { decisions } = stores
    const [one, two] = [newChain('audit_1'), newChain('audit_2')]
    await decisions.append([
      one.checkpoint(T0), ...one.decisions(newDecision('gdec_1', { atMs: T0 + 1 })), one.checkpoint(T0 + 2), ...one.decisions(newDecision('gdec_2', { atMs: T0 + 3 })), one.checkpoint(T0 + 10),
      ...one.decisions(newDecision('gdec_3', { atMs: T0 + 11 }))
    ])
    await decisions.append([two.checkpoint(T0), ...two.decisions(newDecision('gdec_4', { atMs: T0 + 4 }))])
    t.equal(await decisions.prune(T0 + 1), 0, 'the rows before a checkpoint go together')
    t.equal(await decisions.prune(T0 + 2), 2)
    t.equal(await decisions.prune(T0 + 3), 0)
    const counts: number[] = []
    for (let count = await decisions.prune(T0 + 5); count > 0; count = await decisions.prune(T0 + 5)) counts.push(count)
    t.same(counts, [2, 2])
    t.same((await decisions.chains()).map(({ writer, firstSequence, firstAtMs, last }) => ({ writer, firstSequence, firstAtMs, last: last.sequence })), [{ writer: 'audit_1', firstSequence: 4, firstAtMs: T0 + 10, last: 5 }])
    t.same((await decisions.list('acme', { limit: 10, order: 'asc', rule: 'log-pii' })).data.map(({ id }) => id), ['gdec_3'])
    t.equal((await decisions.lines('audit_1', 0)).length, 2)
    await t.rejects(decisions.append([two.checkpoint(T0 + 20)]), { code: 'contract_violation' }, 'a chain that is gone is not gone on with')
    await decisions.append([one.checkpoint(T0 + 20)])
    t.equal(await decisions.prune(T0 + 21), 2)
    t.equal(await decisions.prune(T0 + 21), 1)
    t.same(await decisions.chains(), [])
    await stores.close()
  })
}
