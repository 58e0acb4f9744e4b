// SPDX-License-Identifier: Apache-2.0

/** The largest file that is read. */
export const FILE_BYTES_MAX = 64 * 1024 * 1024

/** The longest text that is taken out of one, in UTF-16 units: some five million tokens. */
export const TEXT_UNITS_MAX = 20_000_000

/** What a thread may compute for one file, and how long that may last on a machine that has other things to do. */
export const COMPUTE_MS = 60_000
export const ELAPSED_MS = 240_000

/** Pages of a PDF. */
export const PAGES_MAX = 5_000

/** Entries of a zip file, and what its parts that are read unpack to. */
export const ENTRIES_MAX = 4_096
export const UNPACKED_BYTES_MAX = 64 * 1024 * 1024

/** What the whole of a zip file says that it unpacks to: nobody writes a document that is larger. */
export const DECLARED_BYTES_MAX = 1024 * 1024 * 1024
