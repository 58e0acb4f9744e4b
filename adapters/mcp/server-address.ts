// SPDX-License-Identifier: Apache-2.0

/** Where and how one server of the Model Context Protocol is asked; the names of `headers` in lower case. */
export interface ServerAddress {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Values of headers that let somebody in. */
  readonly secrets: readonly string[]
  /** For the list of tools, and for each call. */
  readonly timeoutMs: number
}
