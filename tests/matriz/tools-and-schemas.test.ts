// SPDX-License-Identifier: Apache-2.0
// Tools and schemas as people write them: what lukhas-matriz takes out of a text for them, and that it is always valid.
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { z } from 'zod'
import { createMatriz } from '../../matriz/index.ts'
import type { ConversationItem, JsonSchema, RunEvent, RunRequest } from '../../matriz/index.ts'
import { freshContext, requestOf, said, worldOf } from '../support/ports.ts'

const world = worldOf()
const matriz = createMatriz(world)
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)

interface Said { readonly called: boolean; readonly arguments: string; readonly text: string }

async function ask(question: string | readonly ConversationItem[], parts: Partial<RunRequest>): Promise<Said> {
  const context = freshContext()
  await matriz.complete(requestOf(question, parts), context)
  const events = world.told.get(context.runId)?.events ?? []
  const all = (type: RunEvent['type']): string => events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('')
  return { called: events.some(({ type }) => type === 'tool.called'), arguments: all('tool.arguments.delta'), text: all('text.delta') }
}

interface ToolCase {
  readonly tool: { readonly name: string; readonly description: string; readonly parameters?: JsonSchema; readonly strict?: boolean }
  /** Undefined where the tool must not be called. */
  readonly asked: readonly (readonly [string, Readonly<Record<string, unknown>> | undefined])[]
}

