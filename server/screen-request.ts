// SPDX-License-Identifier: Apache-2.0
import type { ValidateFunction } from 'ajv'
import { requestBody, requestForm, requestPath, requestQuery } from '../generated/validators.cjs'
import { MatrizError } from '../matriz/index.ts'
import type { GuardianDecision, Screener, ScreeningContext } from '../matriz/index.ts'
import type { AnyCall } from './any-operation.ts'
import { guardedParts, wantedSurfaces } from './screen-plan.ts'
import { TextCollection } from './screen-texts.ts'
import { describeValidation } from './validation-errors.ts'

/** What a request says, where it comes from. */
export type RequestScreening = Omit<ScreeningContext, 'direction' | 'model'>

type Part = 'path' | 'query' | 'body'
type Validators = Readonly<Record<string, ValidateFunction>>

const validators: Readonly<Record<Part, Validators>> = { path: requestPath, query: requestQuery, body: requestBody }

/**
 * Has the texts of a validated call judged, and puts what may go on of them into it. Resolves with what was decided;
 * undefined where no rule fitted. Throws `content_blocked`, also where a text cannot be redacted as the contract wants it.
 */
export async function screenCall(call: AnyCall, context: RequestScreening, screener: Screener): Promise<GuardianDecision | undefined> {
  const wanted = wantedSurfaces(screener)
  if (wanted === 0) return undefined
  const parts = guardedParts(context.operation)
  const texts = new TextCollection(wanted)
  for (const part of ['path', 'query', 'body'] as const) texts.gather(parts[part], call, part, '')
  return screenTexts(texts, modelOf(call.body), context, screener, () => refuseBroken(context.operation, call))
}

/** As `screenCall`, for the fields of a form. */
export async function screenFields(fields: unknown, context: RequestScreening, screener: Screener): Promise<GuardianDecision | undefined> {
  const wanted = wantedSurfaces(screener)
  const { form } = guardedParts(context.operation)
  if (wanted === 0 || form === undefined) return undefined
  const texts = new TextCollection(wanted)
  texts.gather(form, { fields }, 'fields', '')
  const validator = (requestForm as Validators)[context.operation]
  return screenTexts(texts, {}, context, screener, () => brokenPart(validator, fields))
}

/** A name beside a body. */
export interface SentName {
  readonly name: string
  readonly path: string
  /** Whether another name may take its place. */
  readonly fits: (name: string) => boolean
}

/** As `screenCall`, for a name; resolves with what may go on of it. */
export async function screenName({ name, path, fits }: SentName, context: RequestScreening, screener: Screener): Promise<string> {
  let screened = name
  const texts = new TextCollection(wantedSurfaces(screener))
  texts.take({ surface: 'metadata', path, text: name }, (other) => {
    screened = other
  })
  await screenTexts(texts, {}, context, screener, () => (fits(screened) ? undefined : path))
  return screened
}

/** `broken` names the field that the contract refuses as it is now. */
async function screenTexts(texts: TextCollection, model: { readonly model?: string }, context: RequestScreening, screener: Screener, broken: () => string | undefined): Promise<GuardianDecision | undefined> {
  if (texts.texts.length === 0) return undefined
  const { texts: screened, decision } = await screener.screen(texts.texts, { ...context, ...model, direction: 'in' })
  if (!texts.put(screened)) return decision
  const param = broken()
  if (param === undefined) return decision
  // What takes the place of a text is longer than some fields allow, and no name of a tool.
  throw new MatrizError('content_blocked', 'The content is not allowed by the policy of this server, and what would take its place is not a value of this field.', { param, ...(decision !== undefined && { auditId: decision.id }) })
}

function refuseBroken(operation: string, call: AnyCall): string | undefined {
  for (const part of ['path', 'query', 'body'] as const) {
    const param = brokenPart(validators[part][operation], call[part])
    if (param !== undefined) return param
  }
  return undefined
}

function brokenPart(validator: ValidateFunction | undefined, value: unknown): string | undefined {
  return validator === undefined || validator(value) ? undefined : describeValidation(validator.errors, value).param
}

function modelOf(body: unknown): { readonly model?: string } {
  return typeof body === 'object' && body !== null && 'model' in body && typeof body.model === 'string' ? { model: body.model } : {}
}
