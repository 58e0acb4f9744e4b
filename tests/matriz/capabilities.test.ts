// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import type { ConversationItem, FunctionTool, RunRequest, ToolCallItem } from '../../matriz/index.ts'
import { readLimit } from '../../matriz/nodes/cognitive-node.ts'
import type { IntentKind } from '../../matriz/nodes/cognitive-node.ts'
import { findCalculations } from '../../matriz/nodes/calculation.ts'
import { classify } from '../../matriz/nodes/intent-rules.ts'
import { contextOf, freshContext, requestOf, said, worldOf } from '../support/ports.ts'

/** What a person would say that each sentence asks for. */
const labelled: Readonly<Partial<Record<IntentKind, readonly string[]>>> = {
  arithmetic: [
    'What is 15% of 240?', '12.5 * 8', '(3+4)^2', 'sqrt(144)', '7 divided by 2', 'What is 2+2?', "what's 3 times 4", 'Calculate 1,234.5 + 10', 'How much is 20% off 50?', '10 - 4', '2 ** 10',
    'What is the square root of 81?', 'Please compute 17 mod 5.', 'What is 5!?', 'Hello! What is seven times eight? Thanks.', 'Can you tell me what is 9 squared?', '3 + 4 =', 'What percent of 50 is 10?', 'Evaluate: 2 * (3 + 4)',
    'What is half of 90?', 'How much is 100 / 8?', '6 × 7', '-3 - -4', 'what is pi * 2', 'I have a question. What is 3 to the power of 4?', '15 % 4', 'What is 1/3?', '1 + 1?', 'solve 8 - 3 * 2', 'What is 1000 minus 7?'
  ],
  fact: ['What is the capital of France?'],
  question: [
    'Is 24/7 support available?', 'HTTP/1.1 vs HTTP/2?', 'Who wrote Hamlet?', 'Is a state-of-the-art e-mail client free?', 'What happened on 2024-01-15?', 'What is 2024-01-15?', 'What does RFC 7231 say?',
    'Is v1.2.3 out?', 'What is version 10.0.1?', 'Why is C++ fast?', 'Is 10.0.0.1 a private address?', 'What is 192.168.0.0/16?', 'When was 9/11?', 'What is a 1-to-1 meeting?', 'Should I use TCP/IP or UDP?', 'Is ISBN 978-3-16-148410-0 a real book?',
    'Can I call 555-1234 now?', 'What is 555-1234?', 'What is https://example.com/a-b/2+2?', 'Why does `a = b + 1` fail?', 'How many people live in Berlin?', 'What is on channel 3-1?', 'Do you know the well-known 80-20 rule?', 'Is item #4-2 in stock?',
    'Who won 3-2?', 'Which is better, a 5-door or a 3-door car?', 'Does 1.5.0-rc.2 come before 1.5.0?', 'What is the ratio 16:9 called?', 'Where is gate B-12?', 'What time is 10:30 in Tokyo?', 'Is A/B testing useful?', 'How do I write 2+2 in Python code?'
  ],
  unknown: [
    'Tell me a joke', '2024-01-15', '15/01/2024', '555-1234', '+1 212 555 1234', '(212) 555-1234', '1.2.3', '10.0.0.1', '24/7', '10-4', 'Write a poem about the sea.', 'state-of-the-art', 'https://example.com/path?a=1&b=2+2', '```js\nconst a = 1 + 2\n```',
    '`x = 3 * 4`', '978-3-16-148410-0', 'v2.0.0-beta.1', 'The score was 3-2.', 'Meet me at 10:30-11:00', 'Pages 10-20', 'He works 9-5.', 'Order 66', 'A/B', 'foo-bar/baz', '2023-2024', 'GPT-5', 'Open 24/7/365', '#1', '42', 'hello', '01.02.2024', '1-800-555-0199',
    'Translate this to German', 'the price is 5-10% higher', '~/projects/a-b/c', '192.168.1.1/24', 'for (let i = 0; i < 3; i++) { a += 1 }', 'SELECT 1+1 FROM dual WHERE a = b', 'E = mc^2 is famous', 'rm -rf /tmp/x-1', 'Q3/Q4 results'
  ],
  recall: ['What is my name?', "What's my favorite color?", 'Who am I?', 'Do you remember my dog\'s name?', 'How old am I?', 'Where do I live?', 'Tell me my email', 'what is my phone number?', 'Can you tell me my name?', 'Remind me what my password is'],
  statement: ['My name is Ada.', 'My favorite color is teal', 'I live in Paris.', 'Call me Bob.', 'I am 42 years old.', "My phone number is 555-1234."],
  obey: ['Reply with exactly: PONG', 'Say this is a test', 'Please reply with exactly OK', 'Say hello.', 'Respond with only the word yes', 'Repeat after me: one two', 'Answer with exactly "a b"', 'You are a test. Reply with exactly: 2 + 2', 'Say: hi'],
  text_operation: [
    'How many words are in "the quick brown fox"?', 'Count the letters in banana', "How many r's are in strawberry?", 'Reverse the word hello', 'Uppercase: hello', 'Convert "hello" to uppercase', 'Sort these words: pear, apple', 'Extract the email addresses from: a@b.com',
    'Find all dates in: on 2024-01-15', 'Summarize the following text: A b c. D e f.', 'Count the characters in "2 + 2"', 'convert hello world to title case', 'How many times does the letter a appear in banana?', 'List the numbers in: 1 and 2'
  ]
}

