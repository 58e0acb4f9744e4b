// SPDX-License-Identifier: Apache-2.0
// Run as a process of its own: prints the digest and the bytes of some texts' vectors.
import { createHash } from 'node:crypto'
import { lexicalDigest } from '../../matriz/memory/lexical-embedding/parameters.ts'
import { lexicalVector } from '../../matriz/memory/lexical-embedding/vector.ts'

const texts = JSON.parse(process.argv[2] ?? '[]') as readonly string[]
const lines = [64, 512, 3072].map((dimensions) => {
  const bytes = createHash('sha256')
  for (const text of texts) bytes.update(new Uint8Array(lexicalVector(text, dimensions).buffer))
  return `${lexicalDigest(dimensions)} ${bytes.digest('hex')}`
})
process.stdout.write(lines.join('\n'))
