// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf, TransferRefusal } from './refusal.ts'

/** The version of what a backup is made of. */
export const BACKUP_FORMAT = 1

/** The names of a backup's files, the same as in a data directory. */
export const BACKUP_FILES = ['lukhas.db', 'secret'] as const

/** Beside them, written last: a directory without it is no backup. */
const MANIFEST_FILE = 'manifest.json'

type BackupFile = (typeof BACKUP_FILES)[number]

/** What a backup holds, and how to tell that it still does. */
export interface BackupManifest {
  readonly formatVersion: number
  readonly schemaVersion: number
  readonly createdAt: string
  /** Rows, by table. */
  readonly counts: Readonly<Record<string, number>>
  readonly files: Readonly<Record<BackupFile, { readonly bytes: number; readonly sha256: string }>>
}

/** Where the manifest of a backup is. */
export function manifestPath(backup: string): string {
  return join(backup, MANIFEST_FILE)
}

/** The manifest of a backup. Throws TransferRefusal when there is none, or it is not one that this version can read. */
export function readManifest(backup: string): BackupManifest {
  const path = manifestPath(backup)
  const manifest = parse(path)
  if (!isManifest(manifest)) throw new TransferRefusal(`${path} is not the manifest of a backup.`)
  if (manifest.formatVersion !== BACKUP_FORMAT) throw new TransferRefusal(`${path} is of format ${manifest.formatVersion}; this version of lukhas reads format ${BACKUP_FORMAT}.`)
  return manifest
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new TransferRefusal(`${path} cannot be read, so there is no whole backup: ${reasonOf(cause)}.`, cause)
  }
}

function isManifest(value: unknown): value is BackupManifest {
  if (!isRecord(value)) return false
  const { formatVersion, schemaVersion, createdAt, counts, files } = value
  if (!isCount(formatVersion) || !isCount(schemaVersion) || typeof createdAt !== 'string') return false
  if (!isRecord(counts) || !Object.values(counts).every(isCount) || !isRecord(files)) return false
  return BACKUP_FILES.every((name) => {
    const file = files[name]
    return isRecord(file) && isCount(file['bytes']) && typeof file['sha256'] === 'string'
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
