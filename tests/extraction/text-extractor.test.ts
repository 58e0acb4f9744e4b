// SPDX-License-Identifier: Apache-2.0
import { deflateSync } from 'node:zlib'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { createTextExtractor } from '../../adapters/extraction/text-extractor.ts'
import type { ExtractedText, NoText } from '../../matriz/memory/text-extractor.ts'
import { docxOf, paragraph, pdfOf, pdfOfStreams, wordXml, zipOf } from './documents.ts'

t.setTimeout(240_000)
const extractor = createTextExtractor(systemClock)
t.teardown(() => extractor.close())

function read(filename: string, content: string | Uint8Array): Promise<ExtractedText | NoText> {
  return extractor.extract({ filename, bytes: Buffer.from(content) }, new AbortController().signal)
}

const utf16 = (text: string, mark: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return mark === 'le' ? bytes : bytes.swap16()
}

t.test('texts come back as they are, in each encoding that says what it is', async (t) => {
  const text = 'Grüße, 世界 😀\n\tcafé\r\n'
  for (const name of ['a.txt', 'a.md', 'a.json', 'a.csv', 'a.py', 'a.TS', 'Makefile', 'a.unheard-of', 'x.pdf.txt', '../a.txt', '.txt', 'constructor']) t.same(await read(name, text), { text }, name)
  t.same(await read('a.txt', `\ufeff${text}`), { text }, 'a mark is no text')
  t.same(await read('a.txt', utf16(text, 'le')), { text })
  t.same(await read('a.txt', utf16(text, 'be')), { text })
  t.same(await read('a.txt', 'tells of %PDF-1.4 files'), { text: 'tells of %PDF-1.4 files' })
})

