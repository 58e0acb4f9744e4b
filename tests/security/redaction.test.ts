// SPDX-License-Identifier: Apache-2.0
// What is written about requests holds nothing of what they hold: log lines, errors, and what is printed when all ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { redactedNames, redactedPaths } from '../../generated/redacted-paths.ts'
import { createLogger } from '../../server/logging.ts'
import { createRedaction } from '../../server/redaction.ts'
import { redactedPathsOf } from '../../scripts/generate/redacted-paths.ts'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'

const providerSecret = 'hunter2-of-the-provider'
const apiKey = `sk-lukhas-${'k'.repeat(12)}_${'s'.repeat(43)}abcdef`
const githubToken = `ghp_${'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5'}`
const pem = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\n-----END PRIVATE KEY-----`
const jwt = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'
const planted = [providerSecret, githubToken, 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', jwt, 'ada@example.com', '4111 1111 1111 1111', 'DE89 3704 0044 0532 0130 00']
const all = [providerSecret, githubToken, pem, jwt, 'ada@example.com', '4111 1111 1111 1111', 'DE89 3704 0044 0532 0130 00'].join(' and ')

const redaction = createRedaction(() => [providerSecret])

// The list is looked at here: who takes a field off it says so.
const pinned = [
  'AssistantTextPart.text', 'ChatFile.file_data', 'ChatFile.filename', 'ChatImage.url', 'CompactRequest.input', 'CompactRequest.instructions', 'CreateChatCompletion.messages', 'CreateResponse.input', 'CreateResponse.instructions',
  'CreateResponse.metadata', 'CreateResponse.safety_identifier', 'CreateResponse.user', 'CreatedAdminApiKey.value', 'InputFilePart.file_data', 'InputFilePart.file_url', 'InputFilePart.filename', 'InputImagePart.image_url', 'InputTextPart.text',
  'InputTokensRequest.input', 'InputTokensRequest.instructions', 'IssuedApiKey.value', 'McpTool.authorization', 'McpTool.headers', 'McpTool.server_url'
]

t.test('the fields that are written into no log are these, and a mark that nobody would heed is refused', (t) => {
  t.strictSame([...redactedPaths], pinned)
  for (const path of pinned) t.ok(redactedNames.has(path.slice(path.indexOf('.') + 1)), path)
  t.strictSame(redactedPathsOf({ A: { properties: { b: { 'x-lukhas-redact': true }, c: { properties: { d: { 'x-lukhas-redact': true } } } } } }), ['A.b', 'A.c.d'])
  t.throws(() => redactedPathsOf({ A: { 'x-lukhas-redact': true } }), /belongs on a property/)
  t.throws(() => redactedPathsOf({ A: { properties: { b: { 'x-lukhas-redact': 'yes' } } } }), /true or absent/)
  t.end()
})

t.test('no log line holds a secret, what looks like one, or data of a person, wherever it stands', (t) => {
  const lines: string[] = []
  const logger = createLogger('debug', redaction, (line) => lines.push(line))
  const failure = Object.assign(new Error(`told: ${all}`, { cause: Object.assign(new SyntaxError(`Unexpected token in "${all}"`), { cause: all }) }), { detail: `Key (id)=(${all})`, parameters: [all], code: providerSecret })
  logger.info({ note: all, deep: { list: [{ note: all }] }, [all]: 1 }, 'request')
  logger.error({ err: failure, cause: failure.cause }, 'failed')
  logger.error(failure)
  logger.warn(all)
  logger.warn({ input: 'words of a caller', headers: { authorization: 'Bearer x' }, nested: { messages: ['words of a caller'], value: apiKey } }, 'marked in the contract')
  for (const line of lines) {
    t.doesNotThrow(() => JSON.parse(line) as unknown, 'a line is one object')
    for (const one of [...planted, 'words of a caller', 'Bearer x', apiKey]) t.notOk(line.includes(one), `${one} in ${line.slice(0, 200)}`)
  }
  t.equal(lines.length, 5)
  t.match(JSON.parse(lines[1] ?? ''), { level: 'error', err: { type: 'Error', message: /^told: /, code: '[redacted]', stack: [/^at /], cause: { type: 'SyntaxError', message: 'cannot be parsed' } }, msg: 'failed' })
  t.end()
})

t.test('what is ours stays as it is: ids, places and codes', (t) => {
  const line = { requestId: 'req_TRCkjVDw6vKKP5lma2LYPkSYBccnYvx4', traceId: '07f65344cd08cecb421ec02bacc4c00e', operation: 'createResponse', status: 404, keyId: '5JK6yBz9GqaQ', tenant: 'tenant-a', code: 'model_not_found', durationMs: 8.757, clientGone: true, place: '/output/0/content' }
  t.strictSame(redaction.value(line), line)
  t.equal(redaction.text('The server did not answer within 60000 ms.'), 'The server did not answer within 60000 ms.')
  t.equal(redaction.text(redaction.text(all)), redaction.text(all), 'twice is once')
  t.end()
})

t.test('exit 1: what nobody caught is told without what it holds', async (t) => {
  const project = join(import.meta.dirname, '../..')
  const file = join(t.testdir({ 'crash.ts': `
    import { redactCrashes } from '${join(project, 'server/crash-output.ts')}'
    import { createRedaction } from '${join(project, 'server/redaction.ts')}'
    redactCrashes(createRedaction(() => ['${providerSecret}']))
    const failure = new Error(${JSON.stringify(all)})
    if (process.argv[2] === 'rejection') Promise.reject(failure)
    else setImmediate(() => { throw failure })
  ` }), 'crash.ts')
  for (const way of ['rejection', 'exception']) {
    const [command, given] = nodeCommand(file)
    const child = spawn(command, [...given, way], { env: inheritedEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said += part.toString() })
    const [code] = await once(child, 'close') as [number | null]
    t.equal(code, 1)
    t.match(JSON.parse(said), { level: 'fatal', err: { type: 'Error', message: /\[redacted\].*\[REDACTED:secret\.github_token\]/, stack: [/crash\.ts/] } }, way)
    for (const one of planted) t.notOk(said.includes(one), one)
  }
})
