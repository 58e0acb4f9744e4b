// SPDX-License-Identifier: Apache-2.0
// No prompt is special-cased: no text, pattern or datum of matriz/ and manifests/ has five consecutive words of a prompt
// that the README, the documentation, the evals or the tests have a user say.
import { report } from './gate.ts'
import { projectFiles, projectText } from './project-files.ts'
import { literalsOf, promptsIn } from './special-cases/texts.ts'
import { runsOf } from './special-cases/words.ts'

/** How many words in a row are no coincidence. */
const runLength = 5

const asked = /^(?:README\.md|docs\/.*\.md|evals\/.*\.jsonl?|tests\/(?!gates\/).*\.ts)$/
const judged = /^(?:matriz\/.*\.(?:ts|json)|manifests\/.*\.json)$/

const root = process.argv[2] ?? '.'
const files = projectFiles(root)
/** Where each run of words of a prompt stands. */
const prompts = new Map<string, string>()
for (const path of files.filter((file) => asked.test(file))) {
  const runs = promptsIn(path, projectText(root, path) ?? '').flatMap((prompt) => runsOf(prompt, runLength))
  for (const run of runs) prompts.set(run, prompts.get(run) ?? path)
}
const subjects = files.filter((path) => judged.test(path))
report('special-cases', {
  of: 'files',
  looked: prompts.size === 0 ? 0 : subjects.length,
  problems: subjects.flatMap((path) => literalsOf(path, projectText(root, path) ?? '').flatMap(({ line, text }) => {
    const run = runsOf(text, runLength).find((one) => prompts.has(one))
    // The words of a sealed prompt are not to be read here either.
    return run === undefined ? [] : [`${path}:${line}: ${runLength} consecutive words of a prompt in ${prompts.get(run) ?? ''}`]
  })),
  remedy: 'Say it in words that no prompt has, or make the rule general.',
})
