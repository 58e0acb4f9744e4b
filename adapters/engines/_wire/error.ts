// SPDX-License-Identifier: Apache-2.0
import { asArray, asObject, asText } from './json.ts'

/** What an upstream says of its own failure, in whichever of the known shapes. */
export interface UpstreamComplaint {
  readonly message: string | undefined
  /** Codes and types, lower case; servers disagree which of the two carries the meaning. */
  readonly labels: readonly string[]
  /** An HTTP status told inside the body. */
  readonly status: number | undefined
}

/**
 * Reads `{error: {message, type, code}}` (OpenAI and most), `{error: "…"}`, `{object: "error", message, code}` (vLLM)
 * and `{detail: …}` (FastAPI). Undefined when the value is none of these.
 */
export function readComplaint(value: unknown): UpstreamComplaint | undefined {
  const body = asObject(value)
  if (body === undefined) return undefined
  const error = body['error']
  if (typeof error === 'string') return { message: error, labels: [], status: undefined }
  const inner = asObject(error)
  if (inner !== undefined) return fromFields(inner)
  if (body['object'] === 'error' || body['type'] === 'error') return fromFields(body)
  return fromDetail(body['detail'])
}

function fromFields(fields: Readonly<Record<string, unknown>>): UpstreamComplaint {
  const code = fields['code']
  const labels = [code, fields['type']].flatMap((label) => (typeof label === 'string' ? [label.toLowerCase()] : []))
  return { message: asText(fields['message']), labels, status: typeof code === 'number' ? code : undefined }
}

function fromDetail(detail: unknown): UpstreamComplaint | undefined {
  const message = asText(detail) ?? asText(asObject(asArray(detail)[0])?.['msg'])
  return message === undefined ? undefined : { message, labels: [], status: undefined }
}
