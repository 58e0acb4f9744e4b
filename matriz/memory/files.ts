// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Files, MatrizDependencies, Upload } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { Principal } from '../request.ts'
import type { KeptBytes, StoredFile } from './file-store.ts'

type Needs = Pick<MatrizDependencies, 'clock' | 'newId' | 'files' | 'fileLimitBytes' | 'policy' | 'vectorStores'>

/** Files over their store, behind the policy. `onDetached` is told when one that was deleted has left passages in vector stores. */
export function createFiles(dependencies: Needs, onDetached: () => void = () => {}): Files {
  const { files: store, fileLimitBytes: limitBytes, vectorStores, clock } = dependencies
  const allow = (principal: Principal, action: 'read' | 'write', id: string): void => {
    authorise(dependencies.policy, { principal, action: `files.${action}`, resource: `file:${id}` })
  }
  return {
    async create(principal, upload, signal) {
      allow(principal, 'write', '*')
      const kept = await store.keep(upload.bytes, { tenant: principal.tenant, limitBytes, signal })
      try {
        const file = await describe(kept, upload, principal, dependencies)
        signal.throwIfAborted()
        await store.create(file)
        return file
      } catch (thrown) {
        // Should that fail too, the bytes are swept up.
        await store.discard(principal.tenant, kept.hash).catch(() => {})
        throw thrown
      }
    },

    async list(principal, query) {
      allow(principal, 'read', '*')
      return store.list(principal.tenant, principal.project, query)
    },

    async retrieve(principal, id) {
      allow(principal, 'read', id)
      return found(await store.find(principal.tenant, id), id)
    },

    async read(principal, id, signal) {
      allow(principal, 'read', id)
      const file = found(await store.find(principal.tenant, id), id)
      return { file, bytes: found(await store.read(principal.tenant, id, signal), id) }
    },

    async delete(principal, id) {
      allow(principal, 'write', id)
      // Before, so that none keeps a file that is not there; and after, for what was attached meanwhile.
      const detached = await vectorStores.detachFile(principal.tenant, id, clock.nowMs())
      const deleted = await store.delete(principal.tenant, id)
      if (detached + await vectorStores.detachFile(principal.tenant, id, clock.nowMs()) > 0) onDetached()
      if (!deleted) throw absent(id)
    }
  }
}

async function describe({ hash, sizeBytes }: KeptBytes, { filename, details }: Upload, { tenant, project }: Principal, { clock, newId }: Needs): Promise<StoredFile> {
  const { purpose, expiresAfterMs } = await details()
  const createdAtMs = clock.nowMs()
  return {
    // Callers know files by ids with a hyphen.
    id: newId('file').replace('_', '-'),
    tenant, project, filename, purpose, sizeBytes, hash, createdAtMs,
    ...(expiresAfterMs === undefined ? {} : { expiresAtMs: createdAtMs + expiresAfterMs })
  }
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw absent(id)
  return value
}

function absent(id: string): MatrizError {
  const shown = id.length <= 80 ? id : `${id.slice(0, 80)}…`
  return new MatrizError('file_not_found', `File with id '${shown}' not found.`, { param: 'file_id' })
}
