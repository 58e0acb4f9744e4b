// SPDX-License-Identifier: Apache-2.0
// Published e-mail addresses, network addresses and hardware addresses.
import type { Published } from './example.ts'

export const publishedEmails: readonly Published[] = [
  {
    source: 'RFC 5322, appendix A', category: 'email',
    examples: ['From: John Doe <⟦jdoe@machine.example⟧>', 'To: Mary Smith <⟦mary@example.net⟧>', 'From: "Joe Q. Public" <⟦john.q.public@example.com⟧>', 'Cc: <⟦boss@nil.test⟧>', '"Giant; \\"Big\\" Box" <⟦sysservices@example.net⟧>', 'From: Pete <⟦pete@silly.example⟧>'],
    nearMisses: ['Date: Fri, 21 Nov 1997 09:55:06 -0600', 'Subject: Saying Hello']
  },
  { source: 'RFC 3696, section 3, with its errata', category: 'email', examples: ['⟦user+mailbox@example.com⟧', '⟦customer/department=shipping@example.com⟧', '⟦$A12345@example.com⟧', '⟦!def!xyz%abc@example.com⟧', '⟦_somename@example.com⟧'], nearMisses: [] },
  { source: 'RFC 6068, sections 2 and 6', category: 'email', examples: ['<mailto:⟦chris@example.com⟧>', '<mailto:⟦infobot@example.com⟧?subject=current-issue>', '<mailto:⟦list@example.org⟧?subject=archive>'], nearMisses: [] },
  { source: 'RFC 5233, section 1', category: 'email', examples: ['⟦ken+sieve@example.org⟧'], nearMisses: [] },
  {
    source: 'https://en.wikipedia.org/wiki/Email_address#Examples', category: 'email',
    examples: ['⟦very.common@example.com⟧', '⟦long.email-address-with-hyphens@and.subdomains.example.com⟧', '⟦user.name+tag+sorting@example.com⟧', '⟦example@s.example⟧', '⟦user-@example.org⟧'],
    nearMisses: ['abc.example.com', 'i.like.underscores@but_they_are_not_allowed_in_this_part']
  },
  { source: 'https://developer.mozilla.org/docs/Web/CSS/@media', category: 'email', examples: [], nearMisses: ['@media (height > 600px) { body { line-height: 1.4; } }', '@import url("landscape.css") screen and (orientation: landscape);'] },
  { source: 'https://docs.npmjs.com/cli/commands/npm-install', category: 'email', examples: [], nearMisses: ['npm install sax@">=0.1.0 <0.2.0"', 'npm install @myorg/privatepackage@1.5.0', 'npm install sax@latest'] }
]

