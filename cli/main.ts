// SPDX-License-Identifier: Apache-2.0
import { runProgram } from './program.ts'

process.exitCode = await runProgram(process.argv.slice(2))
