// SPDX-License-Identifier: Apache-2.0
import type { AgeQuery, KeySettings, LimitQuery, RotationDraft } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

/** What a new key is to be. */
export function readKeySettings({ name, scopes, lane, expires_in_seconds: seconds, allowed_models: models, allowed_index_ids: indexes }: Schemas['CreateServiceAccountApiKeyRequest']): KeySettings {
  return {
    ...(given(name) && { name }),
    ...(given(scopes) && { scopes }),
    ...(given(lane) && { lane }),
    ...(given(seconds) && { expiresAfterMs: seconds * 1000 }),
    ...(given(models) && { models }),
    ...(given(indexes) && { indexes })
  }
}

export function readRotation({ overlap_seconds: overlap, expires_in_seconds: seconds }: Schemas['RotateKeyRequest']): RotationDraft {
  return { ...(given(overlap) && { overlapMs: overlap * 1000 }), ...(given(seconds) && { expiresAfterMs: seconds * 1000 }) }
}

interface PageQuery {
  readonly limit: number
  readonly after?: string
  readonly order?: 'asc' | 'desc'
}

export function readAge({ limit, after, order }: PageQuery): AgeQuery {
  return { limit, ...(after === undefined ? {} : { after }), ...(order === undefined ? {} : { order }) }
}

export function readLimits({ limit, after, before }: { readonly limit: number; readonly after?: string; readonly before?: string }): LimitQuery {
  return { limit, ...(given(after) && { after }), ...(given(before) && { before }) }
}
