// SPDX-License-Identifier: Apache-2.0

const ofTheMachine = new Set(['DATABASE_URL', 'VALKEY_URL'])

/**
 * This process's environment without the variables that are meant for tests, as a server refuses LUKHAS_* that it does
 * not know, and without the services of the machine, which a test names itself when it means them.
 */
export function inheritedEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LUKHAS_') && !ofTheMachine.has(name)))
}

/**
 * How to start Node.js with these parameters as a user does: command and parameters. What tap puts before every Node.js
 * below it, whatever environment that is given, watches the process, writes files about it and makes it slow to start.
 */
export function nodeCommand(...parameters: readonly string[]): [string, string[]] {
  return ['env', ['-u', 'NODE_OPTIONS', process.execPath, ...parameters]]
}
