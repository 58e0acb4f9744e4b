// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../request.ts'

/** Where in the six letters a capability works; `supporting` where in none of them. */
export type CapabilityStage = 'memory' | 'attention' | 'thought' | 'risk' | 'intent' | 'action' | 'supporting'

/** How much harm the data could do in other hands, least first. */
export type DataClass = 'public' | 'internal' | 'restricted' | 'sensitive'

/** What MATRIZ can do when it is asked by name: what a manifest of manifests/ says of it. */
export interface Capability {
  /** Two lower-case words, such as `math.evaluate`. */
  readonly name: string
  /** The same as a tool's name, such as `math_evaluate`: what callers use. */
  readonly toolName: string
  readonly version: string
  readonly description: string
  readonly stage: CapabilityStage
  /** Its star in the constellation, such as `Flow`. */
  readonly star: string
  /** Of the data that it is given, for the policy. */
  readonly dataClass: DataClass
  /** A closed object. */
  readonly parameters: JsonSchema
  readonly result: JsonSchema
}

/**
 * How a capability does it: JSON in, JSON out, pure. It runs in a thread that is ended when it takes too long, so it need
 * not watch the time. Its parameters have been checked against the manifest. Throws MatrizError `invalid_value`, with the
 * parameter at fault as `param`, for what fits the schema and still cannot be done.
 */
export type Work = (parameters: Readonly<Record<string, unknown>>) => unknown

/** The works by the names of their capabilities. */
export type Works = Readonly<Record<string, Work>>