const toolCases: readonly ToolCase[] = [
  {
    tool: { name: 'get_weather', description: 'Get the current weather for a location', parameters: { type: 'object', properties: { location: { type: 'string', description: 'City and country' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } }, required: ['location'], additionalProperties: false } },
    asked: [
      ['What is the weather in Paris?', { location: 'Paris' }],
      ["What's the weather like in New York in fahrenheit?", { location: 'New York', unit: 'fahrenheit' }],
      ['Weather for São Paulo please', { location: 'São Paulo' }],
      ['Tell me a joke', undefined],
      ['What is 2+2?', undefined],
      ['Is it going to rain in Oslo tomorrow?', undefined]
    ]
  },
  {
    tool: { name: 'search_web', description: 'Search the web', parameters: { type: 'object', properties: { query: { type: 'string' }, max_results: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 } }, required: ['query'], additionalProperties: false } },
    asked: [
      ['Search the web for "quantum computing"', { query: 'quantum computing' }],
      ['search the web for best pizza in Naples', { query: 'best pizza in Naples' }],
      ['My name is Ada', undefined]
    ]
  },
  {
    tool: { name: 'create_event', description: 'Create a calendar event', parameters: { type: 'object', properties: { title: { type: 'string' }, date: { type: 'string', format: 'date' }, start_time: { type: 'string' }, attendees: { type: 'array', items: { type: 'string', format: 'email' } } }, required: ['title', 'date'], additionalProperties: false } },
    asked: [
      ['Create a calendar event titled "Standup" on 2025-03-04 at 10:30 with a@b.com and c@d.com', { title: 'Standup', date: '2025-03-04', start_time: '10:30', attendees: ['a@b.com', 'c@d.com'] }],
      ['Create an event on March 5, 2025 called Launch', { title: 'Launch', date: '2025-03-05' }]
    ]
  },
  {
    tool: { name: 'run_sql', description: 'Run a SQL query on the database', parameters: { type: 'object', properties: { sql: { type: 'string' } }, required: ['sql'], additionalProperties: false } },
    asked: [
      ['Run the SQL query: SELECT * FROM users WHERE id = 3', { sql: 'SELECT * FROM users WHERE id = 3' }],
      ['Run sql "select 1"', { sql: 'select 1' }]
    ]
  },
  {
    tool: { name: 'send_email', description: 'Send an email to a recipient', parameters: { type: 'object', properties: { to: { type: 'string', format: 'email' }, subject: { type: 'string' }, body: { type: 'string' } }, required: ['to', 'subject', 'body'], additionalProperties: false }, strict: true },
    asked: [
      ['Send an email to bob@x.com with subject "Hi" and body "See you at 5"', { to: 'bob@x.com', subject: 'Hi', body: 'See you at 5' }],
      ['Email alice@y.org: subject: Lunch, body: Are you free?', { to: 'alice@y.org', subject: 'Lunch', body: 'Are you free' }]
    ]
  },
  {
    tool: { name: 'get_time', description: 'Get the current time', parameters: { type: 'object', properties: {}, required: [], additionalProperties: false } },
    asked: [
      ['What is the current time?', {}],
      ['What time is it?', {}]
    ]
  },
  {
    tool: { name: 'list_files', description: 'List files' },
    asked: [
      ['List my files', {}]
    ]
  },
  {
    tool: { name: 'convert_currency', description: 'Convert an amount from one currency to another', parameters: { type: 'object', properties: { amount: { type: 'number' }, from: { type: 'string', enum: ['USD', 'EUR', 'GBP'] }, to: { type: 'string', enum: ['USD', 'EUR', 'GBP'] } }, required: ['amount', 'from', 'to'], additionalProperties: false } },
    asked: [
      ['Convert 100 USD to EUR', { amount: 100, from: 'USD', to: 'EUR' }],
      ['Convert 25.5 euros to GBP', { amount: 25.5, from: 'EUR', to: 'GBP' }],
      ['Convert EUR 40 into USD', { amount: 40, from: 'EUR', to: 'USD' }]
    ]
  },
  {
    tool: { name: 'set_temperature', description: 'Set the thermostat temperature', parameters: { type: 'object', properties: { degrees: { type: 'number' }, room: { type: 'string', enum: ['kitchen', 'bedroom', 'living room'] } }, required: ['degrees', 'room'], additionalProperties: false } },
    asked: [
      ['Set the temperature to 21.5 degrees in the bedroom', { degrees: 21.5, room: 'bedroom' }],
      ['set the living room thermostat to 19', { degrees: 19, room: 'living room' }]
    ]
  },
  {
    tool: { name: 'book_flight', description: 'Book a flight', parameters: { type: 'object', properties: { origin: { type: 'string' }, destination: { type: 'string' }, date: { type: 'string', format: 'date' }, passengers: { type: 'integer', minimum: 1 }, class: { type: 'string', enum: ['economy', 'business'] } }, required: ['origin', 'destination', 'date'], additionalProperties: false } },
    asked: [
      ['Book a flight from Paris to New York on 2025-06-01 for 2 passengers in business', { origin: 'Paris', destination: 'New York', date: '2025-06-01', passengers: 2, class: 'business' }],
      ['Book me a flight to Rome from Berlin on June 3, 2025', { origin: 'Berlin', destination: 'Rome', date: '2025-06-03' }]
    ]
  },
  {
    tool: { name: 'get_stock_price', description: 'Get the stock price of a ticker symbol', parameters: { type: 'object', properties: { ticker: { type: 'string', pattern: '^[A-Z]{1,5}$' } }, required: ['ticker'], additionalProperties: false } },
    asked: [
      ['What is the stock price of AAPL?', { ticker: 'AAPL' }],
      ['Get the price of MSFT stock', { ticker: 'MSFT' }]
    ]
  },
  {
    tool: { name: 'calculate', description: 'Evaluate a mathematical expression', parameters: { type: 'object', properties: { expression: { type: 'string' } }, required: ['expression'], additionalProperties: false } },
    asked: [
      ['Calculate 2 + 2 * 3', { expression: '2 + 2 * 3' }],
      ['What is 15% of 240?', undefined]
    ]
  },
  {
    tool: { name: 'add_numbers', description: 'Add two numbers', parameters: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } }, required: ['a', 'b'], additionalProperties: false }, strict: true },
    asked: [
      ['Add 3 and 4', { a: 3, b: 4 }],
      ['Add the numbers 10 and -2.5', { a: 10, b: -2.5 }]
    ]
  },
  {
    tool: { name: 'translate', description: 'Translate text to a language', parameters: { type: 'object', properties: { text: { type: 'string' }, target_language: { type: 'string' } }, required: ['text', 'target_language'], additionalProperties: false } },
    asked: [
      ['Translate "good morning" to French', { text: 'good morning', target_language: 'French' }],
      ['Translate hello into German', { text: 'hello', target_language: 'German' }]
    ]
  },
  {
    tool: { name: 'create_user', description: 'Create a user', parameters: { type: 'object', properties: { user: { type: 'object', properties: { name: { type: 'string' }, email: { type: 'string', format: 'email' }, age: { type: 'integer', minimum: 0, maximum: 150 } }, required: ['name', 'email'], additionalProperties: false } }, required: ['user'], additionalProperties: false } },
    asked: [
      ['Create a user named Ada Lovelace with email ada@x.com, age 36', { user: { name: 'Ada Lovelace', email: 'ada@x.com', age: 36 } }],
      ['Create user Bob, bob@x.io', { user: { name: 'Bob', email: 'bob@x.io' } }]
    ]
  },
  {
    tool: { name: 'set_alarm', description: 'Set an alarm', parameters: { type: 'object', properties: { time: { type: 'string' }, repeat: { type: 'boolean' } }, required: ['time'], additionalProperties: false } },
    asked: [
      ['Set an alarm for 7:30 am', { time: '7:30 am' }],
      ['Set an alarm at 6am, repeat', { time: '6am', repeat: true }]
    ]
  },
  {
    tool: { name: 'get_order', description: 'Look up an order by id', parameters: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'], additionalProperties: false } },
    asked: [
      ['Where is my order 12345?', { order_id: '12345' }],
      ['Look up order A-991', { order_id: 'A-991' }]
    ]
  },
  {
    tool: { name: 'delete_item', description: 'Delete an item', parameters: { type: 'object', properties: { id: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 } }, required: ['id'], additionalProperties: false }, strict: true },
    asked: [
      ['Delete item 42', { id: 42 }],
      ['Delete item number 7 please', { id: 7 }]
    ]
  },
  {
    tool: { name: 'play_music', description: 'Play a song by an artist', parameters: { type: 'object', properties: { song: { type: 'string' }, artist: { type: ['string', 'null'] } }, required: ['song', 'artist'], additionalProperties: false }, strict: true },
    asked: [
      ['Play "Yesterday" by The Beatles', { song: 'Yesterday', artist: 'The Beatles' }],
      ['Play some music', undefined]
    ]
  },
  {
    tool: { name: 'tag_photo', description: 'Add tags to a photo', parameters: { type: 'object', properties: { photo_id: { type: 'string' }, tags: { type: 'array', items: { type: 'string' } } }, required: ['photo_id', 'tags'], additionalProperties: false } },
    asked: [
      ['Add tags to photo p1: beach, sunset and sea', { photo_id: 'p1', tags: ['beach', 'sunset', 'sea'] }]
    ]
  },
  {
    tool: { name: 'directions', description: 'Get directions', parameters: { type: 'object', properties: { from: { $ref: '#/$defs/place' }, to: { $ref: '#/$defs/place' } }, required: ['from', 'to'], additionalProperties: false, $defs: { place: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'], additionalProperties: false } } } },
    asked: [
      ['Directions from Berlin to Hamburg', { from: { name: 'Berlin' }, to: { name: 'Hamburg' } }],
      ['How do I get from London to Leeds? directions', { from: { name: 'London' }, to: { name: 'Leeds' } }]
    ]
  },
  {
    tool: { name: 'schedule_meeting', description: 'Schedule a meeting', parameters: { type: 'object', properties: { when: { type: 'string', format: 'date-time' }, duration_minutes: { type: 'integer' } }, required: ['when', 'duration_minutes'], additionalProperties: false } },
    asked: [
      ['Schedule a meeting at 2025-01-05T10:00:00Z for 30 minutes', { when: '2025-01-05T10:00:00Z', duration_minutes: 30 }]
    ]
  },
  {
    tool: { name: 'ping', description: 'Ping a server by IPv4 address', parameters: { type: 'object', properties: { ip: { type: 'string', format: 'ipv4' } }, required: ['ip'], additionalProperties: false } },
    asked: [
      ['Ping 10.0.0.1', { ip: '10.0.0.1' }],
      ['ping the server', undefined]
    ]
  },
  {
    tool: { name: 'open_url', description: 'Open a URL', parameters: { type: 'object', properties: { url: { type: 'string', format: 'uri' } }, required: ['url'], additionalProperties: false } },
    asked: [
      ['Open https://example.com/a?b=c', { url: 'https://example.com/a?b=c' }],
      ['Open the website', undefined]
    ]
  },
  {
    tool: { name: 'rate', description: 'Rate a product with stars', parameters: { type: 'object', properties: { product: { type: 'string' }, stars: { type: 'integer', minimum: 1, maximum: 5 } }, required: ['product', 'stars'], additionalProperties: false } },
    asked: [
      ['Rate the product "Lamp" 4 stars', { product: 'Lamp', stars: 4 }],
      ['Rate product Lamp 9 stars', undefined]
    ]
  },
  {
    tool: { name: 'toggle_light', description: 'Turn a light on or off', parameters: { type: 'object', properties: { room: { type: 'string' }, on: { type: 'boolean' } }, required: ['room', 'on'], additionalProperties: false } },
    asked: [
      ['Turn the kitchen light on', undefined],
      ['Turn off the light in the hall', { room: 'hall', on: false }]
    ]
  },
  {
    tool: { name: 'get_user', description: 'Fetch a user by UUID', parameters: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'], additionalProperties: false } },
    asked: [
      ['Fetch user 123e4567-e89b-12d3-a456-426614174000', undefined],
      ['Fetch the user', undefined]
    ]
  },
  {
    tool: { name: 'lookup', description: 'Look something up', parameters: { anyOf: [{ type: 'object', properties: { name: { type: 'string' } }, required: ['name'], additionalProperties: false }, { type: 'object', properties: { id: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 } }, required: ['id'], additionalProperties: false }] } },
    asked: [
      ['Look up id 7', { id: 7 }],
      ['Look up name "Ada"', { name: 'Ada' }]
    ]
  },
  {
    tool: { name: 'make_order', description: 'Order items', parameters: { type: 'object', properties: { items: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, quantity: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 } }, required: ['name', 'quantity'], additionalProperties: false } } }, required: ['items'], additionalProperties: false } },
    asked: [
      ['Order 3 apples and 2 pears', undefined]
    ]
  },
  {
    tool: { name: 'wide', description: 'Do a wide thing', parameters: { type: 'object', additionalProperties: true } },
    asked: [
      ['Do a wide thing', {}],
      ['hello', undefined]
    ]
  }
]

