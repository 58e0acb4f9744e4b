// SPDX-License-Identifier: Apache-2.0

/** This process's environment without the variables that are meant for tests: a server refuses LUKHAS_* that it does not know. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LUKHAS_')))
}
