// SPDX-License-Identifier: Apache-2.0
import type { Step } from '../../../scripts/generate/guard-paths.ts'
import type { TextForm } from '../../../scripts/generate/guard-plan.ts'
import type { Schema } from '../../support/contract-schema.ts'
import { resolve, sample } from '../../support/field-cases.ts'

/** A text to look for, in the form in which it is planted. */
export interface Plant {
  readonly canary: string
  readonly form: TextForm
}

/** A small value that the schema allows, with the canary where the steps lead. */
export function plantedValue(schema: Schema, steps: readonly Step[], plant: Plant): unknown {
  const here = resolve(schema)
  const [step, ...rest] = steps
  if (step === undefined) return planted(here, plant)
  switch (step.kind) {
    case 'property':
      return { ...objectOf(here), [step.name]: plantedValue(here.properties?.[step.name] ?? {}, rest, plant) }
    case 'named':
      return { ...objectOf(here), named: plantedValue(restOf(here), rest, plant) }
    case 'name':
      return { ...objectOf(here), [plant.canary]: sampleText(restOf(here)) }
    case 'item':
      return [plantedValue(here.items ?? {}, rest, plant)]
    case 'tagged': {
      const branch = { $ref: here.discriminator?.mapping[step.value] ?? '' }
      return { ...(plantedValue(branch, rest, plant) as object), [step.tag]: step.value }
    }
    case 'type':
      return plantedValue(branchOf(here, step.type), rest, plant)
    case 'untyped':
      return plantedValue(untypedBranch(here, step.key), rest, plant)
  }
}

/** How the guardian calls the place that the steps lead to, as it is written down. */
export function judgedPath(steps: readonly Step[]): string {
  return steps.reduce((path, step) => {
    const inner = path === '' ? '' : `${path}.`
    switch (step.kind) {
      case 'property':
        return inner + step.name
      case 'named':
      case 'name':
        return `${inner}*`
      case 'item':
        return `${path}[0]`
      default:
        return path
    }
  }, '')
}

function planted({ pattern }: Schema, { canary, form }: Plant): string {
  if (form === 'json' && pattern === undefined) return JSON.stringify({ a: canary })
  if (form === 'base64') return Buffer.from(`The ${canary}.`).toString('base64')
  const candidates = [canary, `https://example.com/${canary}`, `resp_${canary}`, `a:b=${canary}@1`, `modr-${canary}`]
  const found = candidates.find((candidate) => pattern === undefined || new RegExp(pattern, 'u').test(candidate))
  if (found === undefined) throw new Error(`No canary fits ${pattern ?? ''}.`)
  return found
}

function objectOf(schema: Schema): Record<string, unknown> {
  const value = schema.type === undefined && schema.properties === undefined ? {} : sample({ ...schema, type: 'object' })
  return value as Record<string, unknown>
}

function restOf({ additionalProperties }: Schema): Schema {
  return typeof additionalProperties === 'object' ? additionalProperties : {}
}

/** A text where there may be one; whatever has no type may be one. */
function sampleText(schema: Schema): unknown {
  return schema.type === undefined && schema.oneOf === undefined ? 'x' : sample(schema)
}

function branchOf(schema: Schema, type: string): Schema {
  const branches = schema.oneOf ?? schema.anyOf
  if (branches === undefined) return { ...schema, ...(schema.type === undefined ? {} : { type }) }
  const found = branches.find((branch) => isOf(resolve(branch), type))
  if (found === undefined) throw new Error(`No branch of the type ${type}.`)
  return found
}

function isOf(schema: Schema, type: string): boolean {
  if (schema.discriminator !== undefined) return type === 'object'
  return typeof schema.type === 'string' ? schema.type === type : schema.type?.includes(type) === true
}

function untypedBranch(schema: Schema, key: string | undefined): Schema {
  if (key === undefined) return schema.anyOf?.[0] ?? {}
  return { $ref: (schema['x-lukhas-untyped'] as Readonly<Record<string, string>>)[key] ?? '' }
}
