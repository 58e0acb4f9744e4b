// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { fromNodeText, toNodeText } from '../../adapters/stores/node-text.ts'
import type { NodeRecord } from '../../matriz/ports.ts'
import { nodeRecord } from './run-fixtures.ts'

function from(tenant: string, scopes: readonly string[]): NodeRecord {
  const { node, payload } = nodeRecord(tenant)
  return { node: { ...node, provenance: { ...node.provenance, tenant, consent_scopes: scopes, policy_version: 'abc', model_signature: 'echo' } }, payload }
}

void t.test('nodes come back as they were kept, and what they share is kept once', async t => {
  const scopes = ['responses:read', 'responses:write']
  const records = [from('acme', scopes), from('acme', scopes)]
  const text = toNodeText(records)
  t.same(fromNodeText(text), records)
  t.equal(text.split('responses:write').length, 2)
})

void t.test('nodes of several origins come back as they were kept, and so does none', async t => {
  const records = [from('acme', ['run']), from('umbrella', ['run'])]
  t.same(fromNodeText(toNodeText(records)), records)
  t.same(fromNodeText(toNodeText([])), [])
})

void t.test('lists of whole records are read, as they were kept before', async t => {
  const records = [from('acme', ['run']), nodeRecord('resp_a')]
  t.same(fromNodeText(JSON.stringify(records)), records)
})
