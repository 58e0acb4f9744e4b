// SPDX-License-Identifier: Apache-2.0
import { Parser } from 'htmlparser2'
import { TextGatherer } from './text-gatherer.ts'

const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'head'])
const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'br', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'option', 'pre',
  'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'title', 'tr', 'ul'
])
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** What a reader of the page would see, in lines; its title first. Nothing of it is run or fetched. */
export function readHtml(html: string): string {
  const gathered = new TextGatherer()
  let hidden = 0
  let inTitle = false
  let preformatted = 0
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'title') inTitle = true
      if (HIDDEN.has(name)) hidden++
      if (name === 'pre' || name === 'textarea') preformatted++
      breakAt(name, gathered)
    },
    ontext(text) {
      if (hidden > 0 && !inTitle) return
      if (preformatted > 0) gathered.add(text)
      else gathered.addFlowing(text)
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1)
      if (name === 'pre' || name === 'textarea') preformatted = Math.max(0, preformatted - 1)
      breakAt(name, gathered)
    }
  }, { decodeEntities: true })
  parser.write(html)
  parser.end()
  return gathered.text
}

function breakAt(name: string, gathered: TextGatherer): void {
  if (PARAGRAPHS.has(name)) gathered.break(2)
  else if (BLOCKS.has(name)) gathered.break(1)
  else if (CELLS.has(name)) gathered.tab()
}
