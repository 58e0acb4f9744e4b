// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { readingsOf } from '../../matriz/intent/readings.ts'
import { classify } from '../../matriz/nodes/intent-rules.ts'
import type { IntentKind } from '../../matriz/nodes/cognitive-node.ts'
import { routeIntent } from '../../matriz/tools/route.ts'

/** Sentences of these tests' own, none of which is in the set that routing is measured on. */
const labelled: Readonly<Partial<Record<IntentKind, readonly string[]>>> = {
  arithmetic: [
    '14 * 19', 'what do 23 and 58 make together? I mean 23 + 58', 'please divide 91 by 7', 'the cube of 11, so 11^3', 'take 30% off 260', 'How much do I pay for 6 loaves at 2.40 each?', 'A box holds 12 eggs. How many eggs are in 7 boxes?',
    'product of 13 and 17', 'the average of 3, 8 and 19', 'Wie viel ist 81 geteilt durch 9?', 'combien font 14 fois 6', 'cuánto es 90 menos 37', 'what percentage of 90 is 36', 'is 91 divisible by 7?', 'triple 19', '7! / 5!',
    'whats 12 time 12', 'perimeter of a square with side 5', 'split 90 euros between 4 people', 'what does 6 and 7 make', 'sum of the first 10 natural numbers', 'I had 40 dollars and spent 12.50, how much is left', 'multipy 1812 by 3'
  ],
  conversion: [
    '12 stone in kg', 'how many feet in a mile', 'Convert 72 degrees fahrenheit to celsius', 'what is 300 ml in fluid ounces', '45 knots to km/h', 'My rucksack weighs 19 lbs. How many kilos is it?', '500 mb to gb', 'How many minutes are 3.5 hours?', 'Wie viele Zentimeter sind 4 Zoll?', 'combien de grammes font 2 livres... I mean 2 lb in grams',
    '3 florbs in metres? convert 3 florbs to metres', 'turn 2 bar into psi', "6'1\" in centimetres",
    'horsepower to kilowatts: 150', 'three quarters of a mile in yards', 'hectares in 100 acres', '60 farenheit in celcius'
  ],
  date: [
    'how many days until 24 December 2031?', 'What day of the week was 9 November 1989?', 'Was 1900 a leap year?', '45 days after 2 March 2028', 'What is the date 3 months before 2027-08-15?', 'How much time lies between 8:15 and 17:05?', 'Which calendar week is 14 February 2029 in?',
    'how old is somebody who was born on 3 June 1971 on 1 January 2030', 'if yesterday was monday, which day is it in 10 days?', 'A shift begins at 22:30 and lasts 8 hours. When does it end?', 'Wie viele Tage sind es vom 3. Mai 2026 bis zum 9. Juni 2026?', "what is today's date please",
    'Is 5 May 2024 before 3 June 2024?', "next friday's date", 'what quarter is 15 August in', 'the last day of february 2024'
  ],
  logic: [
    'All pumps are machines. All machines need oil. Do all pumps need oil?', 'If the valve opens, the tank empties. The tank is not empty. Did the valve open?', 'No cats are dogs. Rex is a dog. Is Rex a cat?', 'From P -> Q and P, derive Q.', 'Is this argument valid: some actors are tall, all tall people are kind, therefore some actors are kind?',
    'Either Tom or Ann took it. Tom did not take it. Did Ann take it?', 'p -> q, q -> r. does p -> r follow?', 'Kein Fisch ist ein Vogel. Nemo ist ein Fisch. Ist Nemo ein Vogel?',
    'Anna is taller than Ben and Ben is taller than Cara. Is Anna taller than Cara?', 'If it hails the bus waits. The bus did not wait. Did it hail?', 'Assess my reasoning: all oaks are trees, this is a tree, hence it is an oak.'
  ],
  fact: [
    'capital of Peru', "What is Finland's capital?", 'chemical symbol of potassium', 'Which element has atomic number 26?', 'What is the SI unit of pressure?', 'how fast is the speed of light', 'What does the prefix nano mean?', "What is Boltzmann's constant?", 'How many days are in February?', 'Which month comes before October?',
    'Is Lyon the capital of France?', 'what is the value of pi to 5 decimal places', 'Quelle est la capitale de la Hongrie ?', 'how many weeks are there in a year'
  ],
  text_operation: [
    'Count the letters in "harbour"', 'reverse: evening', 'put these in alphabetical order: kiwi, fig, date', 'Make this upper case: keep off the lawn', 'How many vowels are in "umbrella"?', 'What are the first two words of "once upon a midnight dreary"?', 'Extract every e-mail address from: write to kim@example.net today',
    'Remove the blank lines from this text:\na\n\nb', 'replace "red" by "green" in "the red door"', 'Fasse diesen Text zusammen: Der Zug fuhr zu spät ab. Niemand wusste warum. Am Ende kamen alle an.', 'is "level" a palindrome?', 'Count the number of lines here:\none\ntwo',
    'join a, b and c with dashes', 'count the vowels in banana', 'snake_case: My Variable Name', 'boil this down to the main message: We met. We talked. We left.'
  ],
  recall: ['Where did I tell you I work?', "What's my sister called?", 'Do you remember my birthday?', 'Which colour did I say I like best?', 'remind me what my locker number is', 'what have I told you about my garden?', 'Wie heiße ich?', "Comment est-ce que je m'appelle ?", 'which day is my exam?', "my sister, what's her name?", 'what sort of phone do i have', 'do I have a sister?'],
  statement: ['My brother is a baker.', 'We have three hens and a goat.', 'I play the cello.', 'By the way, I moved to Turin in May.', 'Our office is on the 4th floor.', "Remember that the spare key is under the mat.", 'Ich arbeite als Tischlerin.', "J'habite à Lille.", 'For later: the gate code is 4412.', 'Trains stop at noon today, keep that in mind.', 'You can call me Max.', 'Two of my kids play chess.'],
  obey: ['Say good evening.', 'Reply with exactly: pineapple', 'Repeat after me: one, two', 'answer with one word: maybe', 'Echo: 7 - 3', 'Just say "on it"', 'respond yes', 'Say it: victory', 'Type the letters QRS', 'Don\'t say anything except "fine".', 'Show me the text "row 5" unchanged', 'Reply with one word, namely: maple'],
  compound: [
    'Convert 9 km to miles and tell me what 25% of that is.', 'How many days are between 1 May 2030 and 4 June 2030, and how many hours is that?', 'Give me the capital of Norway in upper case.',
    'Reverse the word "drawer" and then put it in capitals.', 'Add up the numbers in this text: "7 pens, 12 pencils and 3 rulers".',
    'Convert 350 F to C and round to a whole number.', 'Start with 60, subtract 8, then turn that from metres to feet.', '3 feet in cm and 5 pounds in grams', 'Take 20% off 80, then add 10% tax.', 'convert 70 kg to lb and then to stone', '7 * 6, and the symbol for iron'
  ],
  question: [
    'Why is the sea salty?', 'Who painted the ceiling?', 'Is the shop open 24/7?', 'What does error 502 mean?', 'Should I buy the 13-inch or the 15-inch model?', 'What would you cook for 8-10 guests?', 'Which is older, HTTP/1.1 or HTTP/2?', 'How do I add two lists in Python?', 'What is new in version 4.2.1?',
    'How much is 20 euros in yen?', 'Is +44 20 7946 0000 a London number?', 'What happened on 11/9?', 'Why does my code print 3 instead of 4?', 'What makes a capital letter different?', 'Is venture capital hard to get?', 'How many people live in Ghent?', 'What is the meaning of the word nice?', 'Could a 747 land on a road?'
  ],
  unknown: ['Tell me a story about a fox.', 'ok then', 'Translate "cheers" into Danish.', "Please don't calculate 3*3, just chat with me.", 'Write a poem with 14 lines.', 'Recommend a film from the 1990s.', 'https://example.org/2024/01/02/3-4', 'const n = 3 * 4;', '4-1 at half time', '10.1.2.3/24', 'rev 2.4.1-beta']
}