t.test('a tool is called when it fits and the text has all that it demands, with arguments from the text', async (test) => {
  test.ok(toolCases.length >= 30, `${toolCases.length} tools`)
  for (const { tool, asked } of toolCases) {
    for (const [question, expected] of asked) {
      const said = await ask(question, { tools: [{ kind: 'function', param: 'tools[0]', ...tool }] })
      test.equal(said.called, expected !== undefined, `${tool.name}: ${question}`)
      if (said.called) test.same(JSON.parse(said.arguments), expected, question)
    }
  }
})

t.test('a tool that is demanded is called, and its arguments are valid whatever the text says', async (test) => {
  let calls = 0
  const questions = ['', 'hello', 'What is 2+2?', '{"a":1}', '1 2 3 4 5 6 7 8 9', 'Ada, Bob and Eve met in Paris on 2025-05-06 at 10:30', '\u0000\uFFFD😀', '"x" '.repeat(2_000)]
  for (const { tool, asked } of toolCases) {
    const fits = ajv.compile(tool.parameters ?? { type: 'object' })
    for (const question of [...questions, ...asked.map(([one]) => one)]) {
      for (const strict of [true, false, undefined]) {
        const { strict: _given, ...rest } = tool
        const said = await ask(question, { tools: [{ kind: 'function', param: 'tools[0]', ...rest, ...(strict === undefined ? {} : { strict }) }], toolChoice: { mode: 'required' } })
        calls += 1
        if (!said.called || !fits(JSON.parse(said.arguments))) test.fail(`${tool.name}: ${question.slice(0, 60)}: ${said.arguments.slice(0, 200)}`)
      }
    }
  }
  test.ok(calls >= 900, `${calls} calls`)
})