void t.test('intent: at least 120 labelled sentences are understood as labelled', t => {
  const all = Object.entries(labelled).flatMap(([kind, sentences]) => sentences.map(sentence => ({ kind, sentence })))
  t.ok(all.length >= 120, `${all.length} sentences`)
  for (const { kind, sentence } of all) t.equal(classify(sentence).kind, kind, sentence)
  t.end()
})

const matriz = createMatriz(worldOf())
async function answer(input: string | readonly ConversationItem[], parts: Partial<RunRequest> = {}): Promise<string> {
  const { terminal, response } = await matriz.complete(requestOf(input, parts), freshContext())
  return terminal.type === 'run.failed' ? `failed: ${terminal.error.code}` : (JSON.parse(response) as { text: string }).text
}

const sums: readonly (readonly [string, string])[] = [
  ['What is 15% of 240?', '36'], ['12.5 * 8', '100'], ['(3+4)^2', '49'], ['sqrt(144)', '12'], ['7 divided by 2', '3.5'], ['0.1 + 0.2', '0.3'], ['2^64', '18446744073709551616'], ['What is 1/3?', '0.333333333333333'],
  ['1,234 * 2', '2468'], ['17 mod 5', '2'], ['-2^2', '-4'], ['2^3^2', '512'], ['What is 20!', '2432902008176640000'], ['sqrt(2)', '1.4142135623731'], ['20% off 50', '40'], ['10% + 5%', '0.15'], ['What is (1/3)*3?', '1'], ['cbrt(27)', '3'],
  ['2^-2', '0.25'], ['sqrt(1/4)', '0.5'], ['floor(7/2)', '3'], ['round(2.5)', '3'], ['abs(-3)', '3'], ['log(1000)', '3'], ['100 - 10 - 5', '85'], ['What is 3 squared plus 4 squared?', '25'], ['What is twice 21?', '42'], ['What is the product of 6 and 7?', '42']
]
void t.test('arithmetic is exact', async t => {
  for (const [question, result] of sums) t.match(await answer(question), new RegExp(`[=≈] ${result.replace(/[.\\-]/g, '\\$&')}$`), question)
})

