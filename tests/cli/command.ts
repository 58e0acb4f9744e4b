// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'

/** Where the test's directories are, until it ends. */
export const root = mkdtempSync(join(tmpdir(), 'lukhas-cli-'))
t.teardown(() => { rmSync(root, { recursive: true, force: true }) })

/** The command as it is installed. */
export const launcher = new URL('../../cli/lukhas.js', import.meta.url).pathname

const reliability = readFileSync(new URL('../../load/reliability.bench.yaml', import.meta.url), 'utf8')
const patientFile = join(root, 'reliability.yaml')
writeFileSync(patientFile, reliability.replaceAll(/^ {2}(?:intent|risk_in|memory|attention|thought|validate|risk_out|action|total)_ms: \d+$/gm, '$&0'))

/** For a server whose limits and times are none of the test's business, on a machine that may be busy. */
export const patient = { LUKHAS_RELIABILITY_FILE: patientFile }

let directories = 0

/** What a command came to. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface LukhasOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** Kills the command as soon as it says this on stderr. */
  readonly killAt?: string
}

/** The path of a directory that is not there yet. */
export function newDirectory(): string {
  return join(root, `data-${directories++}`)
}

/** Runs the command as a user does. */
export async function lukhas(args: readonly string[], { environment = {}, killAt }: LukhasOptions = {}): Promise<Outcome> {
  const { NO_COLOR: _noColour, FORCE_COLOR: _colour, ...inherited } = inheritedEnvironment()
  const child = spawn(...nodeCommand(launcher, ...args), { cwd: root, env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => { output.stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
    if (killAt !== undefined && output.stderr.includes(killAt)) child.kill('SIGKILL')
  })
  const code = await new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('close', resolve) })
  return { code, ...output }
}

/** What the command printed with `--json`. */
export async function lukhasJson<T>(args: readonly string[], options: LukhasOptions = {}): Promise<T> {
  const { code, stdout, stderr } = await lukhas([...args, '--json'], options)
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as T
}
