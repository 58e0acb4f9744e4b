// SPDX-License-Identifier: Apache-2.0
import type { Answer, CallsAnswer, TextAnswer } from '../../nodes/cognitive-node.ts'
import { isCallers } from '../call-rules.ts'
import type { NodeDraft } from '../graph.ts'
import type { RunScope, StageReport } from '../scope.ts'
import { closing } from './reflection.ts'
import { riskSaid } from './risk.ts'

/** How many deltas hold one word each; what follows comes in pieces of many words. */
const singleWords = 2_000
const wordsInPiece = 64

/** ACTION: what was thought is said, and a REFLECTION closes the run. */
export function action(scope: RunScope): StageReport | Promise<StageReport> {
  const { state, composer } = scope
  const saying = state.answer === undefined ? sayHeld(scope) : sayAnswer(state.answer, scope)
  const close = (): StageReport => {
    if (composer.blocked) state.cutShort = 'content_filter'
    return { outcome: 'ok', nodes: [...riskSaid(scope), actionNode(scope), closing(scope)] }
  }
  const report = (): StageReport | Promise<StageReport> => {
    if (composer.stopped) delete state.cutShort
    const ended = composer.end(state.cutShort !== undefined)
    return ended instanceof Promise ? ended.then(close) : close()
  }
  return saying instanceof Promise ? saying.then(report) : report()
}

function sayAnswer(answer: Answer, scope: RunScope): void | Promise<void> {
  return answer.kind === 'text' ? sayText(answer, scope) : sayCalls(answer, scope)
}

function sayText(answer: TextAnswer, scope: RunScope): void | Promise<void> {
  const { request, dependencies: { tokens }, state, composer, log, watch, readings } = scope
  const pieces = toPieces(answer.text)
  const limit = request.maxOutputTokens
  const allowed = limit === undefined || answer.text.length <= limit || tokens.count(answer.text) <= limit
    ? pieces.length
    : fitting(pieces, limit, text => tokens.count(text))
  if (allowed < pieces.length) state.cutShort = 'max_output_tokens'
  for (const { fileId, filename, citedAt } of answer.quotes ?? []) composer.cite({ fileId, filename, index: citedAt })
  // Half a document is none.
  if (answer.json === true && allowed < pieces.length) return undefined
  const say = (from: number): void | Promise<void> => {
    for (let index = from; index < allowed && !composer.blocked; index += 1) {
      composer.add({ type: 'text.delta', text: pieces[index] ?? '' })
      if (readings.happens('crowded', () => log.channel.crowded)) return watch.aside(() => readings.wait('room', undefined, () => log.roomy())).then(() => say(index + 1))
    }
  }
  return say(0)
}

function sayCalls({ calls }: CallsAnswer, { composer, state, request, dependencies }: RunScope): void {
  let left = request.maxOutputTokens ?? Infinity
  for (const call of calls) {
    if (!isCallers(call.tool)) continue
    left -= left === Infinity ? 0 : dependencies.tokens.count(`${call.tool.name} ${call.arguments}`)
    if (left < 0) {
      state.cutShort = 'max_output_tokens'
      return
    }
    const callId = dependencies.newId('call')
    composer.add({
      type: 'tool.called', tool: call.tool.kind, callId, name: call.tool.name,
      ...(call.tool.namespace === undefined ? {} : { namespace: call.tool.namespace })
    })
    composer.add({ type: 'tool.arguments.delta', callId, text: call.arguments })
  }
}

/** What an engine said while nobody was allowed to see it. Text that was cut short is no document, and stays unsaid. */
function sayHeld({ state, composer }: RunScope): void {
  const document = state.document
  const original = state.held.map(event => event.type === 'text.delta' ? event.text : '').join('')
  let said = document === undefined
  for (const event of state.held) {
    if (event.type === 'finished') continue
    if (event.type !== 'text.delta') composer.add(event)
    else if (document === original) composer.add(event)
    else if (!said && document !== undefined) {
      composer.add({ type: 'text.delta', text: document })
      said = true
    }
  }
}

/** Words with the space behind them. */
function toPieces(text: string): readonly string[] {
  const words = text.match(/\s*\S+\s*/g) ?? (text === '' ? [] : [text])
  if (words.length <= singleWords) return words
  const pieces = words.slice(0, singleWords)
  for (let from = singleWords; from < words.length; from += wordsInPiece) pieces.push(words.slice(from, from + wordsInPiece).join(''))
  return pieces
}

/** How many pieces, joined, are no more than `limit` tokens. */
function fitting(pieces: readonly string[], limit: number, count: (text: string) => number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (count(pieces.slice(0, middle).join('')) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

function actionNode({ state, composer, log }: RunScope): NodeDraft {
  return {
    type: 'CAUSAL', labels: [`action:kind=${composer.calls > 0 ? 'tool_call' : 'text'}@1`], capabilities: ['action.emit'],
    state: { confidence: 1, salience: 0.7 },
    payload: { capability: state.capability, calls: composer.calls, characters: log.transcript.length, cutShort: state.cutShort ?? null }
  }
}
