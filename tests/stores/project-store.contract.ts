// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { ServiceAccount, StoredProject } from '../../matriz/administration/project-store.ts'
import type { Stores } from '../../matriz/ports.ts'
import { storedKey } from './key-store.contract.ts'

function project(id: string, createdAtMs = 5, tenant = 'acme'): StoredProject {
  return { id, tenant, name: `Project ${id}`, createdAtMs, requestLimits: [] }
}

function account(id: string, createdAtMs = 5, of = 'default'): ServiceAccount {
  return { id, tenant: 'acme', project: of, name: 'Checkout', role: 'member', createdAtMs }
}

/** What every ProjectStore holds to. `create` gives empty stores. */
export function projectStoreContract(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a project comes back as it was stored, another tenant's as absent`, async (t) => {
    const { projects, close } = await create()
    const whole = { ...project('web'), archivedAtMs: 7, modelPermissions: { mode: 'deny_list', modelIds: ["o'clock"] }, requestLimits: [{ model: 'm', requestsPerMinute: 3 }] } as const
    t.equal(await projects.create(whole), true)
    t.equal(await projects.create(project('web', 9)), false, 'taken')
    t.equal(await projects.create(project('web', 9, 'other')), true, 'another tenant\'s id is its own')
    t.same(await projects.find('acme', 'web'), whole)
    t.same(await projects.find('other', 'web'), project('web', 9, 'other'))
    for (const [tenant, id] of [['acme', 'wed'], ['nobody', 'web'], ['acme', ''], ['acme', '\ud800'], ['acme', "web' OR '1'='1"]] as const) t.equal(await projects.find(tenant, id), undefined)
    await t.rejects(projects.create({ ...project('bad'), name: '\ud800' }), { code: 'invalid_value' })
    await close()
  })

  t.test(`${name}: a project is changed by what it is at that moment, and by nothing when the change throws`, async (t) => {
    const { projects, close } = await create()
    await projects.create(project('web'))
    const limited = (model: string) => (present: StoredProject): StoredProject => ({ ...present, requestLimits: [...present.requestLimits, { model, requestsPerMinute: 1 }] })
    await Promise.all(['a', 'b', 'c', 'd'].map((model) => projects.change('acme', 'web', limited(model))))
    t.same((await projects.find('acme', 'web'))?.requestLimits.map(({ model }) => model).toSorted(), ['a', 'b', 'c', 'd'])
    const changed = await projects.change('acme', 'web', ({ id, tenant, createdAtMs }) => ({ id, tenant, createdAtMs, name: 'Shop', requestLimits: [] }))
    t.same(changed, { ...project('web'), name: 'Shop' })
    t.same(await projects.find('acme', 'web'), changed)
    await t.rejects(projects.change('acme', 'web', () => { throw new Error('no') }))
    t.same(await projects.find('acme', 'web'), changed)
    t.equal(await projects.change('other', 'web', (present) => present), undefined)
    await close()
  })

  t.test(`${name}: projects are listed by age, with and without those that are archived`, async (t) => {
    const { projects, close } = await create()
    for (const [id, age] of [['b', 2], ['c', 1], ['a', 2], ['d', 3]] as const) await projects.create({ ...project(id, age), ...(id === 'a' ? { archivedAtMs: 4 } : {}) })
    await projects.create(project('x', 1, 'other'))
    const ids = async (query: { readonly limit: number; readonly after?: string; readonly order?: 'asc' | 'desc' }, archived = false): Promise<unknown> => {
      const { data, hasMore } = await projects.list('acme', { ...query, archived })
      return [data.map(({ id }) => id).join(''), hasMore]
    }
    t.same(await ids({ limit: 10 }), ['cbd', false])
    t.same(await ids({ limit: 10 }, true), ['cabd', false])
    t.same(await ids({ limit: 2 }, true), ['ca', true])
    t.same(await ids({ limit: 2, after: 'a' }), ['bd', false], 'behind one that is not shown')
    t.same(await ids({ limit: 10, order: 'desc', after: 'b' }, true), ['ac', false])
    await t.rejects(projects.list('acme', { limit: 1, after: 'x', archived: true }), { code: 'project_not_found', param: 'after' })
    await close()
  })

  t.test(`${name}: accounts are those of their project, are changed, and take their keys with them`, async (t) => {
    const { projects, keys, close } = await create()
    for (const [id, age] of [['b', 2], ['a', 2], ['c', 3]] as const) await projects.createAccount(account(id, age))
    await projects.createAccount(account('elsewhere', 1, 'other'))
    t.same((await projects.accounts('acme', 'default', { limit: 2 })), { data: [account('a', 2), account('b', 2)], hasMore: true })
    t.same((await projects.accounts('acme', 'default', { limit: 2, after: 'b' })), { data: [account('c', 3)], hasMore: false })
    await t.rejects(projects.accounts('acme', 'default', { limit: 2, after: 'elsewhere' }), { code: 'service_account_not_found', param: 'after' })
    for (const [tenant, of] of [['acme', 'other'], ['other', 'default']] as const) {
      t.equal(await projects.account(tenant, of, 'a'), undefined)
      t.equal(await projects.changeAccount(tenant, of, 'a', { name: 'x' }), undefined)
      t.equal(await projects.deleteAccount(tenant, of, 'a', 1), false)
    }
    t.same(await projects.changeAccount('acme', 'default', 'a', { role: 'owner' }), { ...account('a', 2), role: 'owner' })
    t.same(await projects.changeAccount('acme', 'default', 'a', { name: 'x' }), { ...account('a', 2), role: 'owner', name: 'x' })
    t.same(await projects.account('acme', 'default', 'a'), { ...account('a', 2), role: 'owner', name: 'x' })
    for (const id of ['k1', 'k2']) await keys.insert({ ...storedKey(id), accountId: 'a' })
    await keys.insert({ ...storedKey('k3'), accountId: 'b' })
    await keys.revoke('k1', 3)
    t.equal(await projects.deleteAccount('acme', 'default', 'a', 9), true)
    t.equal(await projects.deleteAccount('acme', 'default', 'a', 9), false)
    t.same([(await keys.find('k1'))?.revokedAtMs, (await keys.find('k2'))?.revokedAtMs, (await keys.find('k3'))?.revokedAtMs], [3, 9, undefined])
    await t.rejects(keys.insert({ ...storedKey('k4'), accountId: 'a' }), { code: 'service_account_not_found' })
    await t.rejects(keys.insert({ ...storedKey('k4'), accountId: 'elsewhere' }), { code: 'service_account_not_found' }, 'of another project')
    t.equal(await keys.find('k4'), undefined)
    await close()
  })
}
