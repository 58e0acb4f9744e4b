// SPDX-License-Identifier: Apache-2.0
import type { Screener } from '../matriz/index.ts'
import type { FormCall } from './form-call.ts'
import { longestFilename } from './form.ts'
import { probe, screenBytes } from './screen-bytes.ts'
import { screenFields, screenName } from './screen-request.ts'
import type { RequestScreening } from './screen-request.ts'

/** The form as a handler may read it: its name judged now, its file while it comes, its fields when they are asked for. Each throws `content_blocked`. */
export async function screenForm(form: FormCall, context: RequestScreening, screener: Screener): Promise<FormCall> {
  const filename = await screenName({ name: form.file.filename, path: 'file', fits: ({ length }) => length <= longestFilename }, context, screener)
  const fields = async (): Promise<unknown> => {
    const sent = await form.fields()
    await screenFields(sent, context, screener)
    return sent
  }
  return { file: { filename, bytes: screenFile(form.file.bytes, context, screener) }, fields }
}

async function* screenFile(sent: AsyncIterable<Uint8Array>, context: RequestScreening, screener: Screener): AsyncGenerator<Uint8Array> {
  if (!screener.concerns('files')) {
    yield* sent
    return
  }
  const { textual, bytes } = await probe(sent)
  // Documents of other kinds are judged where text is taken out of them.
  yield* textual ? screenBytes(bytes, screener.open({ surface: 'files', path: 'file' }, { ...context, direction: 'in' })) : bytes
}
