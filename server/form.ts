// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { BusboyInstance } from '@fastify/busboy'
import { MatrizError } from '../matriz/index.ts'
import { brokenOff, tooLarge } from './body.ts'
import { RefusedError } from './errors.ts'
import { clip } from './validation-errors.ts'

/** A file on its way in. */
export interface FormFile {
  readonly filename: string
  /** To be read once; throws what is wrong with the form or its sender. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** How a form is read. */
export interface FormReading {
  /** Of the whole form. */
  readonly limitBytes: number
  /** Told of the fields before the file; what it throws refuses the form before the file is read. */
  readonly review: (fields: Readonly<Record<string, unknown>>) => void
}

// What a form may hold besides its file. Names and values are short words.
const fieldsMax = 32
const fieldNameMax = 128
const fieldBytesMax = 4096
const headerBytesMax = 8192
/** Of a file, in UTF-16 units. */
export const longestFilename = 512
const fileField = 'file'

/** A form with one file, read as it comes: never more of it in memory than a few buffers. */
export class Form {
  readonly #request: IncomingMessage
  readonly #reading: FormReading
  readonly #parser: BusboyInstance
  readonly #fields = Object.create(null) as Record<string, unknown>
  readonly #opened = Promise.withResolvers<FormFile>()
  readonly #ended = Promise.withResolvers<void>()
  #stream: Readable | undefined
  #sizeBytes = 0
  #over = false

  constructor(request: IncomingMessage, reading: FormReading) {
    this.#request = request
    this.#reading = reading
    this.#parser = parserOf(request)
    // Nobody may be asking any more.
    this.#opened.promise.catch(() => undefined)
    this.#ended.promise.catch(() => undefined)
  }

  /** Reads as far as the file. Throws RefusedError or MatrizError for a form that is none, or has no file. */
  open(): Promise<FormFile> {
    // Whoever left while the key was looked up will send nothing more, and no event says so again.
    if (this.#request.destroyed) this.#fail(brokenOff())
    this.#parser
      .on('field', (name, value, _nameTruncated, truncated) => { this.#attempt(() => this.#take(name, value, truncated)) })
      .on('file', (name, stream, filename) => { this.#attempt(() => this.#open(name, stream, filename), stream) })
      .on('fieldsLimit', () => this.#fail(new RefusedError('bad_request', `A form has at most ${fieldsMax} fields.`)))
      .on('filesLimit', () => this.#fail(twice(fileField)))
      .on('partsLimit', () => this.#fail(new RefusedError('bad_request', `A form has at most ${fieldsMax} fields and a file.`)))
      .on('error', () => this.#fail(new RefusedError('bad_request', 'The form is not valid multipart/form-data, or it broke off.')))
      .on('finish', () => this.#finish())
    this.#request.on('data', this.#count).on('error', this.#broken).on('close', this.#broken).pipe(this.#parser)
    return this.#opened.promise
  }

  /** All fields, when the form has ended. The file is to be read first. */
  async fields(): Promise<Record<string, unknown>> {
    await this.#ended.promise
    return this.#fields
  }

  /** Lets go of the request: what is left of it is for whoever answers. */
  close(): void {
    this.#over = true
    this.#release()
    this.#stream?.destroy()
  }

  readonly #count = (part: Buffer): void => {
    this.#sizeBytes += part.length
    if (this.#sizeBytes > this.#reading.limitBytes) this.#fail(tooLarge(this.#reading.limitBytes))
  }

  readonly #broken = (): void => {
    if (!this.#request.complete) this.#fail(brokenOff())
  }

  #take(name: string, value: string, truncated: boolean): void {
    // The parser gives a part without a name as one whose name is undefined.
    if (typeof (name as unknown) !== 'string' || name === '' || name.length > fieldNameMax) throw new RefusedError('unknown_parameter', `Unknown parameter: '${clip(String(name))}'.`, { param: clip(String(name)) })
    if (truncated) throw new RefusedError('string_above_max_length', `Invalid value for '${name}': expected at most ${fieldBytesMax} bytes.`, { param: name })
    // `a[b]` is the field b within a.
    const [, outer, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? []
    if (outer === undefined || inner === undefined) put(this.#fields, name, value, name)
    else put(innerOf(this.#fields, outer), inner, value, name)
  }

  #open(name: string | undefined, stream: Readable, filename: string | undefined): void {
    if (name !== fileField) throw new RefusedError('unknown_parameter', `Unknown parameter: '${clip(String(name))}'.`, { param: clip(String(name)) })
    if (this.#stream !== undefined) throw twice(fileField)
    if (filename === undefined || filename === '') throw new MatrizError('invalid_value', `Invalid value for '${fileField}': the file has no name.`, { param: fileField })
    if (filename.length > longestFilename) throw new RefusedError('string_above_max_length', `Invalid value for '${fileField}': expected a name of at most ${longestFilename} characters.`, { param: fileField })
    this.#reading.review(this.#fields)
    this.#stream = stream
    // What is wrong is told to whoever reads; nobody may be reading.
    stream.on('error', () => undefined)
    this.#opened.resolve({ filename: filename.toWellFormed(), bytes: stream })
  }

  #attempt(act: () => void, stream?: Readable): void {
    try {
      if (this.#over) stream?.resume()
      else act()
    } catch (thrown) {
      stream?.resume()
      this.#fail(thrown)
    }
  }

  #finish(): void {
    if (this.#over) return
    this.#release()
    this.#ended.resolve()
    if (this.#stream !== undefined) return
    this.#opened.reject(fileField in this.#fields
      ? new RefusedError('invalid_type', `Invalid type for '${fileField}': expected a file with a name, but got a text.`, { param: fileField })
      : new RefusedError('missing_required_parameter', `Missing required parameter: '${fileField}'.`, { param: fileField }))
  }

  #fail(thrown: unknown): void {
    if (this.#over) return
    this.#over = true
    this.#release()
    this.#opened.reject(thrown)
    this.#ended.reject(thrown)
    this.#stream?.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }

  #release(): void {
    this.#request.unpipe(this.#parser)
    this.#request.off('data', this.#count).off('error', this.#broken).off('close', this.#broken)
  }
}

function parserOf({ headers }: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({
      // A name is data here, and never a path.
      preservePath: true,
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: { fields: fieldsMax, files: 1, parts: fieldsMax + 1, fieldSize: fieldBytesMax, headerPairs: 32, headerSize: headerBytesMax }
    })
  } catch {
    throw new RefusedError('bad_request', 'The Content-Type of a form names its boundary.')
  }
}

function innerOf(fields: Record<string, unknown>, name: string): Record<string, unknown> {
  const inner = fields[name] ??= Object.create(null) as unknown
  if (typeof inner !== 'object' || inner === null) throw twice(name)
  // Only this function makes objects there.
  return inner as Record<string, unknown>
}

function put(fields: Record<string, unknown>, name: string, value: string, param: string): void {
  if (name in fields) throw twice(param)
  if (!value.isWellFormed()) throw new MatrizError('invalid_value', `Invalid value for '${param}': the text is not valid Unicode.`, { param })
  fields[name] = value
}

function twice(param: string): MatrizError {
  return new MatrizError('invalid_value', `Invalid value for '${param}': it was given more than once.`, { param })
}
