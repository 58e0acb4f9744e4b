// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
import { asksForProof, findArgument } from '../../matriz/nodes/logic-request.ts'
import { checkProof } from '../../matriz/tools/logic-check.ts'
import { formulaText } from '../../matriz/tools/logic-formula.ts'
import { parseFormula } from '../../matriz/tools/logic-symbols.ts'
import { prove } from '../../matriz/tools/logic-prove.ts'
import type { ProofLine, Verdict } from '../../matriz/tools/logic-prove.ts'
import { problemOf, proveGoal } from '../../matriz/tools/logic.ts'

function verdictOf(premises: readonly string[], goal: string): string {
  const problem = problemOf(premises, goal)
  const found = prove(problem)
  const fault = checkProof(problem, found)
  return fault ?? found.verdict
}

function refusal(parameters: Readonly<Record<string, unknown>>): MatrizError {
  try {
    proveGoal(parameters)
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
  throw new Error('it was not refused')
}

t.test('formulas are read with the usual precedence', async t => {
  for (const [text, expected] of [['p -> q -> r', 'p -> (q -> r)'], ['~p & q | r', '(~p & q) | r'], ['p or q and r', 'p | (q & r)'], ['p <-> q implies r', 'p <-> (q -> r)'], ['¬(p ∨ q)', '~(p | q)']] as const) {
    const formula = parseFormula(text)
    t.equal(formula === undefined ? undefined : formulaText(formula), expected)
  }
  for (const text of ['p ->', '-> p', '(p', 'p q', '', `${'('.repeat(10_000)}p`, `${'~'.repeat(100)}p`]) t.equal(parseFormula(text), undefined, text.slice(0, 20))
})

t.test('verdicts of propositional arguments, each with a proof or counter-model that holds', async t => {
  for (const [premises, goal, expected] of [
    [['p -> q', 'p'], 'q', 'valid'], [['p -> q', '~q'], '~p', 'valid'], [['p -> q', 'q'], 'p', 'invalid'], [['p -> q', '~p'], '~q', 'invalid'], [['p | q', '~p'], 'q', 'valid'], [['p -> q', 'q -> r'], 'p -> r', 'valid'], [['p', '~p'], 'q', 'contradictory_premises'],
    [['p & q'], '~p', 'refuted'], [[], 'p | ~p', 'valid'], [[], 'p & ~p', 'refuted'], [['p <-> q', '~q'], 'p', 'refuted'], [['~(p | q)'], '~p', 'valid'], [['a | b', 'a -> c', 'b -> c'], 'c', 'valid'], [['a -> (b | c)', 'a'], 'b', 'invalid']
  ] as const) t.equal(verdictOf(premises, goal), expected, `${premises.join(', ')} ⊢ ${goal}`)
})

t.test('sentences are read like formulas', async t => {
  for (const [premises, goal, expected] of [
    [['If the lamp is on, then the room is warm', 'The lamp is on'], 'the room is warm', 'valid'], [['If the lamp is on, the room is warm', 'The room is not warm'], 'the lamp is not on', 'valid'], [['Either the cook sleeps or the cook sings', 'The cook does not sing'], 'the cook sleeps', 'valid'],
    [['The dog barks unless the dog sleeps', 'The dog does not sleep'], 'the dog barks', 'valid'], [['The shop opens only if the owner comes', 'The owner comes'], 'the shop opens', 'invalid'], [['Neither the cat sleeps nor the dog barks'], 'the cat does not sleep', 'valid']
  ] as const) t.equal(verdictOf(premises, goal), expected, `${premises.join(', ')} ⊢ ${goal}`)
})

t.test('what is said of all, none or some is proved of individuals', async t => {
  for (const [premises, goal, expected] of [
    [['All foxes are hunters', 'All hunters are fast'], 'All foxes are fast', 'valid'], [['No foxes are birds', 'Some pets are birds'], 'Some pets are not foxes', 'valid'], [['All foxes are hunters', 'All wolves are hunters'], 'All foxes are wolves', 'invalid'], [['All foxes are hunters'], 'Some foxes are hunters', 'invalid'],
    [['Every clerk owns a desk', 'Ann is a clerk'], 'Ann owns a desk', 'valid'], [['Every clerk owns a desk', 'Ann owns a desk'], 'Ann is a clerk', 'invalid'], [['No clerk sings', 'Ann sings'], 'Ann is a clerk', 'refuted'], [['Nobody who snores sleeps well', 'Tom sleeps well'], 'Tom snores', 'refuted'], [['All foxes are red', 'Some foxes are not red'], 'No foxes are red', 'contradictory_premises']
  ] as const) t.equal(verdictOf(premises, goal), expected, `${premises.join(', ')} ⊢ ${goal}`)
})

t.test('a proof speaks in the words of the premises', async t => {
  t.match(proveGoal({ premises: ['All whales breathe air', 'Moby is a whale'], goal: 'Moby breathes air', existential_import: null }), { verdict: 'valid', premises: ['every x: whales(x) -> breathe_air(x)', 'whales(moby)'], goal: 'breathe_air(moby)' })
})

t.test('existential import is stated where it decides, and taken where it is asked for', async t => {
  const parameters = { premises: ['All unicorns are horses'], goal: 'Some unicorns are horses', existential_import: null }
  t.match(proveGoal(parameters), { verdict: 'invalid', note: /at least one of each kind/ })
  t.match(proveGoal({ ...parameters, existential_import: true }), { verdict: 'valid' })
})

t.test('the checker refuses each spoilt proof', async t => {
  const problem = problemOf(['p -> q', 'q -> r', 'p'], 'r')
  const found = prove(problem)
  if (!('proof' in found)) throw new Error('there is a proof')
  t.equal(checkProof(problem, found), undefined)
  const spoilt = (change: (line: ProofLine) => ProofLine): Verdict => ({ verdict: 'valid', proof: found.proof.map(change) })
  t.ok(checkProof(problem, { verdict: 'valid', proof: found.proof.slice(0, -1) }), 'without its end')
  t.ok(checkProof(problem, { verdict: 'valid', proof: [] }), 'without lines')
  t.ok(checkProof(problem, spoilt(line => line.rule === 'resolution' ? { ...line, clause: [] } : line)), 'with another resolvent')
  t.ok(checkProof(problem, spoilt(line => line.rule === 'premise' ? { ...line, statement: { kind: 'plain', formula: { kind: 'atom', name: 'r' } } } : line)), 'with another premise')
  t.ok(checkProof(problem, spoilt(line => line.rule === 'supposition' ? { ...line, statement: { kind: 'plain', formula: { kind: 'atom', name: 'q' } } } : line)), 'with another supposition')
  t.ok(checkProof(problem, spoilt(line => ({ ...line, cites: line.cites.map(cited => cited + 1) }))), 'with other lines cited')
  t.ok(checkProof(problem, { verdict: 'contradictory_premises', proof: found.proof }), 'for another verdict')
  t.ok(checkProof(problem, { verdict: 'invalid', counterModel: { individuals: [], holds: ['p'], fails: ['q', 'r'] } }), 'a model in which a premise fails')
  t.ok(checkProof(problem, { verdict: 'invalid', counterModel: { individuals: [], holds: ['p', 'q', 'r'], fails: [] } }), 'a model in which the goal holds')
})

t.test('what is not understood or too large is refused with the parameter at fault', async t => {
  t.match(refusal({ premises: ['p', 'all'], goal: 'p', existential_import: null }), { code: 'invalid_value', param: 'premises[1]' })
  t.match(refusal({ premises: ['p'], goal: '', existential_import: null }), { param: 'goal' })
  t.match(refusal({ premises: Array.from({ length: 31 }, () => 'p'), goal: 'p', existential_import: null }), { param: 'premises' })
  t.match(refusal({ premises: [Array.from({ length: 9 }, (_, index) => `a${index}`).join(' | ')], goal: 'p', existential_import: null }), { param: 'premises', message: /more than 8/ })
  t.match(refusal({ premises: Array.from({ length: 25 }, (_, index) => `x${index} | y${index}`), goal: 'p', existential_import: null }), { param: 'premises', message: /more than 24/ })
})

t.test('arguments are found however they are put', async t => {
  for (const text of [
    'All cooks are artists. All artists are dreamers. Does it follow that all cooks are dreamers?', 'If the tide rises, the boat floats. The tide rises. Does the boat float?', 'Given p -> q and p, prove q.', 'From "a and b" derive b.', 'Is this argument valid? If I cook, I rest. I rested. Therefore I cooked.',
    'No clerks are lazy. Tom is a clerk. Is Tom lazy?', 'p or q, not p. is q true?', 'not (p or q). does not p follow?', 'Prove r from p -> r, p'
  ]) t.ok(findArgument(text), text)
})

t.test('what only sounds like logic is no argument', async t => {
  for (const text of ['If I were you, I would go.', 'What is logic?', 'All my friends are here.', 'Is Paris in France?', 'I like tea. Do you like tea?', 'const a = b || c', 'Tell me a story if you can.', 'Some people say so. Who are they?', '']) t.equal(findArgument(text), undefined, text)
})

t.test('a question of logic that is not understood is still one', async t => {
  t.equal(asksForProof('Most cats purr. Tom is a cat. Does it follow that Tom purrs?'), true)
  t.equal(findArgument('Most cats purr. Tom is a cat. Does it follow that Tom purrs?'), undefined)
  t.equal(asksForProof('What is the weather like?'), false)
})

t.test('hostile text is read in bounded time', async t => {
  const began = process.cpuUsage()
  for (const piece of ['if a, ', 'p -> ', 'all a are b. ', 'not ', 'argument ', 'a or ', '("', 'therefore ']) for (const length of [1_500, 200_000]) findArgument(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
  t.ok(process.cpuUsage(began).user < 1_000_000, 'all together within a second')
})

t.test('where the same word is not found again, nothing is claimed', async t => {
  for (const text of ['No judges are liars; some liars paint. Does it follow that some painters are not judges?', 'Nobody who paints is rich. Eve is rich. Can Eve be a painter?', 'All tigers are cats. The moon is round. Are all tigers cats?']) {
    t.equal(findArgument(text), undefined, text)
    t.equal(asksForProof(text), true, text)
  }
})

t.test('what one term of several words is, and where a sentence ends, is heeded', async t => {
  for (const [text, expected] of [
    ['Some shirts are wet. All wet things drip water. Can we conclude that some shirts drip water?', 'valid'], ['All dobs are fims and all fims are gars. Are all dobs surely gars?', 'valid'], ['From these facts alone, is it raining?', undefined], ['All toys can float. Ducks are toys. From these premises alone, can ducks float?', 'valid'],
    ['some birds swim, some animals that swim are seals. does it follow that some birds are seals', 'invalid'], ['Is (p and q) implies q a tautology?', 'valid']
  ] as const) {
    const problem = findArgument(text)?.problem
    t.equal(problem === undefined ? undefined : prove(problem).verdict, expected, text)
  }
})