void t.test('arithmetic is bounded, and says so', async t => {
  t.match(await answer('What is 10/0?'), /division by zero/)
  t.match(await answer('What is 9^9^9?'), /too large/)
  t.match(await answer('What is 999999!'), /too large/)
  t.match(await answer('What is sqrt(-1)?'), /no real value/)
  t.match(await answer('What is 0^-1?'), /division by zero/)
  t.match(await answer('What is 2^1000^1000?'), /too large/)
  t.match(await answer(`What is ${'9'.repeat(99)}^${'9'.repeat(99)}?`), /too large/)
  for (const hostile of [`What is ${'('.repeat(100_000)}1`, `What is ${'1+'.repeat(100_000)}1?`, `${'-'.repeat(50_000)}1`, `${'1 '.repeat(50_000)}?`, 'What is process.exit(1)?', 'What is constructor(1)?', 'What is __proto__ + 1?']) {
    t.same(findCalculations(hostile), [], hostile.slice(0, 40))
  }
})

const spoken: readonly (readonly [string, string])[] = [
  ['Reply with exactly: PONG', 'PONG'], ['Reply with exactly "hello, world." and nothing else.', 'hello, world.'], ['Say this is a test', 'this is a test'], ['Say hello.', 'hello'], ['Please reply with exactly OK', 'OK'], ['Repeat after me: one two.', 'one two.'],
  ['You are a test. Reply with exactly: 2 + 2', '2 + 2'], ['Respond with only the word yes', 'yes'],
  ['How many words are in "the quick brown fox"?', '4 words'], ['Count the letters in banana', '6 letters'], ["How many r's are in strawberry?", '"r" appears 3 times'], ['Count the characters in "añ👩‍👩‍👧"', '3 characters'], ['Reverse the word hello', 'olleh'],
  ['Reverse: ab cd', 'dc ba'], ['Uppercase: hello there', 'HELLO THERE'], ['Convert "hello" to uppercase', 'HELLO'], ['convert hello world to title case', 'Hello World'], ['Sort these words: pear, Apple, fig', 'Apple, fig, pear'], ['Sort: 10, 9, 100', '9, 10, 100'],
  ['Sort these lines in descending order:\nb\na\nc', 'c\nb\na'], ['Extract the email addresses from: a@b.com, x.y@z.org and foo', 'a@b.com\nx.y@z.org'], ['Extract all dates from: on 2024-01-15 and March 3, 2025.', '2024-01-15\nMarch 3, 2025'],
  ['Extract the numbers from this text: 3 apples, 4.5 pears, -7', '3\n4.5\n-7'], ['Extract the URLs from: see https://a.example/x, and http://b.example.', 'https://a.example/x\nhttp://b.example'],
  ['Summarize in 1 sentence: Cats sleep a lot. Cats like fish and cats like milk. Dogs bark.', 'Cats like fish and cats like milk.'], ['Extract the email addresses from: nobody here', 'There are no emails in the text.'],
  ['My name is Ada.', 'Noted: your name is Ada.'], ['My favorite color is teal. What is my favorite color?', 'Your favorite color is teal.']
]
void t.test('text operations, obeying and noting give exactly what was asked', async t => {
  for (const [question, expected] of spoken) t.equal(await answer(question), expected, question)
  t.equal(await answer([said('The quick brown fox', 'a'), said('How many words are in the above text?', 'b')]), '4 words')
})

