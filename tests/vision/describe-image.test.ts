// SPDX-License-Identifier: Apache-2.0
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import t from 'tap'
import { describeImage } from '../../adapters/vision/describe-image.ts'
import type { ImageDescription } from '../../adapters/vision/describe-image.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { ConversationItem } from '../../matriz/index.ts'
import type { NodeContext, Thought } from '../../matriz/nodes/cognitive-node.ts'
import { vision } from '../../matriz/nodes/vision.ts'
import { callWork, refusal } from '../support/call-work.ts'

const formats = ['png', 'jpeg', 'webp', 'gif'] as const

function urlOf(bytes: Buffer, type: string): string {
  return `data:image/${type};base64,${bytes.toString('base64')}`
}

/** Red, with a blue left third. */
function flag(): Promise<Buffer> {
  const blue = { create: { width: 100, height: 200, channels: 3, background: '#0000ff' } } as const
  return sharp({ create: { width: 300, height: 200, channels: 3, background: '#d81e1e' } }).composite([{ input: blue, left: 0, top: 0 }]).png().toBuffer()
}

const describe = (image: string): Promise<ImageDescription> => callWork<ImageDescription>('vision.describe', { image })

void t.test('size, format and colours of each format', async t => {
  const made = await flag()
  for (const format of formats) {
    const bytes = await sharp(made)[format]().toBuffer()
    const told = await describe(urlOf(bytes, format))
    t.match(told, { format, bytes: bytes.length, width: 300, height: 200, frames: 1, animated: false, orientation: 1, colours: [{ name: 'red' }, { name: 'blue' }] }, format)
    t.ok(Math.abs((told.colours[0]?.share ?? 0) - 2 / 3) < 0.02, format)
  }
  t.match(await describe(urlOf(await sharp(made).jpeg().toBuffer(), 'jpg')), { format: 'jpeg' })
})

void t.test('brightness, contrast, transparency, frames', async t => {
  const solid = (background: string, alpha = 1): Promise<Buffer> => sharp({ create: { width: 20, height: 20, channels: 4, background: { ...rgb(background), alpha } } }).png().toBuffer()
  t.match(await describe(urlOf(await solid('#000000'), 'png')), { brightness: 0, contrast: 0, colours: [{ name: 'black', share: 1 }] })
  t.match(await describe(urlOf(await solid('#ffffff'), 'png')), { brightness: 1, contrast: 0, transparent: 0, alpha: true, colours: [{ name: 'white' }] })
  t.match(await describe(urlOf(await solid('#ffffff', 0), 'png')), { transparent: 1, colours: [], brightness: 0 })
  const board = Buffer.from(Array.from({ length: 64 }, (_, at) => (at + Math.floor(at / 8)) % 2 === 0 ? 0 : 255))
  t.match(await describe(urlOf(await sharp(board, { raw: { width: 8, height: 8, channels: 1 } }).png().toBuffer(), 'png')), { contrast: 0.5, brightness: 0.5 })
  const frames = await Promise.all(['#ff0000', '#00ff00', '#0000ff'].map(colour => solid(colour)))
  const animation = await sharp(frames, { join: { animated: true } }).gif().toBuffer()
  t.match(await describe(urlOf(animation, 'gif')), { animated: true, frames: 3, height: 20, colours: [{ name: 'red' }] })
})

function rgb(hex: string): { readonly r: number; readonly g: number; readonly b: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16))
  return { r, g, b }
}

void t.test('what is no image in one of the formats is refused by name', async t => {
  const png = await flag()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
  const tiff = await sharp(png).tiff().toBuffer()
  const cases: readonly (readonly [string, RegExp])[] = [
    ['https://example.org/a.png', /data URL/], ['data:image/png,abc', /data URL/], ['', /data URL/], ['data:text/html;base64,aaaa', /text\/html/], [urlOf(svg, 'svg+xml'), /svg\+xml/], [urlOf(svg, 'png'), /does not hold an image/], [urlOf(tiff, 'png'), /does not hold an image/],
    [urlOf(png, 'jpeg'), /says that it is jpeg, and its bytes are png/], ['data:image/png;base64,@@@@', /not valid base64/], ['data:image/png;base64,', /not valid base64/], ['data:image/png;base64,iVBORw0KGgo', /not valid base64/],
    [`data:image/png;base64,${'A'.repeat(26_666_672)}`, /larger than 20 MB/], [urlOf(png.subarray(0, 8), 'png'), /cannot be read/]
  ]
  for (const [image, message] of cases) {
    const { param, message: said } = await refusal('vision.describe', { image })
    t.equal(param, 'image', said)
    t.match(said, message)
    t.notMatch(said, /vips|spng|node_modules/i)
  }
})

