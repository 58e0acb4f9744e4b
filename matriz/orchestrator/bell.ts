// SPDX-License-Identifier: Apache-2.0

/** Tells one who looks now and then that there is something to look at. It stays rung until that one looks. */
export class Bell {
  #rung = Promise.withResolvers<undefined>()
  readonly #answered: (() => void)[] = []

  ring(): void {
    this.#rung.resolve(undefined)
  }

  /** Resolves while the bell is rung. */
  get rung(): Promise<undefined> {
    return this.#rung.promise
  }

  /** Somebody is going to look, at everything that was rung for so far. */
  answer(): void {
    this.#rung = Promise.withResolvers()
    for (const answered of this.#answered.splice(0)) answered()
  }

  /** Rings, and resolves when that was answered. */
  async call(): Promise<void> {
    const answered = new Promise<void>(resolve => { this.#answered.push(resolve) })
    this.ring()
    await answered
  }
}
