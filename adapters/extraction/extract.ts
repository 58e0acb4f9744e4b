// SPDX-License-Identifier: Apache-2.0
import type { ExtractedText, FileToRead, NoText } from '../../matriz/memory/text-extractor.ts'
import { TEXT_UNITS_MAX } from './bounds.ts'
import { kindOf } from './file-kind.ts'
import { invalid, Unreadable, unsupported } from './no-text.ts'
import { readText } from './read-text.ts'

/** The text of a file, or why there is none. To be run where it can be ended. */
export async function extract({ filename, bytes }: FileToRead): Promise<ExtractedText | NoText> {
  try {
    const found = await read(filename, bytes)
    if (found.text.trim() === '') throw invalid('The file has no text.')
    if (found.text.length > TEXT_UNITS_MAX) throw unsupported(`The file holds more than ${TEXT_UNITS_MAX} characters of text.`)
    return found
  } catch (thrown) {
    if (thrown instanceof Unreadable) return thrown.outcome
    // A reader that trips over a file has found it broken.
    return { code: 'invalid_file', message: 'The file is damaged: it cannot be read.' }
  }
}

// Each reader is loaded with the first file that needs it.
async function read(filename: string, bytes: Uint8Array): Promise<ExtractedText> {
  switch (kindOf(filename, bytes)) {
    case 'text':
      return { text: readText(bytes) }
    case 'html': {
      const { readHtml } = await import('./read-html.ts')
      return { text: clean(readHtml(readText(bytes))) }
    }
    case 'docx': {
      const { readDocx } = await import('./read-docx.ts')
      return { text: clean(await readDocx(bytes)) }
    }
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.ts')
      return readPdf(bytes)
    }
  }
}

/** What entities may have brought in: null characters, and halves of surrogate pairs. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
