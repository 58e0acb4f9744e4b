// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import type { EngineEvent, RunEvent, RunRequest, UnusedSetting } from '../../matriz/index.ts'
import { StopCutter } from '../../matriz/orchestrator/stop-cutter.ts'
import { propertyCount } from '../stores/run-fixtures.ts'
import { freshContext, registryOf, requestOf, ScriptedEngine, soon, worldOf } from '../support/ports.ts'
import type { Script } from '../support/ports.ts'

/** What a reader with all the time in the world would do: the text up to where the first stop text is whole. */
function expected(text: string, stops: readonly string[]): { readonly shown: string; readonly stopped: boolean } {
  for (let end = 1; end <= text.length; end += 1) {
    const ending = stops.filter((stop) => text.slice(0, end).endsWith(stop))
    if (ending.length > 0) return { shown: text.slice(0, end - Math.max(...ending.map(({ length }) => length))), stopped: true }
  }
  return { shown: text, stopped: false }
}

// Few letters, so that stop texts overlap with each other, with themselves and with the text.
const letters = fc.constantFrom('a', 'b', 'c', 'é', '😀', '😁')
const words = (minLength: number, maxLength: number): fc.Arbitrary<string> => fc.string({ unit: letters, minLength, maxLength })

/** A text in pieces: no piece splits a character, as engines never do. */
const pieces = fc.array(words(0, 6), { maxLength: 20 })

t.test('for every text, every cut into pieces and every set of stop texts, exactly what comes before the first is shown', (t) => {
  fc.assert(fc.property(pieces, fc.array(words(1, 6), { minLength: 1, maxLength: 4 }), (cut, stops) => {
    const cutter = new StopCutter(stops)
    const whole = expected(cut.join(''), stops)
    let shown = ''
    for (const piece of cut) {
      shown += cutter.push(piece)
      // At no moment has anything left that must not.
      if (!whole.shown.startsWith(shown)) return false
    }
    shown += cutter.flush()
    return shown === whole.shown && cutter.stopped === whole.stopped
  }), { numRuns: propertyCount(20_000), seed: 5 })
  t.pass('every case held')
  t.end()
})

t.test('no more is held back than may be the beginning of a stop text', (t) => {
  fc.assert(fc.property(pieces, fc.array(words(1, 6), { minLength: 1, maxLength: 4 }), (cut, stops) => {
    const cutter = new StopCutter(stops)
    let text = ''
    let shown = ''
    for (const piece of cut) {
      text += piece
      shown += cutter.push(piece)
      if (cutter.stopped) return true
      const held = text.slice(shown.length)
      if (held !== '' && !stops.some((stop) => stop.startsWith(held))) return false
    }
    return true
  }), { numRuns: propertyCount(20_000), seed: 6 })
  t.pass('every case held')
  t.end()
})

t.test('the earliest end decides, and the longest of those that end there', (t) => {
  for (const [text, stops, shown] of [
    ['xabcdy', ['abcd', 'bc'], 'xa'],
    ['xabcy', ['abc', 'c', 'bc'], 'x'],
    ['aaab', ['aab'], 'a'],
    ['end', ['END'], 'end'],
    ['one\n\ntwo', ['\n\n'], 'one'],
    ['ends with sto', ['stop'], 'ends with sto']
  ] as const) {
    const cutter = new StopCutter(stops)
    t.equal(cutter.push(text) + cutter.flush(), shown, text)
  }
  t.end()
})

t.test('a long text with long stop texts that nearly match takes no time', (t) => {
  const cutter = new StopCutter(Array.from({ length: 4 }, (_, index) => `${'a'.repeat(1000 + index)}b`))
  let length = 0
  for (let index = 0; index < 1000; index += 1) length += cutter.push('a'.repeat(1000)).length
  t.equal(length + cutter.flush().length, 1_000_000)
  t.end()
})

const usage = { inputTokens: 7, cachedInputTokens: 0, outputTokens: 5, reasoningTokens: 0, estimated: false }
const finished = (reason: 'stop' | 'max_output_tokens' = 'stop'): EngineEvent => ({ type: 'finished', reason, usage })
const texts = (...pieces: readonly string[]): EngineEvent[] => pieces.map((text) => ({ type: 'text.delta', text }))

interface Played {
  readonly events: readonly RunEvent[]
  readonly text: string
  readonly engine: ScriptedEngine
}

async function play(script: Script, parts: Partial<RunRequest>, structured: 'native' | 'checked' = 'native'): Promise<Played> {
  const engine = new ScriptedEngine([script], { structured })
  const world = worldOf({ engines: registryOf(engine) })
  const run = await createMatriz(world).start(requestOf('Tell me a story.', { model: 'scripted', ...parts }), freshContext())
  const events: RunEvent[] = []
  for await (const group of run.frames) events.push(...group.map(({ data }) => JSON.parse(data) as RunEvent))
  return { events, engine, text: events.map((event) => (event.type === 'text.delta' ? event.text : '')).join('') }
}

