// SPDX-License-Identifier: Apache-2.0
// What every text of operands and operators has in common: tokens, brackets, and precedence climbing within limits.

const tokenLimit = 200
const depthLimit = 32

/** How an operator binds: the stronger first, and between equals from the left unless it reads from the right. */
export interface Binding {
  readonly strength: number
  readonly fromRight?: boolean
}

/** The tokens of `text` in lower case; undefined where it has something else, or too many. `pattern` is sticky and has a group for each kind of token. */
export function tokensOf(text: string, pattern: RegExp): string[] | undefined {
  pattern.lastIndex = 0
  const end = text.trimEnd().length
  const tokens: string[] = []
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text)
    if (match === null || tokens.length >= tokenLimit) return undefined
    tokens.push((match.slice(1).find(group => group !== undefined) ?? '').toLowerCase())
  }
  return tokens
}

/** Precedence climbing over the tokens. Every method gives undefined where the text is no expression. */
export abstract class OperatorParser<Tree> {
  readonly #tokens: string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = [...tokens]
  }

  /** The tree of all tokens. */
  whole(): Tree | undefined {
    const tree = this.expression(0, 0)
    return this.#at === this.#tokens.length ? tree : undefined
  }

  protected abstract bindingOf(token: string): Binding | undefined
  protected abstract join(operator: string, left: Tree, right: Tree): Tree
  /** Reads one operand, signs before it and marks behind it included. */
  protected abstract operand(depth: number): Tree | undefined

  /** Reads as long as operators bind at least as strongly as `minimum`. */
  protected expression(minimum: number, depth: number): Tree | undefined {
    if (depth > depthLimit) return undefined
    let left = this.operand(depth)
    for (;;) {
      const operator = this.peek()
      const binding = operator === undefined ? undefined : this.bindingOf(operator)
      if (left === undefined || operator === undefined || binding === undefined || binding.strength < minimum) return left
      this.#at += 1
      const right = this.expression(binding.fromRight === true ? binding.strength : binding.strength + 1, depth + 1)
      left = right === undefined ? undefined : this.join(operator, left, right)
    }
  }

  /** What stands in brackets, of which the first was taken. */
  protected bracketed(depth: number): Tree | undefined {
    const inner = this.expression(0, depth + 1)
    return this.take() === ')' ? inner : undefined
  }

  protected peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead]
  }

  protected take(): string | undefined {
    return this.#tokens[this.#at++]
  }

  /** Reads the next token as another one. */
  protected replace(token: string): void {
    this.#tokens[this.#at] = token
  }
}
