// SPDX-License-Identifier: Apache-2.0
// The one hook through which every node of every test in this process goes, whichever store and surface it is for.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { NodeRecord } from '../../matriz/index.ts'
import { NodeGraph } from '../../matriz/orchestrator/graph.ts'

const nodeSchema = JSON.parse(readFileSync(new URL('../../matriz/node.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>
const validNode = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(nodeSchema)

/** Throws for a node that the schema forbids, a payload that is not the one that was hashed, or a link to nowhere. */
export function checkGraph(records: readonly NodeRecord[]): void {
  const before = new Set<string>()
  for (const record of records) {
    checkNode(record, before)
    before.add(record.node.id)
  }
  if (records.length > 256) throw new Error('too many nodes')
}

function checkNode({ node, payload }: NodeRecord, before: ReadonlySet<string>): void {
  if (!validNode(node)) throw new Error(`invalid node: ${JSON.stringify(validNode.errors)} ${JSON.stringify(node)}`)
  const expected = `sha256:${createHash('sha256').update(JSON.stringify(payload)).digest('hex')}`
  if (node.evidence?.[0]?.hash !== expected) throw new Error(`the payload of ${node.id} is not bound to it`)
  for (const { target_node_id: target } of node.links ?? []) if (!before.has(target)) throw new Error(`${node.id} links to ${target}, which is not before it`)
  if (before.size > 0 && (node.links?.length ?? 0) === 0) throw new Error(`${node.id} has no cause`)
}

/** How many nodes have been looked at in this process. */
export const checkedNodes = { count: 0 }
const faults: string[] = []

const { add } = NodeGraph.prototype
NodeGraph.prototype.add = function (this: NodeGraph, ...given): string | undefined {
  const earlier = new Set(this.records.map(({ node }) => node.id))
  const id = add.apply(this, given)
  const record = this.records.at(-1)
  if (id === undefined || record?.node.id !== id) return id
  try {
    checkedNodes.count += 1
    checkNode(record, earlier)
  } catch (fault) {
    faults.push(String(fault))
    throw fault
  }
  return id
}

// A run that fails may be what its test waits for: what was wrong with a node is told at the end all the same.
process.once('exit', () => {
  if (faults.length === 0) return
  process.exitCode = 1
  process.stderr.write(`${faults.length} nodes were not as they must be, the first: ${faults[0] ?? ''}\n`)
})
