// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem, ImagePart } from '../items.ts'
import type { CognitiveNode, NodeContext, TextAnswer, Verification } from './cognitive-node.ts'

/** More images are not looked at in one turn. */
const imagesAtMost = 4

/** Says what can be measured of the images in the last message: size, format, colours and brightness. Not what they show. */
export const vision: CognitiveNode = {
  capability: 'vision.describe',
  answers: ['vision'],
  nodeType: 'SENSORY_IMG',
  exact: false,
  applies: ({ items }) => imagesIn(items).length > 0,
  async process({ items }, context) {
    const images = imagesIn(items)
    if (images.length === 0) return undefined
    const seen = await Promise.all(images.slice(0, imagesAtMost).map(image => look(image, context)))
    return answerTo(seen, images.length)
  },
  async verify({ items }, answer, context) {
    if (answer.kind !== 'text') return [structural(false, 'no text')]
    const seen = await Promise.all(imagesIn(items).slice(0, imagesAtMost).map(image => look(image, context)))
    return seen.map(one => structural(answer.text.includes('described' in one ? sizeOf(one.described) : one.problem), 'described' in one ? 'size and format, read again' : 'what is wrong, found again'))
  }
}

/** The images of the message that is to be answered. */
export function imagesIn(items: readonly ConversationItem[]): readonly ImagePart[] {
  const last = items.findLast(item => item.kind === 'message' && item.role === 'user')
  return last?.kind === 'message' ? last.parts.filter(part => part.kind === 'image') : []
}

/** What of the capability's result is told; see manifests/vision.describe.json. */
interface Described {
  readonly format: string
  readonly width: number
  readonly height: number
  readonly alpha: boolean
  readonly frames: number
  readonly colours: readonly { readonly name: string; readonly hex: string; readonly share: number }[]
  readonly transparent: number
  readonly brightness: number
  readonly contrast: number
}

type Seen = { readonly described: Described } | { readonly problem: string }

async function look({ url }: ImagePart, context: NodeContext): Promise<Seen> {
  const inside = /^data:/i.test(url)
  if (!inside && context.fetchImage === undefined) return { problem: 'I cannot fetch images: send it inside the request, as a data URL.' }
  const image = inside ? url : await fetched(url, context)
  if (typeof image !== 'string') return image
  try {
    // The result was checked against the manifest's schema, or comes from the work itself.
    return { described: await context.work('vision.describe', { image }) as Described }
  } catch (thrown) {
    if (thrown instanceof MatrizError && thrown.code === 'invalid_value') return { problem: `I cannot read the image: ${thrown.message.replace(/^'image'/, 'it')}` }
    throw thrown
  }
}

async function fetched(url: string, context: NodeContext): Promise<string | { readonly problem: string }> {
  try {
    return await context.fetchImage?.(url) ?? url
  } catch (thrown) {
    if (thrown instanceof MatrizError && thrown.code === 'invalid_value') return { problem: `I cannot fetch the image: ${thrown.message.replace(/^The address/, 'its address')}` }
    throw thrown
  }
}

function answerTo(seen: readonly Seen[], count: number): TextAnswer {
  const lines = seen.map((one, at) => `${count > 1 ? `Image ${at + 1}: ` : ''}${'described' in one ? inWords(one.described) : one.problem}`)
  const more = count > seen.length ? [`I looked at the first ${seen.length} of ${count} images.`] : []
  const described = seen.some(one => 'described' in one)
  return {
    kind: 'text', confidence: described ? 0.8 : 0.4,
    text: [...lines, ...more, ...(described ? ['I measure images, and do not recognise what they show.'] : [])].join('\n')
  }
}

function inWords(described: Described): string {
  const { frames, alpha, transparent, colours, brightness, contrast } = described
  const shape = frames > 1 ? `, animated with ${frames} frames` : ''
  const clear = alpha && transparent > 0 ? ` ${percent(transparent)} of it is transparent.` : ''
  const named = colours.map(({ name, hex, share }) => `${name} (${hex}, ${percent(share)})`).join(', ')
  const tones = `It is ${brightness < 0.25 ? 'dark' : brightness > 0.75 ? 'bright' : 'of medium brightness'} (${percent(brightness)}) with ${contrast < 0.1 ? 'little' : contrast > 0.3 ? 'strong' : 'medium'} contrast.`
  return `The image is ${sizeOf(described)}${shape}.${clear} ${named === '' ? 'Nothing of it can be seen.' : `Its main colours: ${named}. ${tones}`}`
}

function sizeOf({ format, width, height }: Described): string {
  return `a ${format === 'png' || format === 'gif' || format === 'jpeg' ? format.toUpperCase() : 'WebP'} of ${width} × ${height} pixels`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function structural(passed: boolean, explanation: string): Verification {
  return { method: 'structural', passed, explanation }
}