t.test('what a tool returned is what the answer says, and the next step follows', async (test) => {
  const weather = toolCases[0]?.tool
  const email = toolCases.find(({ tool }) => tool.name === 'send_email')?.tool
  if (weather === undefined || email === undefined) throw new Error('the tools are gone')
  const tools = [weather, email].map((tool, index) => ({ kind: 'function' as const, param: `tools[${index}]`, ...tool }))
  const called: readonly ConversationItem[] = [said('What is the weather in Paris?', 'msg_1'), { kind: 'tool_call', tool: 'function', id: 'fc_1', callId: 'call_1', name: 'get_weather', arguments: '{"location":"Paris"}' }]
  const result = (output: string): ConversationItem => ({ kind: 'tool_result', tool: 'function', id: 'fco_1', callId: 'call_1', output })
  const outputs: readonly (readonly [string, string])[] = [
    ['{"temp":21,"unit":"C"}', 'temp: 21, unit: C'], ['[{"city":"Paris"},{"city":"Oslo"}]', '[{"city":"Paris"},{"city":"Oslo"}]'], ['Sunny, 21 degrees', 'Sunny, 21 degrees'], ['{"error":"city not found"}', 'error: city not found'],
    ['null', 'null'], ['42', '42'], ['{"a":{"b":[1,2]}}', '{"a":{"b":[1,2]}}'], ['{"broken": ', '{"broken":']
  ]
  for (const [output, words] of outputs) test.equal((await ask([...called, result(output)], { tools })).text, `get_weather returned: ${words}`)
  test.equal((await ask([...called, result('')], { tools })).text, 'get_weather returned nothing.')
  const next = await ask([...called, result('Sunny'), said('Send an email to bob@x.com with subject "Weather" and body "It is sunny"', 'msg_2')], { tools })
  test.same(JSON.parse(next.arguments), { to: 'bob@x.com', subject: 'Weather', body: 'It is sunny' })
  test.equal((await ask([...called, result('Sunny'), said('What is 2+2?', 'msg_2')], { tools })).text, '2+2 = 4')
})