export const publishedNetworkAddresses: readonly Published[] = [
  { source: 'RFC 5737, section 3', category: 'ipv4', examples: ['ping ⟦192.0.2.1⟧', 'from ⟦198.51.100.23⟧ port 22', '⟦203.0.113.7⟧ - - [10/Oct/2000:13:55:36 -0700]'], nearMisses: [] },
  { source: 'RFC 3986, section 1.1.2', category: 'ipv4', examples: ['telnet://⟦192.0.2.16⟧:80/'], nearMisses: ['tel:+1', 'urn:oasis:names:specification:docbook:dtd:xml:4.1.2'] },
  { source: 'RFC 3986, section 1.1.2', category: 'ipv6', examples: ['ldap://[⟦2001:db8::7⟧]/c=GB?objectClass?one'], nearMisses: [] },
  { source: 'RFC 4291, section 2.2', category: 'ipv6', examples: ['⟦ABCD:EF01:2345:6789:ABCD:EF01:2345:6789⟧', '⟦2001:DB8:0:0:8:800:200C:417A⟧', '⟦2001:DB8::8:800:200C:417A⟧', '⟦::FFFF:129.144.52.38⟧', '⟦0:0:0:0:0:FFFF:129.144.52.38⟧'], nearMisses: [] },
  { source: 'RFC 5952, section 2', category: 'ipv6', examples: ['⟦2001:db8:0:0:1:0:0:1⟧', '⟦2001:db8::1:0:0:1⟧', '⟦2001:db8:aaaa:bbbb:cccc:dddd:eeee:1⟧', '⟦2001:db8::aaaa:0:0:1⟧'], nearMisses: [] },
  { source: 'RFC 2732, section 2', category: 'ipv6', examples: ['http://[⟦FEDC:BA98:7654:3210:FEDC:BA98:7654:3210⟧]:80/index.html', 'http://[⟦1080:0:0:0:8:800:200C:417A⟧]/index.html', 'http://[⟦3ffe:2a00:100:7031::1⟧]'], nearMisses: [] },
  { source: 'RFC 4007, section 11', category: 'ipv6', examples: ['ping ⟦fe80::1234%1⟧'], nearMisses: [] },
  { source: 'https://learn.microsoft.com/dotnet/api/system.reflection.assemblyversionattribute', category: 'ipv4', examples: [], nearMisses: ['[assembly: AssemblyVersion("2.0.1.0")]', 'Version=4.0.30319.42000, Culture=neutral'] },
  { source: 'RFC 1155, section 3.1, and RFC 9110, section 10.1.5', category: 'ipv4', examples: [], nearMisses: ['internet OBJECT IDENTIFIER ::= { iso org(3) dod(6) 1 }', 'OID 1.3.6.1.2.1.1.1.0', 'User-Agent: CERN-LineMode/2.15 libwww/2.17b3'] },
  { source: 'https://en.cppreference.com/w/cpp/container/vector', category: 'ipv6', examples: [], nearMisses: ['std::vector<int>::iterator it = v.begin();', 'std::chrono::duration_cast<std::chrono::seconds>(12h)'] }
]

export const publishedHardwareAddresses: readonly Published[] = [
  { source: 'RFC 9542, section 2.1.2 (documentation)', category: 'mac_address', examples: ['⟦00-00-5E-00-53-00⟧', '⟦00-00-5E-00-53-AF⟧', 'MAC ⟦00-00-5E-00-53-FF⟧', 'ether ⟦00:00:5e:00:53:01⟧ txqueuelen 1000'], nearMisses: ['the OUI 00-00-5E'] },
  { source: 'RFC 2464, section 4', category: 'mac_address', examples: ['an Ethernet interface with address ⟦34-56-78-9A-BC-DE⟧'], nearMisses: [] },
  { source: 'https://en.wikipedia.org/wiki/MAC_address#Notational_conventions', category: 'mac_address', examples: ['⟦01-23-45-67-89-AB⟧', '⟦01:23:45:67:89:AB⟧', '⟦0123.4567.89AB⟧'], nearMisses: [] },
  { source: 'https://www.qemu.org/docs/master/system/invocation.html', category: 'mac_address', examples: ['-device e1000,mac=⟦52:54:00:12:34:56⟧'], nearMisses: [] },
  { source: 'https://wiki.wireshark.org/Ethernet', category: 'mac_address', examples: ['Destination: ⟦00:0c:29:4f:8e:35⟧', 'eth.addr == ⟦00:04:76:96:7b:da⟧'], nearMisses: ['eth.type == 0x0800'] },
  { source: 'RFC 4716, section 4', category: 'mac_address', examples: [], nearMisses: ['c1:b1:30:29:d7:b8:de:6c:97:77:10:d7:46:41:63:87'] },
  { source: 'RFC 3339, section 5.8', category: 'mac_address', examples: [], nearMisses: ['1985-04-12T23:20:50.52Z', '1996-12-19T16:39:57-08:00', '1990-12-31T23:59:60Z'] },
  { source: 'RFC 9562, appendix A', category: 'mac_address', examples: [], nearMisses: ['C232AB00-9414-11EC-B3C8-9F6BDECED846', '919108f7-52d1-4320-9bac-f847db4148a8', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F'] },
  { source: 'SMPTE ST 12-1 time codes', category: 'mac_address', examples: [], nearMisses: ['01:02:03:04', '10:15:30;12'] }
]