void t.test('cut files are refused, in every format and at every length', async t => {
  const made = await sharp(await flag()).resize(60, 40).png().toBuffer()
  for (const format of formats) {
    const bytes = await sharp(made)[format]().toBuffer()
    for (const share of [0.1, 0.5, 0.8]) t.equal((await refusal('vision.describe', { image: urlOf(bytes.subarray(0, Math.floor(bytes.length * share)), format) })).param, 'image', `${format} ${share}`)
  }
})

void t.test('bombs and liars: what says more pixels than allowed is refused unread, what has fewer than it says is refused', async t => {
  const bomb = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: 'red' } }).png({ compressionLevel: 9 }).toBuffer()
  t.ok(bomb.length < 2_000_000)
  t.match((await refusal('vision.describe', { image: urlOf(bomb, 'png') })).message, /more than 40 megapixels/)
  const small = await sharp({ create: { width: 50, height: 50, channels: 3, background: 'white' } }).png().toBuffer()
  for (const side of [5_000, 60_000, 0]) {
    const lie = Buffer.from(small)
    lie.writeUInt32BE(side, 16)
    lie.writeUInt32BE(side, 20)
    lie.writeUInt32BE(crc32(lie.subarray(12, 29)), 29)
    t.equal((await refusal('vision.describe', { image: urlOf(lie, 'png') })).param, 'image', `${side}`)
  }
  // A GIF's screen is not what is drawn on it; what is told is what is there.
  const gif = await sharp(small).gif().toBuffer()
  gif.writeUInt16LE(65_535, 6)
  gif.writeUInt16LE(65_535, 8)
  t.match(await describe(urlOf(gif, 'gif')), { width: 50, height: 50 })
})

function withImage(...urls: readonly string[]): Thought {
  const item: ConversationItem = { kind: 'message', id: 'm', role: 'user', parts: [{ kind: 'text', text: 'What is this?' }, ...urls.map(url => ({ kind: 'image', url, detail: 'auto' } as const))] }
  return { items: [item] } as unknown as Thought // The node reads the items alone.
}

const context: NodeContext = { work: (_, parameters) => describeImage(parameters), checkValue: async () => [] }

void t.test('the node says what was measured, and that it recognises nothing', async t => {
  const thought = withImage(urlOf(await flag(), 'png'))
  const answer = await vision.process(thought, context)
  t.match(answer, { kind: 'text', text: /^The image is a PNG of 300 × 200 pixels\. {1,2}Its main colours: red \(#d81e1e, 67 %\), blue .*I measure images, and do not recognise/s })
  t.ok(answer !== undefined && (await vision.verify(thought, answer, context)).every(({ passed }) => passed))
  t.ok((await vision.verify(thought, { kind: 'text', text: 'a cat', confidence: 1 }, context)).some(({ passed }) => !passed))
})

void t.test('the node says what it cannot fetch or read', async t => {
  const thought = withImage('https://example.org/cat.png', 'data:image/png;base64,AAAA')
  const answer = await vision.process(thought, context)
  t.match(answer, { text: /Image 1: I cannot fetch images.*\nImage 2: I cannot read the image: it does not hold an image/s })
  t.ok(answer !== undefined && answer.confidence < 0.5)
  t.equal(vision.applies?.(withImage()), false)
  t.equal(vision.applies?.(thought), true)
})

void t.test('what is no fault of the image is not told as one', async t => {
  const broken: NodeContext = { ...context, work: async () => { throw new MatrizError('capability_timeout', 'too long') } }
  await t.rejects(async () => vision.process(withImage('data:image/png;base64,AAAA'), broken), { code: 'capability_timeout' })
})
