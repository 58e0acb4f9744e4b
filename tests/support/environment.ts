// SPDX-License-Identifier: Apache-2.0

const ofTheMachine = new Set(['DATABASE_URL', 'VALKEY_URL'])
// What tap puts before every Node.js below it watches the process and writes files about it: a server without that is the one users have.
const ofTheRunner = new Set(['NODE_OPTIONS'])

/**
 * This process's environment without the variables that are meant for tests, as a server refuses LUKHAS_* that it does
 * not know, and without the services of the machine, which a test names itself when it means them.
 */
export function inheritedEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LUKHAS_') && !ofTheMachine.has(name) && !ofTheRunner.has(name)))
}
