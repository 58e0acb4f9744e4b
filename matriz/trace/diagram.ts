// SPDX-License-Identifier: Apache-2.0
import type { MatrizNode, NodeLink } from '../node.ts'
import type { RunTrace } from './run-trace.ts'

/** A run's graph as drawings see it, whatever their language: names are safe anywhere, texts are not yet. */
export interface Diagram {
  readonly title: string
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
}

export interface Box {
  /** A letter and digits. */
  readonly name: string
  /** One text a line, as it is: to be escaped. */
  readonly lines: readonly string[]
}

/** From the cause to what came of it. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly linkType: NodeLink['link_type']
}

/** How much of a payload a box shows, in characters. */
const excerptLength = 80

/** The graph of a run; with `payloads` each box shows the beginning of what was thought. */
export function diagramOf({ runId, status, records }: RunTrace, { payloads }: { readonly payloads: boolean }): Diagram {
  const names = new Map(records.map(({ node }, index) => [node.id, `N${index + 1}`]))
  const boxes = records.map(({ node, payload }, index): Box => ({
    name: `N${index + 1}`,
    lines: [...linesOf(node, index + 1), ...(payloads ? [excerpt(payload)] : [])]
  }))
  const arrows = records.flatMap(({ node }) => (node.links ?? []).flatMap((link): Arrow[] => {
    const from = names.get(link.target_node_id)
    const to = names.get(node.id)
    return from === undefined || to === undefined ? [] : [{ from, to, linkType: link.link_type }]
  }))
  return { title: `${runId} ${status}`, boxes, arrows }
}

function linesOf({ type, labels = [], provenance, state }: MatrizNode, count: number): readonly string[] {
  return [`N${count} ${type}`, labels[0] ?? provenance.capabilities[0] ?? '', `confidence ${state.confidence}`]
}

function excerpt(payload: unknown): string {
  const characters = [...JSON.stringify(payload) ?? 'null']
  return characters.length <= excerptLength ? characters.join('') : `${characters.slice(0, excerptLength).join('')}…`
}
