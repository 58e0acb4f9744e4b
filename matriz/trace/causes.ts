// SPDX-License-Identifier: Apache-2.0
import type { MatrizNode, NodeLink } from '../node.ts'
import type { NodeRecord } from '../ports.ts'

/** A node that another one came from. */
export interface NodeCause {
  readonly node: MatrizNode
  /** How many steps back: 1 for what the node itself names. */
  readonly depth: number
  /** The node that names it. */
  readonly effectId: string
  /** How it is named there; `trigger` where no link says more. */
  readonly linkType: NodeLink['link_type'] | 'trigger'
}

/** The causes of a node. */
export interface NodeCauses {
  readonly runId: string
  readonly nodeId: string
  /** Nearest first, each once, by the shortest way that leads there. */
  readonly causes: readonly NodeCause[]
}

/**
 * Walks links and triggers backwards, breadth first, until nothing is left that has a cause: the INTENT. No longer than
 * the graph is, which the caps bound. Undefined when the node is not there.
 */
export function walkBack(records: readonly NodeRecord[], nodeId: string): readonly NodeCause[] | undefined {
  const nodes = new Map(records.map(({ node }) => [node.id, node]))
  const first = nodes.get(nodeId)
  if (first === undefined) return undefined
  const seen = new Set([nodeId])
  const causes: NodeCause[] = []
  let layer: readonly MatrizNode[] = [first]
  for (let depth = 1; layer.length > 0; depth += 1) {
    const found = layer.flatMap((effect) => namedBy(effect).flatMap(({ id, linkType }): NodeCause[] => {
      const node = nodes.get(id)
      if (node === undefined || seen.has(id)) return []
      seen.add(id)
      return [{ node, depth, effectId: effect.id, linkType }]
    }))
    causes.push(...found)
    layer = found.map(({ node }) => node)
  }
  return causes
}

function namedBy({ links = [], triggers = [] }: MatrizNode): readonly { readonly id: string; readonly linkType: NodeCause['linkType'] }[] {
  return [
    ...links.map((link) => ({ id: link.target_node_id, linkType: link.link_type })),
    ...triggers.map((trigger) => ({ id: trigger.trigger_node_id, linkType: 'trigger' as const }))
  ]
}
