// SPDX-License-Identifier: Apache-2.0
import { getDocumentProxy } from 'unpdf'
import { PAGES_MAX } from './bounds.ts'
import { invalid, unsupported } from './no-text.ts'
import { TextGatherer } from './text-gatherer.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a PDF and where its pages begin. Nothing in it is run, drawn or fetched. */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly text: string; readonly pageStarts: readonly number[] }> {
  const document = await open(bytes)
  try {
    if (document.numPages > PAGES_MAX) throw unsupported(`The PDF has more than ${PAGES_MAX} pages.`)
    const gathered = new TextGatherer()
    const pageStarts: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      pageStarts.push(gathered.length)
      await addPage(document, number, gathered)
      // A page begins where its own text does.
      if (number < document.numPages && gathered.length > 0) gathered.add('\n\n')
    }
    if (gathered.text.trim() === '') throw unsupported('The PDF has no text: it may be a scan, whose pages are pictures.')
    return { text: gathered.text, pageStarts }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes what it is given for its own.
    return await getDocumentProxy(bytes.slice(), { stopAtErrors: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, verbosity: 0 })
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'PasswordException') throw unsupported('The PDF is encrypted.')
    throw invalid('The PDF is damaged: it cannot be opened.')
  }
}

async function addPage(document: PdfDocument, number: number, gathered: TextGatherer): Promise<void> {
  const page = await document.getPage(number).catch(refuseBroken)
  const { items } = await page.getTextContent().catch(refuseBroken)
  for (const item of items) {
    if (!('str' in item)) continue
    gathered.add(item.str.toWellFormed().replaceAll('\0', ''))
    if (item.hasEOL) gathered.add('\n')
  }
  page.cleanup()
}

function refuseBroken(): never {
  throw invalid('The PDF is damaged: not all of its pages can be read.')
}
