// SPDX-License-Identifier: Apache-2.0
import type { ExtractedText, FileToRead, NoText } from '../../matriz/memory/text-extractor.ts'
import { serveJobs } from '../threads/serve-jobs.ts'
import { extract } from './extract.ts'

serveJobs<FileToRead, ExtractedText | NoText>((file) => extract(file))
