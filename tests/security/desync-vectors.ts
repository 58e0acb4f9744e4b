// SPDX-License-Identifier: Apache-2.0
// Requests whose end, host or target two programs in a row may read differently. `KEY` stands for a valid key. What
// stands behind the first request would be one of its own if the first were read too short; it asks for `/v1/models/smuggled`.

export interface DesyncVector {
  readonly name: string
  readonly source: string
  readonly bytes: string
}

const smuggled = 'GET /v1/models/smuggled HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer KEY\r\n\r\n'
const head = 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer KEY\r\nContent-Type: application/json\r\n'
const chunked = (framing: string): string => `${head}${framing}\r\n0\r\n\r\n${smuggled}`
const counted = (framing: string): string => `${head}${framing}\r\n${smuggled}`
const get = (line: string, rest = 'Host: a\r\n'): string => `${line}\r\n${rest}Authorization: Bearer KEY\r\n\r\n`
const body = (chunks: string): string => `${head}Transfer-Encoding: chunked\r\n\r\n${chunks}${smuggled}`

const from = (source: string, vectors: Readonly<Record<string, string>>): DesyncVector[] => Object.entries(vectors).map(([name, bytes]) => ({ name, source, bytes }))

export const desyncVectors: readonly DesyncVector[] = [
  ...from('Linhart et al., "HTTP Request Smuggling" (2005); RFC 9112 6.3', {
    'CL.TE': `${head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX${smuggled}`,
    'TE.CL': `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n${smuggled}\r\n0\r\n\r\n`,
    'CL.CL, different': counted('Content-Length: 0\r\nContent-Length: 5\r\n'),
    'CL.CL, equal': counted('Content-Length: 0\r\nContent-Length: 0\r\n'),
    'CL in a list': counted('Content-Length: 0, 5\r\n'),
    'CL in a list, equal': counted('Content-Length: 0, 0\r\n')
  }),
  ...from('Kettle, "HTTP Desync Attacks" (2019), and his http-request-smuggler: hidden Transfer-Encoding', {
    'TE with a blank before the colon': chunked('Transfer-Encoding : chunked\r\n'),
    'TE with a tab before the colon': chunked('Transfer-Encoding\t: chunked\r\n'),
    'TE with a vertical tab': chunked('Transfer-Encoding:\x0bchunked\r\n'),
    'TE twice': chunked('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n'),
    'TE twice, once unknown': chunked('Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n'),
    'TE twice, identity first': chunked('Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n'),
    'TE: identity': chunked('Transfer-Encoding: identity\r\n'),
    'TE: xchunked': chunked('Transfer-Encoding: xchunked\r\n'),
    'TE: chunked, identity': chunked('Transfer-Encoding: chunked, identity\r\n'),
    'TE: gzip, chunked': chunked('Transfer-Encoding: gzip, chunked\r\n'),
    'TE: chunked, chunked': chunked('Transfer-Encoding: chunked, chunked\r\n'),
    'TE in quotes': chunked('Transfer-Encoding: "chunked"\r\n'),
    'TE with a parameter': chunked('Transfer-Encoding: chunked;a=b\r\n'),
    'TE folded': chunked('Transfer-Encoding:\r\n chunked\r\n'),
    'TE behind a bare LF': chunked('X: y\nTransfer-Encoding: chunked\r\n'),
    'TE behind a bare CR': chunked('X: y\rTransfer-Encoding: chunked\r\n'),
    'TE behind NUL': chunked('X: y\0Transfer-Encoding: chunked\r\n'),
    'TE with a long s': chunked('Tran\u017ffer-Encoding: chunked\r\n'),
    'TE empty': chunked('Transfer-Encoding:\r\n'),
    'TE in HTTP/1.0': chunked('Transfer-Encoding: chunked\r\n').replace('HTTP/1.1', 'HTTP/1.0')
  }),
  ...from('RFC 9110 8.6, RFC 9112 6: what a length can be', {
    'CL negative': counted('Content-Length: -1\r\n'), 'CL with a plus': counted('Content-Length: +0\r\n'), 'CL in hex': counted('Content-Length: 0x0\r\n'), 'CL with a letter': counted('Content-Length: 0a\r\n'),
    'CL with a point': counted('Content-Length: 0.0\r\n'), 'CL empty': counted('Content-Length:\r\n'), 'CL too large for anybody': counted('Content-Length: 99999999999999999999999\r\n'), 'CL with a blank within': counted('Content-Length: 0 0\r\n'),
    'CL with a blank before the colon': counted('Content-Length : 5\r\n'), 'CL folded': counted('Content-Length:\r\n 0\r\n'), 'CL with an underscore within': counted('Content-Length: 1_0\r\n')
  }),
  ...from('Kettle, "Browser-Powered Desync Attacks" (2022); CVE-2022-32213, CVE-2022-35256, CVE-2023-30589, CVE-2024-22019: chunks as Node.js and others have misread them', {
    'a chunk size with a minus': body('-1\r\n\r\n0\r\n\r\n'), 'a chunk size with 0x': body('0x0\r\n\r\n'), 'a chunk size with a blank before it': body(' 0\r\n\r\n'), 'a chunk size that is no number': body('G\r\n\r\n0\r\n\r\n'),
    'a chunk size that overflows': body('ffffffffffffffff1\r\nx\r\n0\r\n\r\n'), 'a chunk that ends with a bare LF': body('1\nx\n0\n\n'), 'a chunk that is longer than it says': body('1\r\nxy\r\n0\r\n\r\n'), 'a chunk extension with a bare LF (TERM.EXT)': body('1;a\nb\r\nx\r\n0\r\n\r\n'),
    'a chunk extension with a bare CR': body('1;a\rb\r\nx\r\n0\r\n\r\n'), 'a trailer with a blank before its colon': body('0\r\nX : y\r\n\r\n'), 'a trailer behind a bare CR': body('0\r\nX: y\rZ: a\r\n\r\n'), 'an empty chunk size': body('\r\n\r\n0\r\n\r\n')
  }),
  ...from('Kettle, "Practical web cache poisoning" (2018); Snyk, "HTTP Host header attacks"; CVE-2026-49468: who the request is for', {
    'no Host': get('GET /v1/models HTTP/1.1', ''), 'two Hosts': get('GET /v1/models HTTP/1.1', 'Host: a\r\nHost: b\r\n'), 'two Hosts, equal': get('GET /v1/models HTTP/1.1', 'Host: a\r\nHost: a\r\n'), 'Host empty': get('GET /v1/models HTTP/1.1', 'Host:\r\n'),
    'Host with a path': get('GET /v1/models HTTP/1.1', 'Host: a/b\r\n'), 'Host with a fragment': get('GET /v1/models HTTP/1.1', 'Host: x/#@evil\r\n'), 'Host with credentials': get('GET /v1/models HTTP/1.1', 'Host: a@b\r\n'), 'Host in a list': get('GET /v1/models HTTP/1.1', 'Host: a, b\r\n'),
    'Host with a blank': get('GET /v1/models HTTP/1.1', 'Host: a b\r\n'), 'Host with a port that is none': get('GET /v1/models HTTP/1.1', 'Host: a:b\r\n'), 'Host with two ports': get('GET /v1/models HTTP/1.1', 'Host: a:1:2\r\n'), 'Host with a query': get('GET /v1/models HTTP/1.1', 'Host: a?b\r\n'),
    'Host with a blank before its colon': get('GET /v1/models HTTP/1.1', 'Host : a\r\n'), 'Host folded': get('GET /v1/models HTTP/1.1', 'Host:\r\n a\r\n'), 'Host as the first, indented line': get('GET /v1/models HTTP/1.1', ' Host: a\r\nHost: b\r\n'), 'Host beyond ASCII': get('GET /v1/models HTTP/1.1', 'Host: b\u00fccher\r\n')
  }),
  ...from('RFC 9112 3; Kettle, "HTTP/1.1 must die" (2025): where the request goes', {
    'absolute form': get('GET http://a/v1/models HTTP/1.1'), 'absolute form of another host': get('GET http://evil.example/v1/models HTTP/1.1'), 'absolute form with credentials': get('GET http://a@b/v1/models HTTP/1.1'), 'no slash': get('GET v1/models HTTP/1.1'), 'a backslash': get('GET \\v1\\models HTTP/1.1'),
    'a fragment': get('GET /v1/models#x HTTP/1.1'), 'a blank in the target': get('GET /v1/models x HTTP/1.1'), 'a tab in the target': get('GET /v1/\tmodels HTTP/1.1'), 'NUL in the target': get('GET /v1/mod\0els HTTP/1.1'), 'NUL, escaped': get('GET /v1/models%00 HTTP/1.1'), 'a broken escape': get('GET /v1/%E0%A4%A HTTP/1.1'), 'beyond ASCII': get('GET /v1/mod\u00e8ls HTTP/1.1'),
    'no version': `GET /v1/models\r\n${smuggled}`, 'HTTP/0.9': get('GET /v1/models HTTP/0.9'), 'HTTP/1.2': get('GET /v1/models HTTP/1.2'), 'HTTP/2.0': get('GET /v1/models HTTP/2.0'), 'HTTP/1.1 with a blank behind it': get('GET /v1/models HTTP/1.1 '), 'http in small letters': get('GET /v1/models http/1.1'),
    'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'an asterisk': get('GET * HTTP/1.1')
  }),
  ...from('RFC 9110 5.1 and 5.5; CVE-2026-21710: names and values of headers', {
    'a name with a blank': get('GET /v1/models HTTP/1.1', 'Host: a\r\nX y: z\r\n'), 'no name': get('GET /v1/models HTTP/1.1', 'Host: a\r\n: z\r\n'), 'no colon': get('GET /v1/models HTTP/1.1', 'Host: a\r\nXyz\r\n'), 'a NUL in a value': get('GET /v1/models HTTP/1.1', 'Host: a\r\nX: y\0z\r\n'),
    'a bare CR in a value': get('GET /v1/models HTTP/1.1', 'Host: a\r\nX: y\rz\r\n'), 'a header called __proto__': get('GET /v1/models HTTP/1.1', 'Host: a\r\n__proto__: z\r\n'), 'a header called constructor': get('GET /v1/models HTTP/1.1', 'Host: a\r\nconstructor: z\r\n'), 'a folded header': get('GET /v1/models HTTP/1.1', 'Host: a\r\nX: y\r\n z\r\n')
  })
]
