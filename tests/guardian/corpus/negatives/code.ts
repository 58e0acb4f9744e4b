// SPDX-License-Identifier: Apache-2.0
// Code, logs, mathematics and chemistry: CSS colours (CSS Color 4), data: URLs (RFC 2397), scopes of C++ and Rust, packages of npm with a scope,
// decorators and handles, formulas (IUPAC Red Book), public keys and certificates (RFC 7468), log lines, MIME boundaries, crontabs, mathematics.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { base64, bytes, cutEvenly, digits, lower, lowerHex, padded, some } from '../characters.ts'
import type { NegativeGenerator } from './negative.ts'

const word = (chance: Chance): string => pick(chance, ['parser', 'stream', 'widget', 'config', 'router', 'logger', 'queue', 'session', 'token', 'cursor'])

export const codeNegatives: readonly NegativeGenerator[] = [
  { name: 'css_colours', make: chance => `color: #${some(chance, lowerHex, 6)}; background: #${some(chance, '0123456789ABCDEF', 8)}; border: 1px solid rgb(${between(chance, 0, 255)}, ${between(chance, 0, 255)}, ${between(chance, 0, 255)})` },
  { name: 'css_selectors', make: chance => `.${word(chance)}::before { content: "\\${some(chance, lowerHex, 4)}"; margin: -${digits(chance, 2)}px 0.${digits(chance, 2)}em } @media (min-width: ${between(chance, 300, 1400)}px)` },
  { name: 'image_base64', make: chance => `<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${some(chance, base64, between(chance, 100, 400))}">` },
  { name: 'image_base64_jpeg', make: chance => `data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ${some(chance, base64, between(chance, 100, 400))}==` },
  { name: 'scopes', make: chance => `std::${word(chance)}<${word(chance)}::${word(chance)}>::${word(chance)}()` },
  { name: 'rust_paths', make: chance => `use tokio::sync::${word(chance)}; impl fmt::Display for ${word(chance)}::Kind` },
  { name: 'npm_packages', make: chance => `npm install @${word(chance)}/${word(chance)}@${between(chance, 0, 20)}.${between(chance, 0, 20)}.${between(chance, 0, 20)} ${word(chance)}@latest` },
  { name: 'handles', make: chance => `@${some(chance, lower, 7)} and @${some(chance, lower, 9)}_${digits(chance, 2)} on Mastodon` },
  { name: 'decorators', make: chance => `@${word(chance)}.route("/api/v${between(chance, 1, 4)}/${word(chance)}/<int:id>")` },
  { name: 'at_sign_prices', make: chance => `${between(chance, 2, 40)} @ ${between(chance, 1, 90)}.${digits(chance, 2)} each` },
  { name: 'at_and_dot_prose', make: chance => pick(chance, ['She looked at the dot in the corner.', 'We met at noon, dot.', 'Look at line 12 dot 3 of the script.', 'The dot com boom ended at some point in 2000.', 'Aim at the red dot and press.', 'She works at amazon dot com now.', 'He arrived at the station dot on time.']) },
  { name: 'mathematics', make: chance => pick(chance, [() => `${digits(chance, 3)}+${digits(chance, 3)}=${digits(chance, 3)}`, () => `${between(chance, 2, 99)}^${between(chance, 2, 9)}*(${digits(chance, 4)}-${digits(chance, 4)})/${between(chance, 2, 99)}`, () => `f(x) = ${between(chance, 2, 9)}x^3 - ${digits(chance, 2)}x + ${digits(chance, 3)}`, () => `\\frac{${digits(chance, 3)}}{${digits(chance, 3)}} \\approx 0.${digits(chance, 12)}`, () => `π ≈ 3.14159265358979, e ≈ 2.71828182845904`])() },
  { name: 'chemistry', make: chance => pick(chance, ['C6H12O6 + 6O2 → 6CO2 + 6H2O', 'Ca(H2PO4)2', 'CH3(CH2)16COOH', '2,4,6-trinitrotoluene', '(2R,3S)-2,3-dihydroxybutanedioic acid', 'Na2S2O3·5H2O', 'CAS 7732-18-5', 'CAS 50-00-0', 'CAS 64-17-5, 67-56-1']) },
  { name: 'public_key', whole: true, make: chance => `-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${cutEvenly(some(chance, base64, 352), 64).join('\n')}\n-----END PUBLIC KEY-----` },
  { name: 'certificate', whole: true, make: chance => `-----BEGIN CERTIFICATE-----\n${cutEvenly(some(chance, base64, 900), 64).join('\n')}\n-----END CERTIFICATE-----\n` },
  { name: 'pgp_message', whole: true, make: chance => `-----BEGIN PGP ${pick(chance, ['MESSAGE', 'SIGNATURE', 'PUBLIC KEY BLOCK'])}-----\n\n${cutEvenly(some(chance, base64, 500), 64).join('\n')}\n-----END PGP MESSAGE-----` },
  { name: 'ssh_public_key', make: chance => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${some(chance, base64, 43)}`, nouns: ['public key'], keys: ['authorized_key'] },
  { name: 'key_mentioned', make: chance => pick(chance, ['The file starts with -----BEGIN PRIVATE KEY----- and must not be committed.', 'grep -r "BEGIN RSA PRIVATE KEY" .', 'Look for a line that says BEGIN OPENSSH PRIVATE KEY.', 'Set OPENAI_API_KEY=sk-... in your shell.', 'Use a token that starts with ghp_ or github_pat_ here.', 'Keys look like sk-lukhas-<id>_<secret>.', 'Authorization: Bearer <token>', 'Replace YOUR_API_KEY with yours.', 'export AWS_ACCESS_KEY_ID=AKIA................']) + (chance() < 0.5 ? '' : ` (${digits(chance, 2)})`) },
  { name: 'publishable_key', make: chance => `pk_${pick(chance, ['live', 'test'])}_${some(chance, `${lower}0123456789`, 24)}`, nouns: ['publishable key'], keys: ['publishable_key'] },
  { name: 'base64_words', make: chance => Buffer.from(pick(chance, ['The quick brown fox jumps over the lazy dog.', '{"page":2,"size":50}', 'user settings: dark mode, large text', 'Lorem ipsum dolor sit amet, consectetur'])).toString('base64'), nouns: ['cursor', 'payload'], keys: ['cursor', 'next_page'] },
  { name: 'dotted_base64', make: chance => `${some(chance, `${lower}0123456789`, 12)}.${some(chance, `${lower}0123456789`, 16)}.${some(chance, `${lower}0123456789`, 20)}`, nouns: ['bundle', 'chunk'], keys: ['chunk'] },
  { name: 'file_names', make: chance => `${word(chance)}.${some(chance, lowerHex, 8)}.${pick(chance, ['js', 'css', 'map'])} IMG_${digits(chance, 8)}_${digits(chance, 6)}.jpg` },
  { name: 'log_access', whole: true, make: chance => `[${padded(between(chance, 1, 28), 2)}/Mar/2026:${padded(between(chance, 0, 23), 2)}:12:45 +0200] "GET /v1/items/${digits(chance, 6)}?page=${digits(chance, 2)} HTTP/1.1" 200 ${digits(chance, 5)} "-" "curl/8.5.0" 0.${digits(chance, 3)}` },
  { name: 'log_garbage_collector', whole: true, make: chance => `[${digits(chance, 5)}:0x${some(chance, lowerHex, 12)}] ${digits(chance, 6)} ms: Mark-sweep ${digits(chance, 3)}.${digits(chance, 1)} (${digits(chance, 3)}.${digits(chance, 1)}) -> ${digits(chance, 3)}.${digits(chance, 1)} MB` },
  { name: 'log_kernel', whole: true, make: chance => `[${digits(chance, 5)}.${digits(chance, 6)}] nvme 0000:${some(chance, lowerHex, 2)}:00.0: ${digits(chance, 2)}/0/0 default/read/poll queues` },
  { name: 'stack_trace', whole: true, make: chance => `    at ${word(chance)} (/app/src/${word(chance)}.ts:${between(chance, 1, 900)}:${between(chance, 1, 90)})\n    at async ${word(chance)} (node:internal/${word(chance)}:${digits(chance, 3)}:${digits(chance, 2)})` },
  { name: 'mime_boundary', make: chance => `multipart/mixed; boundary="----=_Part_${digits(chance, 6)}_${digits(chance, 9)}.${digits(chance, 13)}"` },
  { name: 'crontab', make: chance => `${between(chance, 0, 59)} ${between(chance, 0, 23)} * * 1-5 /usr/bin/backup --keep ${digits(chance, 2)}` },
  { name: 'ports_and_ratios', make: chance => `localhost:${between(chance, 1024, 65_535)} 16:9 4:3 ${between(chance, 1, 9)}:${between(chance, 10, 99)}` },
  { name: 'emoji_codes', make: chance => `:${word(chance)}_${digits(chance, 2)}: U+1F${some(chance, '0123456789ABCDEF', 3)}` },
  { name: 'matrix_rows', make: chance => Array.from({ length: 3 }, () => Array.from({ length: 5 }, () => between(chance, 0, 999)).join(' ')).join('; ') },
  { name: 'dna', make: chance => some(chance, 'ACGT', between(chance, 40, 120)), nouns: ['sequence'], keys: ['sequence'] },
  { name: 'licence_plate', make: chance => `${some(chance, 'BHKM', 1)}-${some(chance, 'ABCDEFGH', 2)} ${digits(chance, 4)}`, nouns: ['plate', 'Kennzeichen'], keys: ['plate'] },
  { name: 'random_bytes_hex_dump', whole: true, make: chance => `0000${some(chance, lowerHex, 4)}  ${[...bytes(chance, 16)].map(byte => byte.toString(16).padStart(2, '0')).join(' ')}  |................|` }
]
