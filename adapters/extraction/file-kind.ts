// SPDX-License-Identifier: Apache-2.0
import { invalid, unsupported } from './no-text.ts'

/** How a file is read. */
export type FileKind = 'text' | 'html' | 'pdf' | 'docx'

const TEXT_ENDINGS = [
  'txt', 'text', 'md', 'markdown', 'mdx', 'rst', 'adoc', 'tex', 'log', 'csv', 'tsv', 'json', 'jsonl', 'ndjson', 'json5', 'yaml', 'yml', 'toml', 'ini', 'cfg', 'conf', 'properties', 'xml', 'svg', 'srt', 'vtt',
  'c', 'h', 'cc', 'cpp', 'cxx', 'hh', 'hpp', 'cs', 'css', 'scss', 'less', 'dart', 'diff', 'patch', 'ex', 'exs', 'erl', 'go', 'gradle', 'graphql', 'groovy', 'hs', 'java', 'jl', 'js', 'jsx', 'mjs', 'cjs', 'kt', 'kts', 'lua',
  'm', 'mm', 'php', 'pl', 'proto', 'ps1', 'py', 'r', 'rb', 'rs', 'scala', 'sh', 'bash', 'sql', 'svelte', 'swift', 'tf', 'ts', 'tsx', 'mts', 'cts', 'vb', 'vue', 'zig', 'ipynb'
] as const

const KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ...TEXT_ENDINGS.map((ending) => [ending, 'text'] as const),
  ['html', 'html'], ['htm', 'html'], ['xhtml', 'html'], ['pdf', 'pdf'], ['docx', 'docx']
])

type Content = 'pdf' | 'zip' | 'ole' | 'other'

/** What the first bytes say. */
function contentOf(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'ole'
  // Some programs write something before it, and readers look for it among the first kilobyte.
  return head.includes('%PDF-') ? 'pdf' : 'other'
}

/**
 * How a file is to be read, when its name and its first bytes agree. Names without an ending that is known are texts, if
 * they are. Throws Unreadable.
 */
export function kindOf(filename: string, bytes: Uint8Array): FileKind {
  const ending = /\.([^./\\]*)$/.exec(filename)?.[1]?.toLowerCase()
  const said = KINDS.get(ending ?? '')
  const content = contentOf(bytes)
  if (said === 'pdf') {
    if (content !== 'pdf') throw invalid('The file is named as a PDF and is none.')
    return 'pdf'
  }
  if (said === 'docx') {
    if (content === 'ole') throw unsupported('The document is encrypted, or of an old format; only plain .docx files are read.')
    if (content !== 'zip') throw invalid('The file is named as a .docx document and is none.')
    return 'docx'
  }
  if (content === 'zip' || content === 'ole') {
    if (said !== undefined) throw invalid(`The file is named .${ending} and is an archive or a document.`)
    throw unsupported('Archives and documents of this kind are not read.')
  }
  // A text may tell of PDF files; one that begins with the mark is one.
  if (content === 'pdf' && bytes[0] === 0x25 && bytes[1] === 0x50) {
    if (said !== undefined) throw invalid(`The file is named .${ending} and is a PDF.`)
    return 'pdf'
  }
  return said ?? 'text'
}
