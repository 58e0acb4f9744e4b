// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../errors.ts'
import type { Verification } from '../../nodes/cognitive-node.ts'
import type { MathematicalClaim } from '../../tools/validator-mathematics.ts'
import { mathematicalClaims } from '../../tools/validator-mathematics.ts'
import { describe } from '../check-tools.ts'
import type { NodeDraft } from '../graph.ts'
import { isHeld } from '../language.ts'
import type { RunScope, StageReport } from '../scope.ts'
import { nodeContext } from './thought.ts'

type Now<T> = T | Promise<T>

/** VALIDATE: the answer is checked, by another way than it was found where there is one. */
export function validate(scope: RunScope): Now<StageReport> {
  const { state } = scope
  const verifications = state.chosen === undefined ? validateEngine(scope) : validateNode(scope)
  const claims = state.chosen === undefined ? claimsIn(scope) : undefined
  return verifications instanceof Promise ? verifications.then(done => conclude(done, state, claims)) : conclude(verifications, state, claims)
}

/** How much of an engine's words is recalculated here: what is longer would hold up others. */
const recalculated = 4_000
const claimsShown = 32

/** What the words of an engine say of numbers, each calculated again. It is told and never changed: the words have left. */
interface Claims {
  readonly characters: number
  readonly contradicted: number
  readonly shown: readonly Pick<MathematicalClaim, 'text' | 'start' | 'verdict' | 'expected'>[]
}

function claimsIn({ request, log }: RunScope): Claims | undefined {
  const text = request.format.type === 'text' ? answerText(log.transcript.items())?.slice(0, recalculated) : undefined
  const claims = text === undefined ? [] : mathematicalClaims(text)
  if (text === undefined || claims.length === 0) return undefined
  return {
    characters: text.length, contradicted: claims.filter(({ verdict }) => verdict === 'contradicted').length,
    shown: claims.slice(0, claimsShown).map(({ text: claim, start, verdict, expected }) => ({ text: claim, start, verdict, expected }))
  }
}

function conclude(verifications: readonly Verification[], state: RunScope['state'], claims?: Claims): StageReport {
  const failed = verifications.find(({ passed }) => !passed)
  state.valid = failed === undefined
  state.standing = {
    capability: state.capability, claimed: state.answer?.confidence ?? 0.5, valid: state.valid,
    ...(failed === undefined ? {} : { problem: state.correction?.problem ?? failed.explanation })
  }
  return { outcome: state.valid ? 'ok' : 'failed', nodes: [nodeOf(verifications, state, claims)] }
}

function nodeOf(verifications: readonly Verification[], { valid, capability }: RunScope['state'], claims: Claims | undefined): NodeDraft {
  const doubtful = claims !== undefined && claims.contradicted > 0
  return {
    type: 'VALIDATION', capabilities: ['validation.check'], state: { confidence: valid ? doubtful ? 0.4 : 0.95 : 0.2, salience: 0.6 },
    labels: [
      `validation:valid=${String(valid)}@1`, ...claims === undefined ? [] : [`validation:arithmetic=${doubtful ? 'contradicted' : 'supported'}@1`],
      ...verifications.slice(0, 8).map(({ method }) => `validation:method=${method}@1`)
    ],
    payload: { capability, verifications, ...(claims === undefined ? {} : { claims }) }
  }
}

function validateNode(scope: RunScope): Now<readonly Verification[]> {
  const { chosen, answer, thought } = scope.state
  if (chosen === undefined || answer === undefined) return [structural(false, 'there is no answer')]
  return chosen.verify(thought, answer, nodeContext(scope))
}

/** Live output has left and can only be found broken; held output can be asked for again. */
function validateEngine(scope: RunScope): Now<readonly Verification[]> {
  const { request, engine, state, log, composer, calls } = scope
  if (calls.waiting && !calls.exhausted) return [structural(true, 'asks for capabilities')]
  if (request.format.type === 'text' || engine === undefined) return [structural(true, 'free text')]
  if (state.cutShort !== undefined || composer.stopped) return [structural(true, 'cut short')]
  return isHeld(engine, scope) ? validateHeld(scope) : validateLive(scope, answerText(log.transcript.items()))
}

async function validateHeld(scope: RunScope): Promise<readonly Verification[]> {
  const { state } = scope
  if (state.held.some(({ type }) => type === 'refusal.delta')) return [structural(true, 'refused')]
  const text = withoutFence(state.held.map(event => event.type === 'text.delta' ? event.text : '').join(''))
  const calls = state.held.some(({ type }) => type === 'tool.called')
  const problem = text === '' && calls ? undefined : await problemOf(text, scope)
  state.document = problem === undefined ? text : ''
  if (problem !== undefined && isRedacted(text)) return [endedByPolicy(state)]
  // Beside a tool call, words that are no document are no answer either: they are left out.
  if (problem === undefined || calls) return [structural(true, problem ?? 'fits the schema')]
  state.correction = { text, problem }
  return [structural(false, problem)]
}

async function validateLive(scope: RunScope, text: string | undefined): Promise<readonly Verification[]> {
  if (text === undefined) return [structural(true, 'no text')]
  const problem = await problemOf(text, scope)
  if (problem !== undefined && isRedacted(text)) return [endedByPolicy(scope.state)]
  if (problem !== undefined) throw new MatrizError('invalid_structured_output', `The model's answer is not in the form that was asked for: ${problem}.`)
  return [structural(true, 'fits the schema')]
}

/** What the policy took something out of need not fit any more, and would not the next time either. */
function isRedacted(text: string): boolean {
  return text.includes('[REDACTED:')
}

function endedByPolicy(state: RunScope['state']): Verification {
  state.cutShort = 'content_filter'
  return structural(true, 'redacted, and no longer in the form that was asked for')
}

async function problemOf(text: string, scope: RunScope): Promise<string | undefined> {
  const { format } = scope.request
  const value = parsed(text)
  if (value === undefined) return 'it is not valid JSON'
  if (format.type === 'json_schema') {
    const problems = await nodeContext(scope).checkValue(format.schema, value)
    return problems.length === 0 ? undefined : describe(problems)
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'it is not a JSON object'
}

/** Undefined is no JSON value, so it can stand for none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The document inside a Markdown fence, which many models cannot do without. */
function withoutFence(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.startsWith('```') || !trimmed.endsWith('```') || trimmed.length < 6) return trimmed
  const lineEnd = trimmed.indexOf('\n')
  return lineEnd === -1 ? trimmed : trimmed.slice(lineEnd + 1, -3).trim()
}

/** The text of a live answer; undefined when it refused, or only called tools. */
function answerText(all: ReturnType<RunScope['log']['transcript']['items']>): string | undefined {
  // What was said before a call that we made led to it.
  const items = all.slice(all.findLastIndex(({ kind }) => kind === 'capability_call' || kind === 'mcp_call' || kind === 'file_search_call') + 1)
  const parts = items.flatMap(item => item.kind === 'message' ? item.parts : [])
  const called = items.some(({ kind }) => kind === 'tool_call')
  if (parts.some(({ kind }) => kind === 'refusal') || (called && parts.length === 0)) return undefined
  return parts.map(part => part.kind === 'text' ? part.text : '').join('')
}

function structural(passed: boolean, explanation: string): Verification {
  return { method: 'structural', passed, explanation }
}
