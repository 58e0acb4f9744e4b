// SPDX-License-Identifier: Apache-2.0
import type { ModelPermissions, RequestLimit, StoredProject } from '../../matriz/administration/project-store.ts'

/** What a project says of its keys, from the texts that are stored of it. */
export function standingFrom(archivedAtMs: number | null, permissions: string | null, limits: string | null): Pick<StoredProject, 'archivedAtMs' | 'modelPermissions' | 'requestLimits'> {
  return {
    ...(archivedAtMs === null ? {} : { archivedAtMs }),
    // Both were written by `textsOf`.
    ...(permissions === null ? {} : { modelPermissions: JSON.parse(permissions) as ModelPermissions }),
    requestLimits: limits === null ? [] : JSON.parse(limits) as RequestLimit[]
  }
}

/** The texts that are stored of a project; null for what it says nothing of. */
export function textsOf({ modelPermissions, requestLimits }: StoredProject): { readonly permissions: string | null; readonly limits: string | null } {
  return {
    permissions: modelPermissions === undefined ? null : JSON.stringify(modelPermissions),
    limits: requestLimits.length === 0 ? null : JSON.stringify(requestLimits)
  }
}
