// SPDX-License-Identifier: Apache-2.0
import type { CallOptions, TestServer } from './server.ts'

/** A file as callers see it. */
export interface UploadedFile {
  readonly id: string
  readonly bytes: number
  readonly created_at: number
  readonly expires_at?: number
  readonly filename: string
  readonly purpose: string
}

/** A form with a file, its fields before it. */
export function formOf(bytes: string | Uint8Array<ArrayBuffer>, fields: Readonly<Record<string, string>> = { purpose: 'assistants' }, filename = 'bikes.md'): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([bytes]), filename)
  return form
}

/** Sends a form. */
export function send(server: TestServer, form: FormData | string | Uint8Array<ArrayBuffer>, { key = server.key, headers = {} }: CallOptions = {}): Promise<Response> {
  return server.fetch(`${server.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${key ?? ''}`, ...headers }, body: form })
}

/** A file that is there. */
export async function upload(server: TestServer, bytes: string | Uint8Array<ArrayBuffer>, fields?: Readonly<Record<string, string>>, options?: CallOptions): Promise<UploadedFile> {
  const reply = await send(server, formOf(bytes, fields), options)
  if (reply.status !== 200) throw new Error(await reply.text())
  return (await reply.json()) as UploadedFile
}
