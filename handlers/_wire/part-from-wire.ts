// SPDX-License-Identifier: Apache-2.0
import type { Annotation, FilePart, ImagePart, Part } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

type WirePart = Schemas['InputPart'] | Schemas['AssistantPart']

/** The parts of a message, or of what a tool returned. Keys that the contract does not know are left behind. */
export function partsFromWire(parts: readonly WirePart[]): Part[] {
  return parts.map(partFromWire)
}

function partFromWire(part: WirePart): Part {
  switch (part.type) {
    case 'input_text':
      return { kind: 'text', text: part.text }
    case 'output_text':
      return { kind: 'text', text: part.text, ...(given(part.annotations) && part.annotations.length > 0 && { annotations: part.annotations.map(annotation) }) }
    case 'refusal':
      return { kind: 'refusal', text: part.refusal }
    case 'input_image':
      return image(part)
    case 'input_file':
      return file(part)
  }
}

function image(part: Schemas['InputImagePart']): ImagePart {
  // Without an address the image would have a file_id, and those are refused before.
  return { kind: 'image', url: part.image_url ?? '', detail: part.detail ?? 'auto' }
}

function file(part: Schemas['InputFilePart']): FilePart {
  const name = given(part.filename) ? { filename: part.filename } : {}
  if (given(part.file_url)) return { kind: 'file', ...name, url: part.file_url }
  const data = part.file_data ?? ''
  // Clients put data URLs where bare base64 belongs; both are told apart here, once.
  return /^data:/i.test(data) ? { kind: 'file', ...name, url: data } : { kind: 'file', ...name, base64: data }
}

function annotation(wire: Schemas['ClientAnnotation']): Annotation {
  switch (wire.type) {
    case 'url_citation':
      return { type: wire.type, url: wire.url, title: wire.title, start_index: wire.start_index, end_index: wire.end_index }
    case 'file_citation':
      return { type: wire.type, file_id: wire.file_id, index: wire.index, filename: wire.filename }
    case 'container_file_citation':
      return {
        type: wire.type,
        container_id: wire.container_id,
        file_id: wire.file_id,
        filename: wire.filename,
        start_index: wire.start_index,
        end_index: wire.end_index
      }
    case 'file_path':
      return { type: wire.type, file_id: wire.file_id, index: wire.index }
  }
}
