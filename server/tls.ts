// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { Server as SecureServer } from 'node:https'
import type { Server } from 'node:http'
import { createSecureContext } from 'node:tls'
import { ConfigError } from './config.ts'
import type { TlsFiles } from './config.ts'

/** What a server of TLS is made with. */
export interface TlsMaterial {
  readonly cert: Buffer
  readonly key: Buffer
}

/** Reads certificate and key, and holds them against each other. Throws ConfigError that names the file. */
export function readTls({ certFile, keyFile }: TlsFiles): TlsMaterial {
  const material = { cert: read(certFile, 'LUKHAS_TLS_CERT_FILE'), key: read(keyFile, 'LUKHAS_TLS_KEY_FILE') }
  try {
    createSecureContext(material)
  } catch {
    // What OpenSSL says of a key may hold some of it.
    throw new ConfigError([`${certFile}, ${keyFile}: expected a certificate and its own private key, both in PEM`])
  }
  return material
}

function read(file: string, variable: string): Buffer {
  try {
    return readFileSync(file)
  } catch (thrown) {
    throw new ConfigError([`environment: ${variable}: ${file}: expected a readable file (${(thrown as NodeJS.ErrnoException).code ?? 'unknown'})`])
  }
}

/** Gives a running server the certificate that is in the files now; connections that are open keep theirs. Throws as `readTls` does. */
export function reloadTls(server: Server, files: TlsFiles): void {
  if (server instanceof SecureServer) server.setSecureContext(readTls(files))
}
