// SPDX-License-Identifier: Apache-2.0

/** A file whose text is wanted. */
export interface FileToRead {
  /** Its ending says what it is to be; it is never a path. */
  readonly filename: string
  /** No more than `bytesMax` of the extractor. */
  readonly bytes: Uint8Array
}

/** The text of a file; offsets are in UTF-16 units of `text`, which is well-formed and has no U+0000. */
export interface ExtractedText {
  readonly text: string
  /** Where each page begins, of files that have pages. */
  readonly pageStarts?: readonly number[]
}

/** Why a file has no text for us: it is of a kind that nobody reads here, or it is not what it says. For its owner to read. */
export interface NoText {
  readonly code: 'unsupported_file' | 'invalid_file'
  readonly message: string
}

/** Finds the text in files. */
export interface TextExtractor {
  /** The largest file that is read. */
  readonly bytesMax: number
  /**
   * Bounded in time, memory and output; the same bytes give the same text. Throws the signal's reason after an abort, and
   * `internal_error` when it cannot work at all; whatever is wrong with the file is an answer.
   */
  extract(file: FileToRead, signal: AbortSignal): Promise<ExtractedText | NoText>
}
