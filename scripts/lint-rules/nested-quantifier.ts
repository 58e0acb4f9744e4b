// SPDX-License-Identifier: Apache-2.0
import type { Rule } from 'eslint'

/** What one alternative of a group is made of. */
interface Content {
  /** Something in it repeats without bound. */
  unbounded: boolean
  /** Something in it must be there exactly as often as it stands, and so tells where a repetition ends. */
  mandatory: boolean
}

interface Group {
  /** The alternatives before the current one. */
  readonly closed: Content[]
  current: Content
}

const unbounded = /^(?:[*+]|\{\d+,\})/
const optional = /^(?:\?|\{0,)/
const groupStart = /^\((?:\?(?::|<?[=!]|<[\w$]+>))?/
/** Quantifiers, which belong to the atom before them, and assertions, which take no text. */
const notAnAtom = /^(?:[*+?{}^$]|\\[bB])/

function emptyGroup(): Group {
  return { closed: [], current: { unbounded: false, mandatory: false } }
}

/** Length of the atom at `at`, groups aside: a class, an escape or one character. */
function atomLength(source: string, at: number): number {
  if (source[at] === '\\') return 2
  if (source[at] !== '[') return 1
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end - at + 1
}

/** Notes in `group` an atom whose quantifier, if any, `rest` begins with. */
function note(group: Group, atom: Content, rest: string): void {
  if (unbounded.test(rest)) group.current.unbounded = true
  else {
    group.current.unbounded ||= atom.unbounded
    group.current.mandatory ||= atom.mandatory && !optional.test(rest)
  }
}

/** Length of the quantifier or atom that `rest` begins with. A counted quantifier is taken whole: its digits are no atoms. */
function pieceLength(source: string, at: number): number {
  return /^\{\d+(?:,\d*)?\}/.exec(source.slice(at))?.[0].length ?? atomLength(source, at)
}

/** Closes the innermost group; true when it is repeated and one of its alternatives is made of repetitions alone. */
function closeGroup(open: Group[], quantifier: string): boolean {
  const group = open.pop() ?? emptyGroup()
  const alternatives = [...group.closed, group.current]
  const whole = { unbounded: alternatives.some((one) => one.unbounded), mandatory: alternatives.every((one) => one.mandatory) }
  note(open.at(-1) ?? emptyGroup(), whole, quantifier)
  return unbounded.test(quantifier) && alternatives.some((one) => one.unbounded && !one.mandatory)
}

/**
 * True when an unbounded repetition holds nothing but repetitions and optional parts, as in `(a+)+` or `(?:a*b?)*`: the
 * text can then be cut into iterations in many ways, and trying them doubles with every character. A mandatory part in
 * each iteration, as in `(?:\s+word)*`, is taken to tell them apart.
 */
export function nestsQuantifiers(source: string): boolean {
  const open = [emptyGroup()]
  for (let at = 0, length = 1; at < source.length; at += length) {
    const rest = source.slice(at)
    const group = open.at(-1) ?? emptyGroup()
    const start = groupStart.exec(rest)
    length = start?.[0].length ?? pieceLength(source, at)
    if (start !== null) open.push(emptyGroup())
    else if (rest.startsWith(')')) {
      if (closeGroup(open, source.slice(at + 1))) return true
    } else if (rest.startsWith('|')) {
      group.closed.push(group.current)
      group.current = { unbounded: false, mandatory: false }
    } else if (!notAnAtom.test(rest)) note(group, { unbounded: false, mandatory: true }, source.slice(at + length))
  }
  return false
}

/** The ESLint rule. */
export const nestedQuantifier: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { nested: 'A repetition of repetitions can take exponential time on hostile text: rewrite it, use re2js, or say in a disable comment why it is linear.' },
  },
  create(context) {
    return {
      Literal(node) {
        if ('regex' in node && nestsQuantifiers(node.regex.pattern)) context.report({ node, messageId: 'nested' })
      },
    }
  },
}