/** A schema as zod writes it, a text, and what is to be made of it. */
const structuredCases: readonly (readonly [z.ZodType, string, unknown])[] = [
  [z.object({ name: z.string(), age: z.number().int() }), 'Ada is 36 years old', { name: 'Ada', age: 36 }],
  [z.object({ name: z.string(), age: z.number() }), 'My name is Bob and I am 41', { name: 'Bob', age: 41 }],
  [z.object({ title: z.string(), date: z.string(), participants: z.array(z.string()) }), 'Alice and Bob are going to a science fair on Friday.', { title: '', date: 'Friday', participants: ['Alice', 'Bob'] }],
  [z.object({ name: z.string(), date: z.iso.date(), participants: z.array(z.string()) }), 'Lunch with Carol and Dave on 2025-05-06', { name: 'Carol', date: '2025-05-06', participants: ['Carol', 'Dave'] }],
  [z.object({ email: z.email(), phone: z.string() }), 'Reach me at a@b.com or phone: 555-1234', { email: 'a@b.com', phone: '555-1234' }],
  [z.object({ sentiment: z.enum(['positive', 'negative', 'neutral']) }), 'The review is clearly negative', { sentiment: 'negative' }],
  [z.object({ sentiment: z.enum(['positive', 'negative', 'neutral']) }), 'I love it', { sentiment: 'positive' }],
  [z.object({ answer: z.number() }), 'What is 15% of 240?', { answer: 36 }],
  [z.object({ answer: z.string() }), 'What is 15% of 240?', { answer: '36' }],
  [z.object({ steps: z.array(z.object({ explanation: z.string(), output: z.string() })), final_answer: z.string() }), 'What is 8 + 7?', { steps: [{ explanation: '', output: '15' }], final_answer: '15' }],
  [z.object({ product: z.string(), price: z.number(), currency: z.enum(['USD', 'EUR']) }), 'The product "Lamp" costs 19.99 EUR', { product: 'Lamp', price: 19.99, currency: 'EUR' }],
  [z.object({ items: z.array(z.string()) }), 'Shopping list: milk, eggs, bread and tea', { items: ['milk', 'eggs', 'bread', 'tea'] }],
  [z.object({ numbers: z.array(z.number()) }), 'Numbers 3, 5 and 8', { numbers: [3, 5, 8] }],
  [z.object({ emails: z.array(z.email()) }), 'Write to a@b.com, c@d.org', { emails: ['a@b.com', 'c@d.org'] }],
  [z.object({ city: z.string(), country: z.string().nullable() }), 'I live in Paris', { city: 'Paris', country: null }],
  [z.object({ city: z.string(), country: z.string() }), 'She moved to Berlin, Germany in 2019', { city: 'Berlin', country: 'Germany' }],
  [z.object({ urgent: z.boolean(), subject: z.string() }), 'subject: Server down, urgent', { urgent: true, subject: 'Server down' }],
  [z.object({ urgent: z.boolean() }), 'This is not urgent', { urgent: false }],
  [z.object({ when: z.iso.datetime() }), 'Meet at 2025-01-02T03:04:05Z', { when: '2025-01-02T03:04:05Z' }],
  [z.object({ id: z.uuid() }), 'The id is 123e4567-e89b-12d3-a456-426614174000', { id: '123e4567-e89b-12d3-a456-426614174000' }],
  [z.object({ url: z.url() }), 'See https://example.com/x', { url: 'https://example.com/x' }],
  [z.object({ a: z.literal('fixed'), n: z.number().min(1).max(10) }), 'n is 7', { a: 'fixed', n: 7 }],
  [z.object({ n: z.number().min(1).max(10) }), 'n is 70', { n: 1 }],
  [z.object({ user: z.object({ first_name: z.string(), last_name: z.string() }) }), 'first name: Ada, last name: Lovelace', { user: { first_name: 'Ada', last_name: 'Lovelace' } }],
  [z.object({ firstName: z.string(), lastName: z.string() }), 'The author is Ada Lovelace', { firstName: 'Ada', lastName: 'Lovelace' }],
  [z.object({ x: z.union([z.string(), z.number()]) }), 'x: 5', { x: '5' }],
  [z.object({ tags: z.array(z.enum(['red', 'green', 'blue'])) }), 'I want green and red', { tags: ['green', 'red'] }],
  [z.object({ count: z.number().int().positive() }), 'There are 12 apples', { count: 12 }],
  [z.object({ order_id: z.string(), quantity: z.number().int() }), 'Order A-77: quantity 3', { order_id: 'A-77', quantity: 3 }],
  [z.object({ from: z.string(), to: z.string(), date: z.string() }), 'Fly from Rome to Oslo on 3 May 2025', { from: 'Rome', to: 'Oslo', date: '2025-05-03' }],
  [z.object({ summary: z.string() }), 'Summarize: Cats sleep. Dogs bark. Cats sleep a lot.', { summary: 'Cats sleep. Dogs bark. Cats sleep a lot.' }],
  [z.object({ name: z.string() }), 'hello', { name: '' }],
  [z.object({}), 'hello', {}],
  [z.object({ a: z.array(z.array(z.number())) }), '1 and 2', { a: [] }],
  [z.object({ color: z.string().regex(/^#[0-9a-f]{6}$/) }), 'color is #ff00aa', { color: '#ff00aa' }],
  [z.object({ zip: z.string().regex(/^\d{5}$/) }), 'zip 90210', { zip: '90210' }],
  [z.object({ total: z.number(), tax: z.number() }), 'total: 120.50, tax: 20.5', { total: 120.5, tax: 20.5 }],
  [z.object({ invoice_number: z.string(), total: z.number(), due_date: z.iso.date() }), 'Invoice number INV-2024-001, total 1,250.00, due on 2024-07-01', { invoice_number: 'INV-2024-001', total: 1250, due_date: '2024-07-01' }],
  [z.object({ name: z.string().max(3) }), 'name: Bartholomew', { name: '' }],
  [z.object({ language: z.string() }), 'Say hello in French', { language: 'French' }],
  [z.object({ is_spam: z.boolean(), reason: z.string() }), 'Buy now! reason: unsolicited advertising', { is_spam: false, reason: 'unsolicited advertising' }],
  [z.object({ temperature_c: z.number(), city: z.string() }), 'It is -5 degrees in Oslo', { temperature_c: -5, city: 'Oslo' }],
  [z.object({ company: z.string(), role: z.string() }), 'role: engineer, company: Acme Corp', { company: 'Acme Corp', role: 'engineer' }]
]

t.test('structured output is valid, and holds what the text plainly says', async (test) => {
  test.ok(structuredCases.length >= 40, `${structuredCases.length} schemas`)
  for (const [type, text, expected] of structuredCases) {
    const schema = z.toJSONSchema(type) as JsonSchema
    const said = await ask(text, { format: { type: 'json_schema', name: 'x', schema, strict: true } })
    const value: unknown = JSON.parse(said.text)
    test.ok(ajv.validate(schema, value), text)
    test.same(value, expected, text)
  }
})
