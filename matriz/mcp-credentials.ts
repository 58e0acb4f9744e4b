// SPDX-License-Identifier: Apache-2.0

/**
 * Headers that let a caller into a server. Whoever writes a request down, copies it to a thread or logs it gets an empty
 * object: they live as long as the run, in this process, and nowhere else.
 */
export class McpCredentials {
  readonly #headers: Readonly<Record<string, string>>
  readonly #bearer: boolean

  /** Names are in lower case. `bearer`: the authorization came as a token by itself. */
  constructor(headers: Readonly<Record<string, string>>, bearer: boolean) {
    this.#headers = headers
    this.#bearer = bearer
  }

  get bearer(): boolean {
    return this.#bearer
  }

  get names(): readonly string[] {
    return Object.keys(this.#headers)
  }

  /** For nobody but whoever sends them. */
  reveal(): Readonly<Record<string, string>> {
    return this.#headers
  }
}
