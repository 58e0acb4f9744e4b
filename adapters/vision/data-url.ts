// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'

/** The formats that are read: what callers send, each with a loader that executes nothing. */
export const imageFormats = ['png', 'jpeg', 'webp', 'gif'] as const
export type ImageFormat = typeof imageFormats[number]

export interface ImageBytes {
  readonly format: ImageFormat
  readonly bytes: Buffer
}

/** How many bytes an image may have. */
export const bytesMax = 20_000_000

/** The bytes of a data URL. Throws `invalid_value` for `image` when it is anything else, or not what it says it is. */
export function readDataUrl(url: string): ImageBytes {
  const comma = url.slice(0, 200).indexOf(',')
  const head = /^data:([\w.+-]{1,60}\/[\w.+-]{1,60});base64$/i.exec(url.slice(0, Math.max(0, comma)))
  if (head === null) throw refused('must be a data URL such as `data:image/png;base64,…`')
  const named = formatNamed((head[1] ?? '').toLowerCase())
  const bytes = decode(url.slice(comma + 1))
  const found = formatOf(bytes)
  if (found === undefined) throw refused(`does not hold an image in ${formatList}`)
  if (found !== named) throw refused(`says that it is ${named}, and its bytes are ${found}`)
  return { format: found, bytes }
}

/** What is wrong with an image, as it is thrown. */
export function refused(why: string, cause?: unknown): MatrizError {
  return new MatrizError('invalid_value', `'image' ${why}.`, { param: 'image', ...(cause === undefined ? {} : { cause }) })
}

const formatList = 'PNG, JPEG, WebP or GIF'

function formatNamed(mediaType: string): ImageFormat {
  const name = mediaType === 'image/jpg' ? 'jpeg' : mediaType.replace(/^image\//, '')
  const known = imageFormats.find(format => format === name)
  if (known === undefined || !mediaType.startsWith('image/')) throw refused(`is of the media type ${mediaType}; only ${formatList} are read`)
  return known
}

function decode(base64: string): Buffer {
  if (base64.length > Math.ceil(bytesMax / 3) * 4) throw refused(`is larger than ${bytesMax / 1_000_000} MB`)
  // Node.js skips what is no base64, so that two texts would be the same image.
  if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw refused('is not valid base64')
  return Buffer.from(base64, 'base64')
}

/** By the first bytes, which each format has of its own. */
function formatOf(bytes: Buffer): ImageFormat | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return 'gif'
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : undefined
}
