// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'

const reliability = readFileSync(new URL('../../load/reliability.bench.yaml', import.meta.url), 'utf8')

/** The environment of a server whose limits and times are none of the test's business, on a machine that may be busy. */
export function patientEnvironment(test: Pick<Test, 'testdir'>): Readonly<Record<string, string>> {
  const path = join(test.testdir({}), 'patient.yaml')
  writeFileSync(path, reliability.replaceAll(/^ {2}(?:intent|risk_in|memory|attention|thought|validate|risk_out|action|total)_ms: \d+$/gm, '$&0'))
  return { LUKHAS_RELIABILITY_FILE: path }
}