t.test('what is no text, or not what it says, is told of', async (t) => {
  const cases: readonly (readonly [string, string | Uint8Array, NoText['code'], RegExp])[] = [
    ['a.txt', Buffer.from('caf\u00e9', 'latin1'), 'unsupported_file', /UTF-8/],
    ['a.txt', 'a\0b', 'unsupported_file', /null/],
    ['a.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'invalid_file', /UTF-16/],
    ['a.txt', '', 'invalid_file', /no text/],
    ['a.txt', ' \n\t', 'invalid_file', /no text/],
    ['a.txt', pdfOf(['text']), 'invalid_file', /is a PDF/],
    ['a.json', docxOf(paragraph('text')), 'invalid_file', /archive/],
    ['a.pdf', 'no pdf', 'invalid_file', /is none/],
    ['a.pdf', docxOf(paragraph('text')), 'invalid_file', /is none/],
    ['a.docx', 'no document', 'invalid_file', /is none/],
    ['a.docx', pdfOf(['text']), 'invalid_file', /is none/],
    ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unsupported_file', /encrypted/],
    ['a.zip', zipOf([{ name: 'a.txt', bytes: 'x' }]), 'unsupported_file', /not read/],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unsupported_file', /not read/],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'unsupported_file', /UTF-8/]
  ]
  for (const [name, content, code, message] of cases) t.match(await read(name, content), { code, message }, `${name} ${String(message)}`)
})

t.test('of a page comes what its reader sees', async (t) => {
  const page = '<!doctype html><html><head><title>Bikes &amp; more</title><style>p { color: red }</style><script>alert("<p>no</p>")</script></head><body><h1>My  bike</h1><p>It is <b>blue</b>.<br>And&nbsp;old: 3 &lt; 4 &#x1F6B2;</p><ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table><pre>x\n  y</pre><!-- no --><noscript>no</noscript></body></html>'
  t.same(await read('a.html', page), { text: 'Bikes & more\n\nMy bike\n\nIt is blue.\nAnd\u00a0old: 3 < 4 🚲\n\none\ntwo\na\tb\nx\n  y' })
  t.match(await read('a.html', '<script>only()</script>'), { code: 'invalid_file' })
  t.same(await read('a.html', '<p>a&#0;&#xD800;b'), { text: 'a\ufffd\ufffdb' })
  const deep = await read('a.html', `${'<div>'.repeat(200_000)}deep`)
  t.same(deep, { text: 'deep' })
  t.match(await read('a.htm', '<'.repeat(500_000)), { text: /</ })
  t.match(await read('a.html', '<p '.repeat(300_000)), { code: 'invalid_file' })
})

t.test('of a .docx document come its paragraphs, tables and breaks', async (t) => {
  const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
  const body = `${paragraph('My bike &amp; I')}<w:p><w:r><w:t>It </w:t></w:r><w:r><w:t>is</w:t><w:tab/><w:t>blue</w:t><w:br/><w:t>really</w:t></w:r></w:p><w:p/><mc:AlternateContent><mc:Choice>${paragraph('once')}</mc:Choice><mc:Fallback>${paragraph('once')}</mc:Fallback></mc:AlternateContent><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>${table}${paragraph('end')}`
  t.same(await read('a.docx', docxOf(body)), { text: 'My bike & I\nIt is\tblue\nreally\nonce\na\tb\nc\nend' })
  const elsewhere = zipOf([{ name: '_rels/.rels', bytes: '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>' }, { name: 'word/document2.xml', bytes: wordXml(paragraph('elsewhere')) }])
  t.same(await read('a.DOCX', elsewhere), { text: 'elsewhere' })
  t.same(await read('a.docx', docxOf(paragraph('outside'), [{ name: 'word/embeddings/inner.zip', bytes: zipOf([{ name: 'x', bytes: 'inside' }]) }])), { text: 'outside' }, 'what is embedded is not opened')
})

t.test('documents that are bombs, lies or broken are refused', async (t) => {
  const huge = Buffer.alloc(80 * 1024 * 1024, 0x20)
  const entities = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${wordXml(paragraph('&b;'))}`
  const part = (bytes: string | Uint8Array, more: object = {}) => zipOf([{ name: 'word/document.xml', bytes, ...more }])
  const good = docxOf(paragraph('good'))
  const cases: readonly (readonly [Uint8Array, NoText['code'], RegExp])[] = [
    [part(huge), 'unsupported_file', /unpacks to more/],
    [part(huge, { declaredBytes: 1_000 }), 'invalid_file', /damaged/],
    [part(wordXml(paragraph('x')), { declaredBytes: 10 }), 'invalid_file', /damaged/],
    [zipOf(Array.from({ length: 5_000 }, (_, index) => ({ name: `p${index}`, bytes: '' }))), 'unsupported_file', /parts/],
    [zipOf([{ name: 'a', bytes: 'x', declaredBytes: 4_000_000_000 }, { name: 'word/document.xml', bytes: wordXml(paragraph('x')) }]), 'unsupported_file', /unpacks to more/],
    [part(entities), 'invalid_file', /document type/],
    [part(wordXml(paragraph('x')), { encrypted: true }), 'unsupported_file', /encrypted/],
    [zipOf([{ name: 'word/document.xml', bytes: wordXml('') }, { name: 'word/document.xml', bytes: wordXml('') }]), 'invalid_file', /twice/],
    [zipOf([{ name: 'a.txt', bytes: 'x' }]), 'invalid_file', /no \.docx/],
    [part(wordXml('')), 'invalid_file', /no text/],
    [good.subarray(0, good.length - 30), 'invalid_file', /damaged/],
    [Buffer.concat([good.subarray(0, 60), Buffer.alloc(20), good.subarray(80)]), 'invalid_file', /./]
  ]
  for (const [content, code, message] of cases) t.match(await read('a.docx', content), { code, message }, String(message))
})

t.test('of a PDF come its pages, and where each begins', async (t) => {
  const found = await read('a.pdf', pdfOf(['My bike is blue.', '', 'It \\is (very) old.']))
  t.match(found, { text: /^My bike is blue\.\s+It \\is \(very\) old\.$/ })
  const { text, pageStarts = [] } = found as ExtractedText
  t.equal(pageStarts.length, 3)
  t.equal(text.slice(pageStarts[2]), 'It \\is (very) old.')
  t.equal(pageStarts[0], 0)
  t.same(await read('report', pdfOf(['named as nothing'])), await read('report.pdf', pdfOf(['named as nothing'])))
})

t.test('PDF files that are encrypted, broken, scanned or bombs are told of', async (t) => {
  const good = pdfOf(['text'])
  const encrypted = pdfOf(['text'], `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`)
  t.match(await read('a.pdf', encrypted), { code: 'unsupported_file', message: /encrypted/ })
  t.match(await read('a.pdf', pdfOf(['', ''])), { code: 'unsupported_file', message: /scan/ })
  t.match(await read('a.pdf', '%PDF-1.4\nnothing else'), { code: 'invalid_file', message: /damaged/ })
  t.match(await read('a.pdf', good.subarray(0, 60)), { code: 'invalid_file' })
  const bomb = pdfOfStreams([{ dictionary: '/Filter [/FlateDecode /FlateDecode]', bytes: deflateSync(deflateSync(Buffer.alloc(1024 * 1024 * 1024, 0x20))) }])
  t.ok(bomb.length < 100_000)
  const before = process.memoryUsage().rss
  const outcome = await read('a.pdf', bomb)
  t.match(outcome, { code: String, message: String }, JSON.stringify(outcome))
  t.comment(`the bomb: ${JSON.stringify(outcome)}, resident memory grew by ${Math.round((process.memoryUsage().rss - before) / 1024 / 1024)} MB`)
  t.match(await read('a.pdf', good), { text: 'text' }, 'others are read behind it')
})

t.test('whatever the bytes, there is an answer', async (t) => {
  const samples = [pdfOf(['one', 'two']), docxOf(paragraph('text')), Buffer.from('<p>text</p>')]
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let round = 0; round < 120; round++) {
    const bytes = Buffer.from(samples[round % 3] ?? '')
    for (let change = 0; change < 1 + next(8); change++) bytes[next(bytes.length)] = next(256)
    const outcome = await read(['a.pdf', 'a.docx', 'a.html'][round % 3] ?? '', bytes.subarray(0, next(4) === 0 ? next(bytes.length) : bytes.length))
    if (!('text' in outcome) && outcome.code !== 'invalid_file' && outcome.code !== 'unsupported_file') t.fail(JSON.stringify(outcome))
    if ('text' in outcome && (!outcome.text.isWellFormed() || outcome.text.includes('\0'))) t.fail('the text is none')
  }
  t.pass('each is text or is told of')
})

t.test('a file that takes too long ends with its thread, one that nobody waits for any more at once', async (t) => {
  const hasty = createTextExtractor(systemClock, { computeMs: 1 })
  const large = docxOf(Array.from({ length: 200_000 }, () => paragraph('a line of text')).join(''))
  t.match(await hasty.extract({ filename: 'a.docx', bytes: large }, new AbortController().signal), { code: 'invalid_file', message: /longer/ })
  await hasty.close()
  const controller = new AbortController()
  const waiting = extractor.extract({ filename: 'a.docx', bytes: large }, controller.signal)
  controller.abort(new Error('nobody waits'))
  await t.rejects(waiting, /nobody waits/)
  t.match(await read('a.docx', large), { text: /^a line of text\n/ })
  await t.rejects(extractor.extract({ filename: 'a.txt', bytes: large }, controller.signal), /nobody waits/)
  t.match(await extractor.extract({ filename: 'a.txt', bytes: Buffer.alloc(extractor.bytesMax + 1) }, new AbortController().signal), { code: 'unsupported_file' })
})
