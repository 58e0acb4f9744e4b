// SPDX-License-Identifier: Apache-2.0
// Addresses that lead, or are read by some program as leading, to where nobody is to be sent. Written down from what is
// public about each trick; `source` says where it is told of.

export interface SsrfVector {
  readonly url: string
  readonly source: string
  /** What the name leads to, where it is one. */
  readonly resolves?: readonly string[]
}

const urls = (source: string, list: readonly string[]): SsrfVector[] => list.map((url) => ({ url, source }))
const named = (source: string, names: Readonly<Record<string, readonly string[]>>): SsrfVector[] =>
  Object.entries(names).map(([name, resolves]) => ({ url: `http://${name}/latest`, source, resolves }))

export const ssrfVectors: readonly SsrfVector[] = [
  ...urls('IANA special-purpose registry for IPv4 (RFC 6890)', [
    'http://127.0.0.1/', 'https://127.0.0.1/', 'http://127.0.0.2/', 'http://127.255.255.254/', 'http://0.0.0.0/', 'http://0.1.2.3/', 'http://10.0.0.1/', 'http://10.255.255.255/',
    'http://172.16.0.1/', 'http://172.31.255.254/', 'http://192.168.0.1/', 'http://192.168.255.1/', 'http://100.64.0.1/', 'http://100.127.255.254/', 'http://169.254.1.1/',
    'http://192.0.0.1/', 'http://192.0.0.192/', 'http://192.0.2.1/', 'http://192.88.99.1/', 'http://198.18.0.1/', 'http://198.19.255.255/', 'http://198.51.100.7/', 'http://203.0.113.9/',
    'http://224.0.0.1/', 'http://239.255.255.250/', 'http://240.0.0.1/', 'http://255.255.255.255/'
  ]),
  ...urls('IANA special-purpose registry for IPv6 (RFC 6890, RFC 4291)', [
    'http://[::1]/', 'http://[::]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://[0000:0000:0000:0000:0000:0000:0000:0001]/', 'http://[fc00::1]/', 'http://[fd12:3456:789a::1]/', 'http://[fe80::1]/', 'http://[febf::1]/', 'http://[fec0::1]/',
    'http://[ff02::1]/', 'http://[ff0e::fb]/', 'http://[100::1]/', 'http://[2001:db8::1]/', 'http://[3fff::1]/', 'http://[2001:2::1]/', 'http://[2001:10::1]/', 'http://[5f00::1]/', 'http://[4000::1]/'
  ]),
  ...urls('RFC 4291 2.5.5: addresses of IPv4 within IPv6', [
    'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[0:0:0:0:0:ffff:127.0.0.1]/', 'http://[::ffff:10.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[::ffff:169.254.169.254]/', 'http://[::127.0.0.1]/', 'http://[::7f00:1]/', 'http://[::ffff:0:127.0.0.1]/', 'http://[::fFFf:127.0.0.1]/'
  ]),
  ...urls('RFC 6052 and RFC 8215: NAT64', ['http://[64:ff9b::127.0.0.1]/', 'http://[64:ff9b::7f00:1]/', 'http://[64:ff9b::a9fe:a9fe]/', 'http://[64:ff9b::10.0.0.1]/', 'http://[64:ff9b:1::7f00:1]/', 'http://[64:ff9b:1:ffff::a9fe:a9fe]/']),
  ...urls('RFC 3056: 6to4', ['http://[2002:7f00:1::]/', 'http://[2002:7f00:0001::1]/', 'http://[2002:a9fe:a9fe::]/', 'http://[2002:a00:1::1]/', 'http://[2002:c0a8:1::1]/']),
  ...urls('RFC 4380: Teredo', ['http://[2001::1]/', 'http://[2001:0:7f00:1::]/', 'http://[2001:0:a9fe:a9fe:0:0:80ff:fffe]/']),
  ...urls('Metadata services as their clouds describe them: AWS, GCP, Azure, Alibaba, Oracle, ECS and EKS', [
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/', 'http://169.254.169.254/computeMetadata/v1/', 'http://169.254.169.254/metadata/instance?api-version=2021-02-01', 'http://169.254.169.254/opc/v2/instance/', 'http://169.254.170.2/v2/credentials/',
    'http://169.254.170.23/v1/credentials', 'http://168.63.129.16/metadata/v1', 'http://100.100.100.200/latest/meta-data/', 'http://[fd00:ec2::254]/latest/meta-data/', 'http://[fd00:ec2::23]/v1/credentials', 'http://[fd20:ce::254]/computeMetadata/v1/'
  ]),
  ...urls('inet_aton(3) forms; PayloadsAllTheThings, Server Side Request Forgery, "bypass using decimal, octal and hex"', [
    'http://2130706433/', 'http://3232235521/', 'http://2852039166/', 'http://017700000001/', 'http://0177.0.0.1/', 'http://0177.0.0.01/', 'http://00000177.0.0.1/', 'http://0x7f000001/', 'http://0x7f.0.0.1/', 'http://0x7f.0x0.0x0.0x1/',
    'http://0xa9fea9fe/', 'http://0xA9.0xFE.0xA9.0xFE/', 'http://0251.0376.0251.0376/', 'http://0251.254.169.254/', 'http://169.254.43518/', 'http://169.16689662/', 'http://127.1/', 'http://127.0.1/', 'http://0/', 'http://00.0.0.0/', 'http://0x0/', 'http://10.1/', 'http://192.168.257/'
  ]),
  ...urls('CVE-2021-28918, CVE-2021-29921, CVE-2023-42282, CVE-2024-29415: what parsers of addresses have got wrong', [
    'http://0127.0.0.1/', 'http://010.8.8.8/', 'http://012.1.2.3/', 'http://01200034567/', 'http://0x7F.1/', 'http://[000:0:0000::01]/', 'http://127.00.00.01/', 'http://08.8.8.8/'
  ]),
  ...urls('Orange Tsai, "A New Era of SSRF" (Black Hat 2017), and HackTricks, "URL format bypass": what parsers read differently', [
    'http://example.com@127.0.0.1/', 'http://127.0.0.1@example.com/', 'http://user:secret@example.com/', 'http://@127.0.0.1/', 'http://example.com:80@127.0.0.1:80/', 'http://127.0.0.1:80@example.com:80/', 'http://example.com#@127.0.0.1/'.replace('#', '%23'),
    'http://127.0.0.1\\@example.com/', 'http://example.com\\.127.0.0.1/', 'http:\\\\127.0.0.1/', 'http:/127.0.0.1/', 'http:127.0.0.1/', 'http:///127.0.0.1/', 'http:////127.0.0.1/', 'http://127.0.0.1%2f@example.com/', 'http://127.0.0.1%00.example.com/',
    'http://exam\tple.com@127.0.0.1/', 'http://127.0.0.1\t/', 'http://127.0.0.1\n/', 'http://127.0.0.1\r\nHost: a/', ' http://127.0.0.1/', 'http://127.0.0.1 /', 'http://[::1%25eth0]/', 'http://[fe80::1%25lo]/', 'http://[::1]@example.com/', 'http://%31%32%37.0.0.1/', 'http://127%2e0%2e0%2e1/', 'http://ex%61mple.com/'
  ]),
  ...urls('UTS 46 and NFKC: Orange Tsai 2017; HostSplit (Birch, Black Hat 2019); PayloadsAllTheThings, "bypass using enclosed alphanumerics"', [
    'http://①②⑦.⓪.⓪.①/', 'http://１２７.０.０.１/', 'http://127。0。0。1/', 'http://127．0．0．1/', 'http://127｡0｡0｡1/', 'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'http://ｌｏｃａｌｈｏｓｔ/', 'http://loca\u00adlhost/', 'http://local\u200bhost/', 'http://⑯⑨。②⑤④。⑯⑨。②⑤④/', 'http://example.com／@127.0.0.1/', 'http://evil.c℀.example.com/', 'http://ⓔⓧⓐⓜⓟⓛⓔ.com/'
  ]),
  ...urls('RFC 1034: the dot at the end; glibc takes it off', ['http://127.0.0.1./', 'http://localhost./', 'http://169.254.169.254./', 'http://example.com./', 'http://2130706433./']),
  ...urls('RFC 6761, RFC 6762, RFC 8375, ICANN: names of the machine and of what is around it', [
    'http://localhost/', 'http://LOCALHOST/', 'http://a.localhost/', 'http://localhost.localdomain.local/', 'http://printer.local/', 'http://metadata.google.internal/computeMetadata/v1/', 'http://instance-data.internal/', 'http://host.docker.internal/', 'http://router.home.arpa/', 'http://redis/', 'http://metadata/', 'http://kubernetes/', 'http://x.onion/', 'http://intranet/', 'http://wpad.lan/'
  ]),
  ...urls('OWASP SSRF prevention cheat sheet: ports and schemes', [
    'http://example.com:22/', 'http://example.com:6379/', 'http://example.com:25/', 'http://example.com:8080/', 'https://example.com:2375/', 'http://93.184.215.14:11211/', 'http://example.com:0/', 'http://example.com:99999/',
    'gopher://127.0.0.1:6379/_x', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'dict://127.0.0.1:11211/', 'ldap://127.0.0.1/', 'jar:http://127.0.0.1!/', 'ws://127.0.0.1/', 'unix:///var/run/docker.sock', '//127.0.0.1/', 'javascript:alert(1)', 'blob:http://127.0.0.1/x', 'http+unix://%2Fvar%2Frun%2Fdocker.sock/'
  ]),
  ...named('nip.io, sslip.io, localtest.me and the like: public names of private addresses', {
    '127.0.0.1.nip.example': ['127.0.0.1'], 'localtest.example.com': ['127.0.0.1'], 'ten.example.com': ['10.1.2.3'], 'six.example.com': ['::1'], 'mapped.example.com': ['::ffff:127.0.0.1'], 'nat64.example.com': ['64:ff9b::a9fe:a9fe'],
    'teredo.example.com': ['2001:0:7f00:1::'], 'sixtofour.example.com': ['2002:7f00:1::'], 'meta.example.com': ['169.254.169.254'], 'meta6.example.com': ['fd00:ec2::254'], 'azure.example.com': ['168.63.129.16'], 'cgnat.example.com': ['100.64.9.9'], 'linklocal.example.com': ['fe80::1'], 'zone.example.com': ['fe80::1%eth0'],
    'zero.example.com': ['0.0.0.0'], 'ula.example.com': ['fd00::1'], 'multi.example.com': ['224.0.0.1']
  }),
  ...named('Several addresses, one of which leads inside: DNS rebinding (Dean et al. 1996; Jackson et al. 2007)', {
    'both.example.com': ['93.184.215.14', '127.0.0.1'], 'many.example.com': ['93.184.215.14', '2606:2800:21f:cb07::1', '10.0.0.1'], 'last.example.com': ['93.184.215.14', '::1']
  }),
  ...named('A resolver that answers nonsense', { 'none.example.com': [], 'words.example.com': ['not an address'], 'octal.example.com': ['0177.0.0.1'], 'empty.example.com': [''] })
]

