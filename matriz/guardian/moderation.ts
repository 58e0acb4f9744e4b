// SPDX-License-Identifier: Apache-2.0
import { requireModel } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import { ownModels } from '../orchestrator/own-models.ts'
import { builtInDetectors } from './detectors/built-in.ts'
import type { Finding, ModelDetector } from './detector.ts'
import { moderationCategories } from './moderation-calls.ts'
import type { ModerationCategory, ModerationInput, ModerationResult, Moderations } from './moderation-calls.ts'
import { askModel } from './model-verdict.ts'
import { createScanner } from './scan/scanner.ts'

/** The most findings that one result tells. */
const findingLimit = 1_000

type Needed = Pick<MatrizDependencies, 'policy' | 'clock' | 'modelDetectors'>

/** Moderations by the built-in detectors, and for the categories by the model detectors that know them. */
export function createModerations({ policy, clock, modelDetectors = [] }: Needed): Moderations {
  const scanner = createScanner(builtInDetectors.values())
  const models = modelDetectors.filter(({ categories }) => categories.some(isModerationCategory))
  return {
    async create(principal, { model = ownModels.moderation, inputs, signal }) {
      authorise(policy, { principal, action: 'moderations.create', resource: `model:${model}`, model })
      if (model !== ownModels.moderation) throw absent(model)
      requireModel(principal, model)
      const results: ModerationResult[] = []
      for (const input of inputs) {
        results.push({ scores: await scoresOf(input, signal), findings: findingsOf(input) })
        // Long texts keep the thread; between two of them others have their turn.
        await clock.sleep(0, signal)
      }
      return { model, results }
    }
  }

  function findingsOf(input: ModerationInput): ModerationResult['findings'] {
    return input.flatMap(({ index, text }) => {
      const { findings, failures: [failure] } = scanner.scanWhole(text)
      if (failure !== undefined) throw failed(failure.detector, failure.cause)
      return findings.map(finding => ({ ...finding, index }))
    }).slice(0, findingLimit)
  }

  async function scoresOf(input: ModerationInput, signal: AbortSignal): Promise<ReadonlyMap<ModerationCategory, number>> {
    const scores = new Map<ModerationCategory, number>()
    for (const detector of models) {
      for (const category of detector.categories.filter(isModerationCategory)) scores.set(category, scores.get(category) ?? 0)
      for (const { text } of input) {
        for (const { category, score } of await verdictOf(detector, text, signal)) {
          if (isModerationCategory(category)) scores.set(category, Math.max(scores.get(category) ?? 0, score))
        }
      }
    }
    return scores
  }

  async function verdictOf(detector: ModelDetector, text: string, signal: AbortSignal): Promise<readonly Finding[]> {
    const verdict = await askModel(detector, text, { clock, signal })
    if ('failure' in verdict) throw failed(detector.name, verdict.cause)
    return verdict.findings
  }
}

function isModerationCategory(category: string): category is ModerationCategory {
  return moderationCategories.some(known => known === category)
}

function absent(model: string): MatrizError {
  const shown = model.length <= 80 ? model : `${model.slice(0, 80)}…`
  return new MatrizError('model_not_found', `The model '${shown}' does not exist or you do not have access to it.`, { param: 'model' })
}

function failed(detector: string, cause: unknown): MatrizError {
  return new MatrizError('policy_unavailable', `The detector '${detector}' failed, so the input could not be judged.`, { cause })
}