t.test('an engine that does not know stop texts is left as soon as one has come, and its tokens are counted here', async (t) => {
  const { events, text, engine } = await soon(play([texts('one ', 'EN'), texts('D two'), 'hang'], { stop: ['END'] }))
  t.equal(text, 'one ')
  t.equal(engine.closed, 1)
  t.match(events.at(-1), { type: 'run.completed', usage: { estimated: true } })
})

t.test('what the engine counted is kept when it comes with the end', async (t) => {
  const { events, text } = await soon(play([[...texts('one END two'), finished('max_output_tokens')]], { stop: ['END'] }))
  t.equal(text, 'one ')
  t.match(events.at(-1), { type: 'run.completed', usage })
})

t.test('nothing follows a stop text: neither text, nor thoughts, nor calls', async (t) => {
  const tool = { kind: 'function', name: 'f', param: 'tools[0]' } as const
  const script: Script = [[...texts('a|b'), { type: 'reasoning.delta', text: 'hm' }, { type: 'tool.called', tool: 'function', callId: 'c', name: 'f' }, { type: 'tool.arguments.delta', callId: 'c', text: '{}' }, ...texts('z'), finished()]]
  const { events } = await soon(play(script, { stop: ['|'], tools: [tool] }))
  t.strictSame(events.filter(({ type }) => type.endsWith('.delta') || type === 'tool.called').map((event) => ('text' in event ? event.text : event.type)), ['a'])
})

t.test('text that was held back and is no stop text comes before what follows it', async (t) => {
  const { events } = await soon(play([[...texts('sto'), { type: 'refusal.delta', text: 'no' }, finished()]], { stop: ['stop'] }))
  t.strictSame(events.filter(({ type }) => type.endsWith('.delta')).map((event) => ('text' in event ? event.text : '')), ['sto', 'no'])
  t.equal((await soon(play([[...texts('a', ' sto'), finished()]], { stop: ['stop'] }))).text, 'a sto')
})

t.test('an answer that begins with a stop text is empty, and complete', async (t) => {
  const { events, text } = await soon(play([[...texts('END'), finished()]], { stop: ['END'] }))
  t.equal(text, '')
  t.equal(events.at(-1)?.type, 'run.completed')
})

t.test('a document is cut like any text, live and held, and is no broken document for it', async (t) => {
  for (const structured of ['native', 'checked'] as const) {
    const { events, text } = await soon(play([[...texts('{"a":', '1}'), finished()]], { stop: [':1'], format: { type: 'json_object' } }, structured))
    t.equal(text, '{"a"', structured)
    t.equal(events.at(-1)?.type, 'run.completed', structured)
  }
})

t.test('MATRIZ alone obeys, and a stop text before the limit of tokens is no cut', async (t) => {
  for (const [stop, maxOutputTokens, text, type] of [[['three'], undefined, 'one two ', 'run.completed'], [['three'], 3, 'one two ', 'run.completed'], [['four'], 2, 'one two ', 'run.incomplete']] as const) {
    const run = await createMatriz(worldOf()).start(
      requestOf('Say exactly: one two three four', { stop, ...(maxOutputTokens !== undefined && { maxOutputTokens }) }), freshContext()
    )
    const events: RunEvent[] = []
    for await (const group of run.frames) events.push(...group.map(({ data }) => JSON.parse(data) as RunEvent))
    t.equal(events.map((event) => (event.type === 'text.delta' ? event.text : '')).join(''), text)
    t.equal(events.at(-1)?.type, type)
  }
})

t.test('settings go to the engine, and a model without a use for one says so', async (t) => {
  const settings = { temperature: 0, topP: 0.5, seed: 7, frequencyPenalty: 1, presencePenalty: -1, reasoningEffort: 'low', verbosity: 'high' } as const
  const noted: UnusedSetting[] = []
  const engine = Object.assign(new ScriptedEngine([[[...texts('a'), finished()]]]), { unused: ['seed', 'topP'] as const })
  const world = worldOf({ engines: registryOf(engine) })
  await createMatriz(world).complete(requestOf('x', { model: 'scripted', stop: ['b'], ...settings }), freshContext({ noteUnused: (setting) => noted.push(setting) }))
  t.match(engine.requests[0], { stop: ['b'], ...settings })
  t.strictSame(noted, ['seed', 'topP'])
  noted.length = 0
  await createMatriz(worldOf()).complete(requestOf('x', settings), freshContext({ noteUnused: (setting) => noted.push(setting) }))
  t.strictSame(noted, ['temperature', 'topP', 'frequencyPenalty', 'presencePenalty', 'reasoningEffort', 'verbosity'], 'the same answer under every seed is what a seed asks for')
  noted.length = 0
  await createMatriz(worldOf()).complete(requestOf('x'), freshContext({ noteUnused: (setting) => noted.push(setting) }))
  t.strictSame(noted, [])
})

t.test('the same request gives the same answer under every seed', async (t) => {
  const answers = new Set<string>()
  for (const seed of [undefined, 0, 1, -5, 9_007_199_254_740_991]) {
    const { response } = await createMatriz(worldOf()).complete(requestOf('What is 15% of 240?', seed === undefined ? {} : { seed }), freshContext())
    answers.add(response)
  }
  t.equal(answers.size, 1)
})