for (const [kind, sentences] of Object.entries(labelled)) {
  t.test(`${kind}: every sentence is read as that`, async (test) => {
    for (const sentence of sentences) test.equal(classify(sentence).kind, kind, `${sentence} ${JSON.stringify(readingsOf(sentence))}`)
  })
}

t.test('the confidence is between 0 and 1, less where another reading is near, and the alternatives are told', async (test) => {
  const all = Object.values(labelled).flat().map(classify)
  for (const { confidence, alternatives = [] } of all) {
    test.ok(confidence > 0 && confidence <= 1)
    test.same(alternatives.map(one => one.confidence), alternatives.map(one => one.confidence).toSorted((one, other) => other - one), 'likeliest first')
  }
  const sure = classify('6 * 7')
  const torn = classify('Extract the dates from "we met on 3 May 2024"')
  test.ok(sure.confidence >= 0.9)
  test.equal(torn.kind, 'text_operation')
})

t.test('what stands in quotations, code and links decides nothing', async (test) => {
  for (const inside of ['2 + 2', 'capital of Peru', '3 km in miles', '24 December 2031']) {
    for (const around of [`What do people mean by "${inside}"?`, `Is \`${inside}\` good style?`]) test.equal(classify(around).kind, 'question', around)
    test.equal(classify(`Say "${inside}".`).kind, 'obey')
    test.equal(classify(`How many characters are in "${inside}"?`).kind, 'text_operation')
  }
})

t.test('a hostile text of any length is read in bounded time', async (test) => {
  const pieces = ['how many ', 'what is the ', 'if a or b ', '1+', '"', '(', '3 km in ', 'from 1 May 2024 to ', 'and tell me what ', 'all x are y. ', 'the capital of ', ' ¶\n', 'did i say ', '5\'11" ', 'a'.repeat(50), '9', 'extract the numbers from ', 'is it ']
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000)
    const startedMs = performance.now()
    classify(text)
    classify(text.slice(0, 1_400))
    const tookMs = performance.now() - startedMs
    test.ok(tookMs < 500, `${JSON.stringify(piece.slice(0, 20))} took ${tookMs.toFixed(0)} ms`)
  }
})

t.test('intent.route: the intent, the alternatives, and the steps of a composed question', async (test) => {
  test.match(routeIntent({ text: 'Convert 9 km to miles and tell me what 25% of that is.' }), {
    intent: 'compound', steps: [{ intent: 'conversion', text: 'Convert 9 km to miles', takes_up_result: false }, { intent: 'arithmetic', takes_up_result: true }]
  })
  test.match(routeIntent({ text: 'capital of Peru' }), { intent: 'fact', steps: [] })
  test.same(routeIntent({ text: '' }), { intent: 'unknown', confidence: 1, alternatives: [], steps: [] })
  test.throws(() => routeIntent({ text: 3 }), { code: 'invalid_value', param: 'text' })
})
