#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Written so that any Node.js since 12 can read it: an old one must be told what is wrong, not fail on syntax.
import { existsSync } from 'fs'

var major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write('lukhas needs Node.js 24 or newer, found ' + process.version + ': install it from https://nodejs.org/en/download\n')
  process.exit(1)
}

// The repository holds the TypeScript source, the published package its compiled form.
var source = new URL('./main.ts', import.meta.url)
import(existsSync(source) ? source.href : new URL('./main.js', import.meta.url).href).catch(function (thrown) {
  process.stderr.write('lukhas could not start: ' + (thrown && thrown.stack ? thrown.stack : String(thrown)) + '\n')
  process.exit(1)
})
