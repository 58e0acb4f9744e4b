// SPDX-License-Identifier: Apache-2.0
import type { ContentPolicy, Judgement, TextContext, TextGuard } from '../content-policy.ts'
import { askModel } from '../model-verdict.ts'
import { compileRules } from './compile-rules.ts'
import type { ContentDocument } from './content-document.ts'
import type { ContentParts } from './content-parts.ts'
import { strongestEffect } from './rule.ts'
import type { SurfacePlan } from './surface-plan.ts'
import { planSurfaces } from './surface-plan.ts'
import { TextPass } from './text-pass.ts'
import type { Foreseen } from './text-pass.ts'

/** The content policy that a checked document describes. Throws for one that `checkContent` has problems with. */
export function compileContent(document: ContentDocument, parts: ContentParts): ContentPolicy {
  const { rules, known, problems } = compileRules(document, parts)
  if (problems.length > 0) throw new Error(`The policy has problems: ${problems.map(({ key }) => key).join(', ')}.`)
  const plans = planSurfaces(rules, known, parts.models ?? [])
  return {
    concerns: surface => plans.has(surface),
    judge(text, context) {
      const plan = plans.get(context.surface)
      return plan === undefined ? { effect: 'allow', text, matches: [] } : judgeBy(plan, text, { context, parts })
    },
    open(context) {
      const plan = plans.get(context.surface)
      if (plan === undefined) return untouched()
      return plan.withholds ? new WithheldText(text => judgeBy(plan, text, { context, parts })) : streamed(plan, context)
    }
  }
}

interface Judging {
  readonly context: TextContext
  readonly parts: Pick<ContentParts, 'clock'>
}

function judgeBy(plan: SurfacePlan, text: string, judging: Judging): Judgement | Promise<Judgement> {
  const whole = plan.whole.detectors.length === 0 ? nothing : plan.whole.scanWhole(text)
  const foreseen: Foreseen = { ...whole, textLength: text.length }
  return plan.models.length === 0 ? judged(plan, text, { context: judging.context, foreseen }) : askedToo(plan, text, { ...judging, foreseen })
}

const nothing = { findings: [], failures: [] } as const

/** Every model has its own budget, and all are asked at once. */
async function askedToo(plan: SurfacePlan, text: string, { context, parts, foreseen }: Judging & { readonly foreseen: Foreseen }): Promise<Judgement> {
  const { signal } = new AbortController()
  const asked = await Promise.all(plan.models.map(async model => ({ detector: model.name, verdict: await askModel(model, text, { clock: parts.clock, signal }) })))
  const findings = asked.flatMap(({ verdict }) => 'findings' in verdict ? verdict.findings : [])
  const failures = asked.flatMap(({ detector, verdict }) => 'failure' in verdict ? [{ detector, reason: verdict.failure }] : [])
  return judged(plan, text, { context, foreseen: { ...foreseen, findings: [...foreseen.findings, ...findings], failures: [...foreseen.failures, ...failures] } })
}

function judged(plan: SurfacePlan, text: string, { context, foreseen }: { readonly context: TextContext; readonly foreseen: Foreseen }): Judgement {
  const pass = new TextPass(plan, context, foreseen)
  const left = pass.push(text) + pass.end()
  const { matches } = pass
  return pass.blocked ? { effect: 'block', text: '', matches } : { effect: strongestEffect(matches.map(({ effect }) => effect)), text: left, matches }
}

function streamed(plan: SurfacePlan, context: TextContext): TextGuard {
  return new TextPass(plan, context)
}

/** A text that no rule concerns. */
function untouched(): TextGuard {
  return { push: piece => piece, end: () => '', blocked: false, matches: [] }
}

/** A text that leaves with the verdict on the whole of it. */
class WithheldText implements TextGuard {
  readonly #judge: (text: string) => Judgement | Promise<Judgement>
  readonly #pieces: string[] = []
  #judgement: Judgement | undefined

  constructor(judge: (text: string) => Judgement | Promise<Judgement>) {
    this.#judge = judge
  }

  get blocked(): boolean {
    return this.#judgement?.effect === 'block'
  }

  get matches(): Judgement['matches'] {
    return this.#judgement?.matches ?? []
  }

  push(piece: string): string {
    this.#pieces.push(piece)
    return ''
  }

  end(): string | Promise<string> {
    const judgement = this.#judge(this.#pieces.join(''))
    return judgement instanceof Promise ? judgement.then(known => this.#leave(known)) : this.#leave(judgement)
  }

  #leave(judgement: Judgement): string {
    this.#judgement = judgement
    return judgement.text
  }
}
