// SPDX-License-Identifier: Apache-2.0
import type { Arrow, Diagram } from './diagram.ts'

/** What stands for itself in a Mermaid text: anything else is written as its number, so that no text ends its quotes or becomes markup. */
const unsafe = /[^\p{L}\p{M}\p{N} .,_=-]/gu

/** The diagram in the language of Mermaid: a flowchart, top down. Dashed arrows are evidence, plain ones causes. */
export function toMermaid({ title, boxes, arrows }: Diagram): string {
  return [
    'flowchart TD',
    ...(boxes.length === 0 ? [`  empty["${quoted(`${title}, no nodes`)}"]`] : []),
    ...boxes.map(({ name, lines }) => `  ${name}["${lines.map(quoted).join('<br/>')}"]`),
    ...arrows.map(({ from, to, linkType }) => `  ${from} ${arrow(linkType)} ${to}`),
    ''
  ].join('\n')
}

function arrow(linkType: Arrow['linkType']): string {
  return linkType === 'causal' ? '-->' : `-. ${linkType} .->`
}

function quoted(text: string): string {
  return text.toWellFormed().replace(unsafe, (character) => /\p{C}/u.test(character) ? ' ' : `#${character.codePointAt(0) ?? 0};`)
}
