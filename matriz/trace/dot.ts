// SPDX-License-Identifier: Apache-2.0
import type { Diagram } from './diagram.ts'

/** The diagram in the language of Graphviz. Dashed edges are evidence, solid ones causes. */
export function toDot({ title, boxes, arrows }: Diagram): string {
  return [
    'digraph trace {',
    `  graph [label="${quoted(title)}", rankdir=TB]`,
    '  node [shape=box]',
    ...boxes.map(({ name, lines }) => `  ${name} [label="${lines.map(quoted).join('\\n')}"]`),
    ...arrows.map(({ from, to, linkType }) => `  ${from} -> ${to}${linkType === 'causal' ? '' : ` [style=dashed, label="${linkType}"]`}`),
    '}',
    ''
  ].join('\n')
}

/** Text within double quotes. Graphviz reads escapes and HTML entities there, so that both are taken from the text. */
function quoted(text: string): string {
  return text.toWellFormed().replace(/\p{C}/gu, ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')
}