void t.test('recall: what the user said last, and nobody else', async t => {
  const conversation = (...texts: readonly string[]): ConversationItem[] => texts.map((text, index) => said(text, `m${index}`))
  t.equal(await answer(conversation('My name is Ada.', 'What is my name?')), 'Your name is Ada.')
  t.equal(await answer(conversation('My name is Ada.', 'No, my name is Grace.', 'What is my name?')), 'Your name is Grace.')
  t.equal(await answer(conversation("Hi, I'm Ada and I live in Paris.", 'Where do I live?')), 'You live in Paris.')
  t.equal(await answer(conversation('I am 42 years old', 'How old am I?')), 'You are 42 years old.')
  t.equal(await answer(conversation("My dog's name is Rex.", "What is my dog's name?")), "Your dog's name is Rex.")
  t.equal(await answer(conversation('The code word is swordfish.', 'What is the code word?')), 'The code word is swordfish.')
  t.match(await answer([{ kind: 'message', id: 'a', role: 'assistant', parts: [{ kind: 'text', text: 'My name is Bot.' }] }, said('What is my name?')]), /don't know your name/)
  t.match(await answer('Who painted the Mona Lisa?'), /I don't know.*LUKHAS_UPSTREAM_BASE_URL.*LUKHAS_UPSTREAM_MODEL/)
})

const weather: FunctionTool = {
  kind: 'function', name: 'get_weather', description: 'Get the current weather for a location', param: 'tools[0]', strict: true,
  parameters: { type: 'object', properties: { location: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } }, required: ['location', 'unit'], additionalProperties: false }
}
const booking: FunctionTool = {
  kind: 'function', name: 'book_flight', description: 'Book a flight', param: 'tools[1]',
  parameters: { type: 'object', properties: { origin: { type: 'string' }, destination: { type: 'string' }, date: { type: 'string', format: 'date' }, passengers: { type: 'integer', minimum: 1 }, refundable: { type: 'boolean' } }, required: ['origin', 'destination', 'date', 'passengers'] }
}
const mail: FunctionTool = {
  kind: 'function', name: 'send_email', description: 'Send an e-mail to somebody', param: 'tools[2]',
  parameters: { type: 'object', properties: { to: { type: 'string', format: 'email' }, subject: { type: 'string' } }, required: ['to', 'subject'] }
}
const tools = [weather, booking, mail]

async function calls(question: string | readonly ConversationItem[], parts: Partial<RunRequest> = {}): Promise<ToolCallItem[]> {
  const world = worldOf()
  await createMatriz(world).complete(requestOf(question, { tools, ...parts }), contextOf())
  return (world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.output ?? []).filter(item => item.kind === 'tool_call')
}
const shortly = async (question: string, parts: Partial<RunRequest> = {}): Promise<unknown> => (await calls(question, parts)).map(({ name, arguments: text }) => [name, JSON.parse(text)])

void t.test('tool selection: the tool that fits, with arguments from the text', async t => {
  t.same(await shortly('What is the weather in Paris in fahrenheit?'), [['get_weather', { location: 'Paris', unit: 'fahrenheit' }]])
  t.same(await shortly('How is the weather in San Francisco, CA?'), [['get_weather', { location: 'San Francisco, CA', unit: 'celsius' }]])
  t.same(await shortly('Book a flight from Berlin to New York on 2026-03-01 for 2 passengers, not refundable'), [['book_flight', { origin: 'Berlin', destination: 'New York', date: '2026-03-01', passengers: 2, refundable: false }]])
  t.same(await shortly('Send an email to ada@example.com with the subject "Lunch at 12"'), [['send_email', { to: 'ada@example.com', subject: 'Lunch at 12' }]])
  t.same(await shortly('What is 2 + 2?'), [])
  t.same(await shortly('Tell me a joke'), [])
  t.match(await answer('What is 2 + 2?', { tools }), /4$/)
})

void t.test('tool choice is obeyed to the letter', async t => {
  t.same(await shortly('What is the weather in Paris?', { toolChoice: { mode: 'none' } }), [])
  t.equal((await calls('hello', { toolChoice: { mode: 'required' } })).length, 1)
  t.same((await calls('What is the weather in Paris?', { toolChoice: { mode: 'tool', tool: 'function', name: 'send_email' } })).map(({ name }) => name), ['send_email'])
  t.same((await calls('What is the weather in Paris?', { toolChoice: { mode: 'allowed', required: true, tools: [{ tool: 'function', name: 'book_flight' }] } })).map(({ name }) => name), ['book_flight'])
  t.same(await shortly('What is the weather in Paris?', { toolChoice: { mode: 'allowed', required: false, tools: [{ tool: 'function', name: 'book_flight' }] } }), [])
  const custom = await calls('Run this: print(1)', { tools: [{ kind: 'custom', name: 'python', format: { type: 'text' }, param: 'tools[0]' }], toolChoice: { mode: 'required' } })
  t.match(custom, [{ tool: 'custom', name: 'python', arguments: 'print(1)', id: /^ctc_/, callId: /^call_/ }])
  const impossible: FunctionTool = { ...weather, parameters: { type: 'object', properties: { a: { type: 'string', minLength: 3, maxLength: 2 } }, required: ['a'] } }
  t.equal(await answer('weather', { tools: [impossible], toolChoice: { mode: 'required' } }), 'failed: invalid_structured_output')
  t.match(await answer('get weather', { tools: [impossible] }), /don't know/)
})

void t.test('after a tool has answered, so does MATRIZ', async t => {
  const turn: ConversationItem[] = [said('What is the weather in Paris?'), { kind: 'tool_call', tool: 'function', id: 'fc', callId: 'c1', name: 'get_weather', arguments: '{}' }, { kind: 'tool_result', tool: 'function', id: 'fo', callId: 'c1', output: '{"temperature":21,"sky":"clear"}' }]
  t.equal(await answer(turn, { tools }), 'get_weather returned: temperature: 21, sky: clear')
  const schema = { type: 'object', properties: { temperature: { type: 'number' }, sky: { type: 'string' } }, required: ['temperature', 'sky'], additionalProperties: false }
  t.equal(await answer(turn, { tools, format: { type: 'json_schema', name: 'x', schema, strict: true } }), '{"temperature":21,"sky":"clear"}')
})

void t.test('structured output is filled from the text', async t => {
  const filled = async (question: string, properties: object): Promise<unknown> => JSON.parse(await answer(question, { format: { type: 'json_schema', name: 'x', strict: true, schema: { type: 'object', properties, required: Object.keys(properties), additionalProperties: false } } }))
  const text = { type: 'string' }
  t.same(await filled('Alice and Bob are going to a science fair on Friday.', { name: text, date: text, participants: { type: 'array', items: text } }), { name: 'Alice', date: 'Friday', participants: ['Alice', 'Bob'] })
  t.same(await filled('What is 15% of 240?', { answer: { type: 'number' }, note: { type: ['string', 'null'] } }), { answer: 36, note: null })
  t.same(await filled('Ada is 36 years old, write to ada@example.com', { age: { type: 'integer' }, email: { type: 'string', format: 'email' } }), { age: 36, email: 'ada@example.com' })
  t.same(await filled('The mood is happy', { mood: { enum: ['sad', 'happy'] }, rating: { type: 'integer', minimum: 1, maximum: 5 } }), { mood: 'happy', rating: 1 })
  t.equal(await answer('What is 15% of 240?', { format: { type: 'json_object' } }), '{"answer":"36"}')
  t.equal(await answer('x', { format: { type: 'json_schema', name: 'x', strict: false, schema: { type: 'object', properties: { a: false }, required: ['a'] } } }), 'failed: invalid_structured_output')
})

void t.test('hostile and long texts cost bounded time, and a cut is told', async t => {
  const million = 10 * 1024 * 1024
  // The counter of the real world is bounded; the one of the other tests reads everything.
  const quick = createMatriz(worldOf({ tokens: { count: text => Math.ceil(text.length / 4) } }))
  const answer = async (question: string, parts: Partial<RunRequest> = {}): Promise<string> => (JSON.parse((await quick.complete(requestOf(question, parts), freshContext())).response) as { text: string }).text
  t.match(await answer(`Count the words in: ${'word '.repeat(million / 5)}`), new RegExp(`Only the first ${readLimit.toLocaleString('en-US')} characters were read`))
  for (const piece of ['a', 'my ', '1-', '"', '(', 'http://', '@a.', ' is my name', '\n', 'é́']) {
    const text = piece.repeat(Math.floor(million / piece.length))
    for (const question of [text, `Extract the email addresses from: ${text}`, `Summarize: ${text}`, `What is my name? ${text}`]) t.type(await answer(question, { tools }), 'string')
  }
})
