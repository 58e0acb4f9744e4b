// SPDX-License-Identifier: Apache-2.0
import type { Metadata, Sharp } from 'sharp'
import { requiredText } from '../../matriz/tools/parameters.ts'
import type { Parameters } from '../../matriz/tools/parameters.ts'
import { readDataUrl, refused } from './data-url.ts'
import type { ImageBytes, ImageFormat } from './data-url.ts'
import { ColourCount } from './named-colours.ts'
import type { ColourShare } from './named-colours.ts'

export interface ImageDescription {
  readonly format: ImageFormat
  readonly bytes: number
  /** As stored; `orientation` says how it is to be turned. */
  readonly width: number
  readonly height: number
  /** EXIF's, 1 to 8; 1 is upright. */
  readonly orientation: number
  readonly channels: number
  readonly alpha: boolean
  readonly animated: boolean
  readonly frames: number
  /** Of the first frame, the largest first. */
  readonly colours: readonly ColourShare[]
  /** Share of the pixels that are more transparent than not, 0..1. */
  readonly transparent: number
  /** Mean luma (Rec. 709) of what is not transparent, 0 black to 1 white. */
  readonly brightness: number
  /** Standard deviation of the luma, 0 for one tone to 0.5 for black and white. */
  readonly contrast: number
}

/** An image has no more pixels; what says more is refused before anything is unpacked. */
const pixelsMax = 40_000_000
const framesMax = 5_000
/** Colours are counted in a sample of at most so many pixels a side. */
const sampleSide = 200

/** vision.describe: what can be measured of an image. It says nothing of what the image shows. */
export async function describeImage(parameters: Parameters): Promise<ImageDescription> {
  const image = readDataUrl(requiredText(parameters, 'image'))
  const metadata = await measured(image)
  const { pages = 1, width, height } = metadata
  if (width * height > pixelsMax) throw tooManyPixels()
  if (pages > framesMax) throw refused(`has more than ${framesMax.toLocaleString('en-US')} frames`)
  return {
    format: image.format, bytes: image.bytes.length, width, height, orientation: metadata.orientation ?? 1,
    channels: metadata.channels, alpha: metadata.hasAlpha, animated: pages > 1, frames: pages,
    ...await sampled(image)
  }
}

async function measured({ bytes, format }: ImageBytes): Promise<Metadata> {
  const metadata = await attempt(async () => (await open(bytes)).metadata())
  if (metadata.format !== format) throw refused(`is not the ${format} image that it begins like`)
  return metadata
}

type Sample = Pick<ImageDescription, 'colours' | 'transparent' | 'brightness' | 'contrast'>

async function sampled({ bytes }: ImageBytes): Promise<Sample> {
  // Neighbouring pixels are not mixed: a chessboard is black and white, not grey.
  const { data } = await attempt(async () => (await open(bytes)).toColourspace('srgb').ensureAlpha()
    .resize(sampleSide, sampleSide, { fit: 'inside', withoutEnlargement: true, kernel: 'nearest' }).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }))
  return readPixels(data)
}

/** Four bytes a pixel: red, green, blue, alpha. */
function readPixels(pixels: Uint8Array): Sample {
  const colours = new ColourCount()
  let [seen, sum, squares] = [0, 0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    colours.add(red, green, blue)
    const luma = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    seen += 1
    sum += luma
    squares += luma * luma
  }
  const mean = seen === 0 ? 0 : sum / seen
  const deviation = seen === 0 ? 0 : Math.sqrt(Math.max(0, squares / seen - mean * mean))
  return { colours: colours.shares(), transparent: rounded(1 - seen / (pixels.length / 4)), brightness: rounded(mean), contrast: rounded(deviation) }
}

/** A pipeline on the first frame. The library is loaded when the first image comes: few threads ever see one. */
async function open(bytes: Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  // libvips knows dozens of formats, some of which read other files or run programs; four are left.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'] })
  return sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'warning', sequentialRead: true, pages: 1, unlimited: false })
}

/** The library's own words stay in the cause. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    throw thrown instanceof Error && /pixel limit/i.test(thrown.message) ? tooManyPixels(thrown) : refused('cannot be read: it is damaged, cut short, or not what it says', thrown)
  }
}

function tooManyPixels(cause?: unknown): Error {
  return refused(`has more than ${pixelsMax / 1_000_000} megapixels`, cause)
}

function rounded(share: number): number {
  return Math.round(share * 1_000) / 1_000
}
