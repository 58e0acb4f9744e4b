// SPDX-License-Identifier: Apache-2.0
// Detectors and models that do what none may: they throw, hang, or answer with nonsense.
import type { Detector, DetectorScan, Finding, ModelDetector, Scanned } from '../../../matriz/guardian/detector.ts'
import type { Match } from '../../../matriz/guardian/scan/recogniser.ts'
import { isRecognising, recognising } from '../../../matriz/guardian/scan/recognising.ts'

/** What is wrong with a finding, which of it is otherwise right. The text has more than ten units. */
const wrongFindings: Readonly<Record<string, (right: Finding) => unknown>> = {
  'null in the place of a finding': () => null,
  'a text in the place of a finding': () => 'email',
  'no start': ({ start: _start, ...rest }) => rest,
  'a start that is NaN': right => ({ ...right, start: Number.NaN }),
  'a negative start': right => ({ ...right, start: -3 }),
  'a start between two units': right => ({ ...right, start: 0.5 }),
  'a start as a text': right => ({ ...right, start: '0' }),
  'a start beyond the text': right => ({ ...right, start: 100_000, end: 100_001 }),
  'an end that is NaN': right => ({ ...right, end: Number.NaN }),
  'an end without bounds': right => ({ ...right, end: Infinity }),
  'an end beyond the text': right => ({ ...right, end: 100_000 }),
  'an end before the start': right => ({ ...right, start: 5, end: 2 }),
  'an empty span': right => ({ ...right, start: 2, end: 2 }),
  'a score that is NaN': right => ({ ...right, score: Number.NaN }),
  'a negative score': right => ({ ...right, score: -1 }),
  'a score above one': right => ({ ...right, score: 7 }),
  'a score as a text': right => ({ ...right, score: '1' }),
  'no score': ({ score: _score, ...rest }) => rest,
  'a category of somebody else': right => ({ ...right, category: 'of_nobody' }),
  'a category that is no text': right => ({ ...right, category: { toString: () => right.category } }),
  'no category': ({ category: _category, ...rest }) => rest
}

/** Answers that are no answer. */
const wrongAnswers: Readonly<Record<string, (right: Scanned) => unknown>> = {
  'nothing': () => undefined,
  'null': () => null,
  'a number': () => 7,
  'a text': () => 'nothing found',
  'an empty object': () => ({}),
  'no list of findings': right => ({ ...right, findings: undefined }),
  'findings that are no list': right => ({ ...right, findings: { length: 0 } }),
  'nothing in the place of what is open': right => ({ ...right, open: undefined }),
  'settled is NaN': right => ({ ...right, settled: Number.NaN }),
  'settled is negative': right => ({ ...right, settled: -1 }),
  'settled is beyond the text': right => ({ ...right, settled: 100_000 }),
  'settled is a text': right => ({ ...right, settled: '3' }),
  'settled is absent': ({ settled: _settled, ...rest }) => rest,
  'findings that throw when they are read': right => ({ settled: right.settled, open: [], get findings() { throw new Error('no findings') } })
}

function pieceFault(name: string, act: (right: Scanned) => unknown): Fault {
  return {
    name, of: detector => {
      let received = 0
      const answer = (piece: string): Scanned => {
        received += piece.length
        // What is wrong is the point.
        return act({ findings: [], settled: received, open: [] }) as Scanned
      }
      return { ...withoutRecognisers(detector), open: (): DetectorScan => { received = 0; return { push: answer, end: () => answer('') } } }
    }
  }
}

export interface Fault {
  readonly name: string
  of(detector: Detector): Detector
}

/** What a scanner may not take for one that it runs by itself. */
function withoutRecognisers({ name, description, categories, streams }: Detector): Omit<Detector, 'open'> {
  return { name, description, categories, streams }
}

function rightFinding({ name, categories: [category = ''] }: Pick<Detector, 'name' | 'categories'>): Finding {
  return { detector: name, category, start: 0, end: 4, score: 1 }
}

/** Works for a while, and then does not. */
const late: readonly Fault[] = [2, 3].map(call => ({
  name: `throws at call ${call}`,
  of: detector => ({
    ...withoutRecognisers(detector), open: () => {
      let calls = 0
      let received = 0
      const answer = (piece: string): Scanned => {
        received += piece.length
        calls += 1
        if (calls === call) throw new Error('out of order')
        return { findings: [], settled: received, open: [] }
      }
      return { push: answer, end: () => answer('') }
    }
  })
}))

