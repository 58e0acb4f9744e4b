// SPDX-License-Identifier: Apache-2.0
// The worked example of docs/indexes.md, made call by call: what the page says is what comes back.
import { readFileSync } from 'node:fs'
import t from 'tap'
import { startServer } from '../support/server.ts'

interface Step {
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly expected: object | undefined
}

const page = readFileSync(new URL('../../docs/indexes.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/```(http|json)\n([^`]*)```/g)].map(([, kind = '', text = '']) => ({ kind, text }))

/** A request, and what the page says of its answer where it says something. */
const steps = blocks.flatMap(({ kind, text }, place): readonly Step[] => {
  if (kind !== 'http') return []
  const [line = '', ...rest] = text.trim().split('\n')
  const [method = '', path = ''] = line.split(' ')
  const next = blocks[place + 1]
  // The page's own JSON.
  const expected = next?.kind === 'json' ? JSON.parse(next.text) as object : undefined
  return [{ method, path, body: rest.length === 0 ? undefined : rest.join('\n'), expected }]
})

t.test('200 and 409: every call of the page is answered as the page says', async (t) => {
  await using server = await startServer()
  const ids = new Map<string, string>()
  const filled = (text: string): string => text.replaceAll(/\$([\w-]+)/g, (_, name: string) => ids.get(name) ?? name)
  t.equal(steps.length, 10)
  for (const { method, path, body, expected } of steps) {
    const reply = await server.call(method, filled(path), body === undefined ? undefined : filled(body))
    const told = await reply.json() as { readonly id?: string; readonly name?: string }
    t.equal(reply.status, expected !== undefined && 'error' in expected ? 409 : 200, `${method} ${path}: ${JSON.stringify(told)}`)
    if (expected !== undefined) t.match(told, expected, `${method} ${path}`)
    if (told.id !== undefined && told.name !== undefined) ids.set(told.name, told.id)
  }
})
