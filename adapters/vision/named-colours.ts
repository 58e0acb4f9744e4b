// SPDX-License-Identifier: Apache-2.0

/** A colour of an image, and how much of it. */
export interface ColourShare {
  readonly name: string
  /** The mean of what goes by that name, such as `#1e90ff`. */
  readonly hex: string
  /** Of the pixels that are not transparent, 0..1. */
  readonly share: number
}

/** Names that people use without a chart, each with a few colours that go by it. */
const palette: Readonly<Record<string, readonly string[]>> = {
  black: ['#000000', '#141414'], 'dark grey': ['#404040', '#555555'], grey: ['#808080', '#999999'], 'light grey': ['#c0c0c0', '#d8d8d8'], white: ['#ffffff', '#f5f5f5'],
  red: ['#ff0000', '#d81e1e'], 'dark red': ['#8b0000', '#5c0a0a'], pink: ['#ffc0cb', '#ff80b0'], orange: ['#ff8c00', '#ff6a1a'], brown: ['#8b4513', '#5c3a1e', '#a0693a'], beige: ['#f5e6c8', '#dcc8a0'],
  yellow: ['#ffff00', '#ffe135'], gold: ['#d4a017'], olive: ['#808000', '#5f6a20'], green: ['#00a000', '#2e8b3a', '#00ff00'], 'dark green': ['#004d00', '#1f3d1f'], 'light green': ['#90ee90', '#b8e8a0'],
  teal: ['#008080'], turquoise: ['#40e0d0', '#00ffff'], 'light blue': ['#add8e6', '#87ceeb'], blue: ['#0000ff', '#1e66d8', '#1e90ff'], 'dark blue': ['#00008b', '#14204d'],
  purple: ['#800080', '#6a2fa0'], violet: ['#9370db', '#b090e8'], magenta: ['#ff00ff', '#d0208c']
}

type Lab = readonly [number, number, number]
type Rgb = readonly [number, number, number]

const named: readonly { readonly name: string; readonly lab: Lab }[] = Object.entries(palette)
  .flatMap(([name, colours]) => colours.map(hex => ({ name, lab: toLab(parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)) })))

/** Pixels that differ less than this in every channel get the same name. */
const step = 8

/** Sums of the channels of what goes by one name. */
interface Bin {
  red: number
  green: number
  blue: number
  count: number
}

/** Gathers pixels by the names of their colours. */
export class ColourCount {
  readonly #bins = new Map<string, Bin>()
  /** The bin of each colour that was met, so that a distance is measured once. */
  readonly #known = new Map<number, Bin>()
  #count = 0

  add(red: number, green: number, blue: number): void {
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    const bin = this.#known.get(key) ?? this.#meet(key, [red, green, blue])
    bin.red += red
    bin.green += green
    bin.blue += blue
    bin.count += 1
    this.#count += 1
  }

  /** The colours that make up more than a hundredth, the largest first; at most six. */
  shares(): readonly ColourShare[] {
    return [...this.#bins].filter(([, { count }]) => count * 100 > this.#count).sort(([, one], [, other]) => other.count - one.count).slice(0, 6)
      .map(([name, { red, green, blue, count }]) => ({ name, hex: hexOf([red / count, green / count, blue / count]), share: Math.round(count / this.#count * 1_000) / 1_000 }))
  }

  #meet(key: number, [red, green, blue]: Rgb): Bin {
    const middle = (channel: number): number => channel - channel % step + step / 2
    // Pure black and white would move to grey with their neighbours.
    const name = nameOf(toLab(red === 0 ? 0 : middle(red), green === 0 ? 0 : middle(green), blue === 0 ? 0 : middle(blue)))
    const bin = this.#bins.get(name) ?? { red: 0, green: 0, blue: 0, count: 0 }
    this.#bins.set(name, bin)
    this.#known.set(key, bin)
    return bin
  }
}

/** The name that is nearest by ΔE in OKLab. */
function nameOf(colour: Lab): string {
  let best = { name: '', distance: Infinity }
  for (const { name, lab } of named) {
    const distance = Math.hypot(colour[0] - lab[0], colour[1] - lab[1], colour[2] - lab[2])
    if (distance < best.distance) best = { name, distance }
  }
  return best.name
}

/** OKLab of sRGB (Ottosson: "A perceptual color space for image processing", 2020). */
function toLab(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