/** What a recogniser may not match; it begins at the first letter of a word. */
const wrongMatches: Readonly<Record<string, (right: Match, at: number) => unknown>> = {
  'throws': () => { throw new Error('out of order') },
  'answers null': () => null,
  'answers a number': () => 7,
  'ends at NaN': right => ({ ...right, end: Number.NaN }),
  'ends where it begins': (right, at) => ({ ...right, end: at }),
  'ends before it begins': (right, at) => ({ ...right, end: at - 2 }),
  'ends beyond the text': right => ({ ...right, end: 100_000 }),
  'ends without bounds': right => ({ ...right, end: Infinity }),
  'ends between two units': right => ({ ...right, end: right.end + 0.5 }),
  'ends at a text': right => ({ ...right, end: String(right.end) }),
  'has no number as its score': right => ({ ...right, score: Number.NaN }),
  'is surer than sure': right => ({ ...right, score: 7 }),
  'is of nobody': right => ({ ...right, category: 'of_nobody' }),
  'has no category': ({ category: _category, ...rest }) => rest,
  'throws while it goes on': right => ({ ...right, follow: () => { throw new Error('out of order') } }),
  'goes on to NaN': right => ({ ...right, follow: () => Number.NaN }),
  'goes on to nowhere': right => ({ ...right, follow: () => 0 }),
  'goes on beyond the text': right => ({ ...right, follow: () => 100_000 })
}

/** What recognisers, which a scanner runs in one pass with those of others, can do wrong. */
export const recogniserFaults: readonly Fault[] = Object.entries(wrongMatches).map(([name, act]) => ({
  name: `a recogniser that ${name}`,
  of: detector => {
    if (!isRecognising(detector)) return detector
    // What is wrong is the point.
    const match = (_codes: Uint16Array, at: number): Match => act({ end: at + 2, category: detector.categories[0] ?? '', score: 1 }, at) as Match
    return recognising({ ...withoutRecognisers(detector), ...detector.claim === undefined ? {} : { claim: detector.claim }, recognisers: [{ first: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', atWordStart: true, match }] })
  }
}))

/** Everything that a detector can do wrong. It cannot hang: it has no time of its own. */
export const detectorFaults: readonly Fault[] = [
  { name: 'throws where a text begins', of: detector => ({ ...withoutRecognisers(detector), open: () => { throw new Error('out of order') } }) },
  { name: 'gives no scan', of: detector => ({ ...withoutRecognisers(detector), open: () => undefined as unknown as DetectorScan }) },
  pieceFault('throws', () => { throw new Error('out of order') }),
  pieceFault('throws what is no error', () => { throw undefined as unknown as Error }),
  ...Object.entries(wrongAnswers).map(([name, act]) => pieceFault(`answers ${name}`, act)),
  ...Object.entries(wrongFindings).map(([name, act]): Fault => ({ name: `finds ${name}`, of: detector => pieceFault(name, right => ({ ...right, findings: [act(rightFinding(detector))] })).of(detector) })),
  { name: 'finds what another detector finds', of: detector => pieceFault('', right => ({ ...right, findings: [{ ...rightFinding(detector), detector: 'somebody' }] })).of(detector) },
  ...['no start', 'a start that is NaN', 'a negative start', 'a start beyond the text', 'a score that is NaN', 'a category of somebody else', 'null in the place of a finding'].map((name): Fault =>
    ({ name: `opens ${name}`, of: detector => pieceFault(name, right => ({ ...right, open: [wrongFindings[name]?.(rightFinding(detector))] })).of(detector) })),
  ...late
]

/** Whether a fault is there when the first piece comes. */
export function isLate({ name }: Fault): boolean {
  return late.some(fault => fault.name === name)
}

export interface ModelFault {
  readonly name: string
  readonly hangs?: true
  readonly detect: (detector: ModelDetector, text: string, signal: AbortSignal) => unknown
}

/** Everything that a model can do wrong. */
export const modelFaults: readonly ModelFault[] = [
  { name: 'throws at once', detect: () => { throw new Error('out of order') } },
  { name: 'throws later', detect: async () => { throw new Error('out of order') } },
  { name: 'throws what is no error', detect: () => Promise.reject(undefined as unknown as Error) },
  { name: 'hangs', hangs: true, detect: (_detector, _text, signal) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('given up')) }, { once: true }) }) },
  { name: 'hangs whatever it is told', hangs: true, detect: () => new Promise(() => undefined) },
  ...['nothing', 'null', 'a number', 'a text', 'an empty object'].map((name): ModelFault => ({ name: `answers ${name}`, detect: async () => wrongAnswers[name]?.({ findings: [], settled: 0, open: [] }) })),
  ...Object.entries(wrongFindings).map(([name, act]): ModelFault => ({ name: `finds ${name}`, detect: async detector => [act(rightFinding(detector))] }))
]
