// SPDX-License-Identifier: Apache-2.0

/** One call of a capability. */
export interface WorkJob {
  readonly name: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** `json` is what the work returned; `refused` is its MatrizError `invalid_value`; `failed` says what else went wrong, for the log. */
export type WorkOutcome =
  | { readonly json: string }
  | { readonly refused: { readonly message: string; readonly param?: string } }
  | { readonly failed: string }

/** What the thread is told when it starts: the module whose `works` it runs. */
export interface WorkerStart {
  readonly works: string
}