/** What must still be fetched. */
export const publicVectors: readonly SsrfVector[] = [
  { url: 'http://example.com/a.png', source: 'a name', resolves: ['93.184.215.14'] },
  { url: 'https://EXAMPLE.com/a.png?x=1#y', source: 'a name in capitals', resolves: ['93.184.215.14'] },
  { url: 'http://www.example.com:80/', source: 'the usual port, written out', resolves: ['93.184.215.14', '2606:2800:21f:cb07::1'] },
  { url: 'https://www.example.com:443/a b'.replace(' ', '%20'), source: 'a path with a sign that has to be escaped', resolves: ['2606:2800:21f:cb07::1'] },
  { url: 'http://bücher.example.com/', source: 'a name in its own script (RFC 5890)', resolves: ['93.184.215.14'] },
  { url: 'http://xn--bcher-kva.example.com/', source: 'the same in ASCII', resolves: ['93.184.215.14'] },
  { url: 'http://例え.example.com/', source: 'another script', resolves: ['93.184.215.14'] },
  { url: 'http://8.8.8.8/', source: 'an address' },
  { url: 'http://[2606:4700:4700::1111]/', source: 'an address of IPv6' },
  { url: 'http://172.15.0.1/', source: 'just below a private network' }, { url: 'http://172.32.0.1/', source: 'just above it' }, { url: 'http://100.63.255.255/', source: 'just below CGNAT' },
  { url: 'http://100.128.0.1/', source: 'just above it' }, { url: 'http://169.253.255.255/', source: 'just below link-local' }, { url: 'http://192.167.255.255/', source: 'just below 192.168' }, { url: 'http://11.0.0.1/', source: 'just above 10' }, { url: 'http://223.255.255.255/', source: 'just below multicast' }
]

/** What names lead to. A name that is none of these does not exist. */
export async function fakeResolve(host: string): Promise<readonly string[]> {
  const vector = [...ssrfVectors, ...publicVectors].find(({ url, resolves }) => resolves !== undefined && URL.parse(url)?.hostname === host)
  if (vector?.resolves !== undefined) return vector.resolves
  // What resolvers of the operating system make of such names.
  if (/(?:^|\.)localhost\.?$/i.test(host)) return ['127.0.0.1', '::1']
  if (/^example\.com\.?$/i.test(host)) return ['93.184.215.14']
  throw new Error(`getaddrinfo ENOTFOUND ${host}`)
}
