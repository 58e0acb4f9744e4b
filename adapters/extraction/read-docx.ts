// SPDX-License-Identifier: Apache-2.0
import { Parser } from 'htmlparser2'
import type { Handler } from 'htmlparser2'
import { invalid } from './no-text.ts'
import { readText } from './read-text.ts'
import { Archive } from './read-zip.ts'
import { TextGatherer } from './text-gatherer.ts'

const RELATIONS = '_rels/.rels'
const USUAL_DOCUMENT = 'word/document.xml'

/** The text of a document, a paragraph a line; its tables have tabs between cells. What is embedded in it is not opened. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const archive = await Archive.open(bytes)
  const name = archive.has(RELATIONS) ? documentIn(readText(await archive.read(RELATIONS))) ?? USUAL_DOCUMENT : USUAL_DOCUMENT
  if (!archive.has(name)) throw invalid('The file is an archive and no .docx document.')
  return textOf(readText(await archive.read(name)))
}

/** Where the archive says that its document is. */
function documentIn(relations: string): string | undefined {
  let found: string | undefined
  parse(relations, {
    onopentag(name, { Type: type, Target: target }) {
      if (localName(name) === 'Relationship' && type?.endsWith('/officeDocument') === true) found = target?.replace(/^\//, '')
    }
  })
  return found
}

function textOf(xml: string): string {
  const gathered = new TextGatherer()
  let inText = 0
  let skipped = 0
  let cells = 0
  const open = (name: string): void => {
    // What is shown to programs that know nothing better is there twice.
    if (name === 'Fallback') skipped++
    else if (name === 't') inText++
    else if (name === 'tc' && cells++ > 0) gathered.tab()
    else if (name === 'tr') cells = 0
    if (skipped > 0) return
    if (name === 'tab') gathered.add('\t')
    else if (name === 'br' || name === 'cr') gathered.add('\n')
    else if (name === 'noBreakHyphen') gathered.add('-')
  }
  parse(xml, {
    onopentagname: (name) => { open(localName(name)) },
    ontext: (text) => { if (inText > 0 && skipped === 0) gathered.add(text) },
    onclosetag: (qualified) => {
      const name = localName(qualified)
      if (name === 'Fallback') skipped = Math.max(0, skipped - 1)
      else if (name === 't') inText = Math.max(0, inText - 1)
      else if (name === 'tr' || (name === 'p' && cells === 0)) gathered.break(1)
      else if (name === 'tbl') {
        cells = 0
        gathered.break(1)
      }
    }
  })
  return gathered.text
}

/** Knows the five entities of XML and numbers, and no others: what a document declares itself is refused. */
function parse(xml: string, handler: Partial<Handler>): void {
  const parser = new Parser({
    ...handler,
    onprocessinginstruction(name) {
      if (name.toLowerCase() === '!doctype') throw invalid('The document declares a document type, which no .docx document does.')
    }
  }, { xmlMode: true, decodeEntities: true })
  parser.write(xml)
  parser.end()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
