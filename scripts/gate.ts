// SPDX-License-Identifier: Apache-2.0

/** What a gate found: how much it looked at, and each thing that is wrong, one line each. */
export interface Findings {
  /** Such as "files" or "packages". */
  readonly of: string
  readonly looked: number
  readonly problems: readonly string[]
  /** What to do about the problems. */
  readonly remedy: string
}

/** Prints what a gate found and sets the exit code. A gate that looked at nothing fails. */
export function report(gate: string, findings: Findings): void {
  const { looked, of, problems, remedy } = findings
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (looked === 0) process.stderr.write(`${gate}: no ${of} to look at\n`)
  else if (problems.length > 0) process.stderr.write(`${gate}: ${problems.length} wrong in ${looked} ${of}. ${remedy}\n`)
  else process.stdout.write(`${gate}: ${looked} ${of}, all well\n`)
  process.exitCode = looked === 0 || problems.length > 0 ? 1 : 0
}
