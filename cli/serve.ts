// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'

interface ServeOptions {
  readonly host?: string
  readonly port?: string
  readonly dataDir?: string
}

/** `lukhas serve`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('start the server; the first start makes a development key')
    .option('--host <address>', 'address to listen on (env: LUKHAS_HOST, default: 127.0.0.1)')
    .option('--port <number>', 'port to listen on (env: LUKHAS_PORT, default: 8000)')
    .option('--data-dir <path>', 'where keys and runs are kept (env: LUKHAS_DATA_DIR, default: ./.lukhas)')
    .addHelpText('after', '\nEverything else is set by variables and files, described in .env.example and configs/.')
    .action(serve)
}

// The server reads and checks the environment; options are only another way to write it.
async function serve(options: ServeOptions): Promise<void> {
  if (options.host !== undefined) process.env['LUKHAS_HOST'] = options.host
  if (options.port !== undefined) process.env['LUKHAS_PORT'] = options.port
  if (options.dataDir !== undefined) process.env['LUKHAS_DATA_DIR'] = options.dataDir
  // Loaded only now: the other verbs do without a server.
  const { main } = await import('../server/main.ts')
  await main()
}
