// SPDX-License-Identifier: Apache-2.0
// A planted build, loaded before the server by a test alone (--import): SQLite no longer syncs its log with each commit.
import { DatabaseSync } from 'node:sqlite'

const weakened = (statement: string): string => statement.replace(/synchronous\s*=\s*\w+/gi, 'synchronous = NORMAL')

const { exec, prepare } = DatabaseSync.prototype
DatabaseSync.prototype.exec = function (this: DatabaseSync, statement) { exec.call(this, weakened(statement)) }
DatabaseSync.prototype.prepare = function (this: DatabaseSync, statement, ...options) { return prepare.call(this, weakened(statement), ...options) }
