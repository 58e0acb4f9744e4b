// SPDX-License-Identifier: Apache-2.0
// Published tokens, private keys and API keys: of RFCs and of vendors' documentation. None of them opens anything.
import type { Published } from './example.ts'

const joeClaims = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
const johnClaims = 'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0'

export const publishedTokens: readonly Published[] = [
  {
    source: 'RFC 7519, sections 3.1 and 6.1', category: 'secret.jwt',
    examples: [`⟦eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${joeClaims}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk⟧`, `⟦eyJhbGciOiJub25lIn0.${joeClaims}⟧.`],
    nearMisses: ['eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9', joeClaims]
  },
  {
    source: 'RFC 7515, appendix A', category: 'secret.jwt',
    examples: [`⟦eyJhbGciOiJFUzI1NiJ9.${joeClaims}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q⟧`, `token ⟦eyJhbGciOiJSUzI1NiJ9.${joeClaims}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw⟧`],
    nearMisses: ['{"protected":"eyJhbGciOiJSUzI1NiJ9","header":{"kid":"2010-12-29"}}', '{"alg":"RS256"}']
  },
  {
    source: 'https://jwt.io (what its debugger shows at first)', category: 'secret.jwt',
    examples: [
      'Authorization: Bearer ⟦eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c⟧', '⟦eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWV9.TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ⟧',
      `"id_token": "⟦eyJhbGciOiJIUzM4NCIsInR5cCI6IkpXVCJ9.${johnClaims}.bQTnz6AuMJvmXXQsVPrxeQNvzDkimo7VNXxHeSBfClLufmCVZRUuyTwJF311JHuh⟧"`, `⟦eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.${johnClaims}.VFb0qJ1LRg_4ujbZoRMXnVkUgiuKq5KxWqNdbKq_G9Vvz-S1zZa9LPxtHWKa64zDl2ofkT8F6jBt_K4riU-fPg⟧`,
      `?access_token=⟦eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.${johnClaims}.tyh-VfuzIxCyGYDlkBA7DfyjrqmSHu6pQ2hoZuFqUSLPNY2N0mpHb3nk5K17HWP_3cYHBw7AhHale5wky6-sVA⟧&state=xyz`
    ],
    nearMisses: ['{"alg":"HS256","typ":"JWT"}', 'Authorization: Bearer <token>', 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==']
  },
  { source: 'RFC 7517, section 3 (a public key)', category: 'secret.jwt', examples: [], nearMisses: ['{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","kid":"Public key used in JWS spec Appendix A.3 example"}'] },
  { source: 'https://docs.oracle.com/javase/tutorial/java/package/namingpkgs.html', category: 'secret.jwt', examples: [], nearMisses: ['com.example._123name', 'org.example.hyphenated_name', 'java.util.concurrent.ConcurrentHashMap'] },
  { source: 'RFC 4648, section 10, and RFC 6750, section 2.1', category: 'secret.jwt', examples: [], nearMisses: ['BASE64("foobar") = "Zm9vYmFy"', 'Authorization: Bearer mF_9.B5f-4.1JqM'] }
]

const rfc7468 = ['-----BEGIN PRIVATE KEY-----', 'MIGEAgEAMBAGByqGSM49AgEGBSuBBAAKBG0wawIBAQQgVcB/UNPxalR9zDYAjQIf', 'jojUDiQuGnSJrFEEzZPT/92hRANCAASc7UJtgnF/abqWM60T3XNJEzBv5ez9TdwK', 'H0M6xpM2q+53wmsN/eYLdgtjgBd3DBmHtPilCkiFICXyaA8z9LkJ', '-----END PRIVATE KEY-----']
const rfc7468Encrypted = ['-----BEGIN ENCRYPTED PRIVATE KEY-----', 'MIHNMEAGCSqGSIb3DQEFDTAzMBsGCSqGSIb3DQEFDDAOBAghhICA6T/51QICCAAw', 'FAYIKoZIhvcNAwcECBCxDgvI59i9BIGIY3CAqlMNBgaSI5QiiWVNJ3IpfLnEiEsW', 'Z0JIoHyRmKK/+cr9QPLnzxImm0TR9s4JrG3CilzTWvb0jIvbG3hu0zyFPraoMkap', '8eRzWsIvC5SVel+CSjoS2mVS87cyjlD+txrmrXOVYDE+eTgMLbrLmsWh3QkCTRtF', 'QC7k0NNzUHTV9yGDwfqMbw==', '-----END ENCRYPTED PRIVATE KEY-----']
const rfc8410 = ['-----BEGIN PRIVATE KEY-----', 'MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC', '-----END PRIVATE KEY-----']
const rfc8410WithPublic = ['-----BEGIN PRIVATE KEY-----', 'MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC', 'oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB', 'Z9w7lshQhqowtrbLDFw4rXAxZuE=', '-----END PRIVATE KEY-----']

export const publishedPrivateKeys: readonly Published[] = [
  { source: 'RFC 7468, sections 10 and 11', category: 'secret.private_key', examples: [rfc7468, rfc7468Encrypted].flatMap(lines => [`⟦${lines.join('\n')}⟧\n`, `{"key":"⟦${lines.join('\\n')}⟧"}`, `KEY='⟦${lines.join(' ')}⟧'`]), nearMisses: ['-----BEGIN PUBLIC KEY-----\nMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEn1LlwLN/KBYQRVH6HfIMTzfEqJOVztLe\nkLchp2hi78cCaMY81FBlYs8J9l7krc+M4aBeCGYFjba+hiXttJWPL7ydlE+5UG4U\nNkn3Eos8EiZByi9DVsyfy9eejh+8AXgp\n-----END PUBLIC KEY-----'] },
  { source: 'RFC 8410, section 10.3', category: 'secret.private_key', examples: [rfc8410, rfc8410WithPublic].flatMap(lines => [`The key is\n⟦${lines.join('\r\n')}⟧`, `⟦${lines.join('\n')}⟧\n`]), nearMisses: ['-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----'] },
  { source: 'RFC 9580 and RFC 4880, section 6.6', category: 'secret.private_key', examples: [], nearMisses: ['-----BEGIN PGP MESSAGE-----\nVersion: OpenPrivacy 0.99\n\nyDgBO22WxBHv7O8X7O/jygAEzol56iUKiXmV+XmpCtmpqQUKiQrFqclFqUDBovzS\nvBSFjNSiVHsuAA==\n=njUN\n-----END PGP MESSAGE-----'] },
  { source: 'RFC 4716, section 3.6', category: 'secret.private_key', examples: [], nearMisses: ['---- BEGIN SSH2 PUBLIC KEY ----\nComment: "1024-bit RSA, converted from OpenSSH by me@here"\n---- END SSH2 PUBLIC KEY ----'] },
  { source: 'https://docs.openssl.org/master/man1/openssl-ecparam/', category: 'secret.private_key', examples: [], nearMisses: ['-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----', 'openssl ecparam -name secp112r1 -genkey -out key.pem', 'openssl pkey -in key.pem -pubout -out pub.pem'] },
  { source: 'RFC 7468, section 2', category: 'secret.private_key', examples: [], nearMisses: ['The label of the BEGIN line is "PRIVATE KEY", and the line reads -----BEGIN PRIVATE KEY-----, nothing else.', 'Parsers look for -----BEGIN and -----END.', 'ENCRYPTED PRIVATE KEY is the label of section 11.'] }
]

export const publishedApiKeys: readonly Published[] = [
  { source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html', category: 'secret.aws_access_key', examples: ['aws_access_key_id = ⟦AKIAIOSFODNN7EXAMPLE⟧', '⟦AKIAI44QH8DHBEXAMPLE⟧', '"AccessKeyId": "⟦ASIAIOSFODNN7EXAMPLE⟧"'], nearMisses: ['role AROADBQP57FF2AEXAMPLE', 'user AIDACKCEVSQ6C2EXAMPLE'] },
  { source: 'https://gist.github.com/coolaj86/eb8cddfd3e4251258712dfed03e1f86d (revoked, to show the check sum)', category: 'secret.github_token', examples: ['⟦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⟧', 'git clone https://⟦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⟧@host.invalid/a.git'], nearMisses: ['ghp_xxxxxxxxxxxxxxxxxxxx', 'tokens begin with ghp_, gho_, ghu_, ghs_ and ghr_'] },
  { source: 'https://github.com/sirwart/ripsecrets/issues/62 (disabled)', category: 'secret.gitlab_token', examples: ['PRIVATE-TOKEN: ⟦glpat-z_sxgtrfAxKr8q1TPY8Y⟧'], nearMisses: ['glpat-<token>'] },
  { source: 'https://cloud.google.com/docs/authentication/api-keys', category: 'secret.google_api_key', examples: ['?key=⟦AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe⟧', '"keyString": "⟦AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe⟧"'], nearMisses: ['?key=YOUR_API_KEY'] },
  { source: 'https://api.slack.com/authentication/token-types', category: 'secret.slack_token', examples: ['"access_token": "⟦xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy⟧"'], nearMisses: ['xoxb-your-token', 'xoxp-...'] },
  { source: 'https://docs.stripe.com/keys', category: 'secret.stripe_key', examples: ['curl -u ⟦sk_test_4eC39HqLyjWDarjtT1zdp7dc⟧:', 'stripe.api_key = "⟦sk_test_BQokikJOvBiI2HlWgH4olfQ2⟧"'], nearMisses: ['pk_test_TYooMQauvdEDq54NiTphI7jx', 'cus_NffrFeUfNV2Hib', 'pi_3MtwBwLkdIwHu7ix28a3tqPa'] },
  { source: 'https://learn.microsoft.com/azure/storage/common/storage-use-azurite', category: 'secret.azure_key', examples: ['DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=⟦Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==⟧;BlobEndpoint=http://localhost:10000/devstoreaccount1;'], nearMisses: ['DefaultEndpointsProtocol=https;AccountName=myAccountName;AccountKey=myAccountKey'] },
  { source: 'https://learn.microsoft.com/azure/cosmos-db/emulator', category: 'secret.azure_key', examples: ['AccountEndpoint=https://localhost:8081/;AccountKey=⟦C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==⟧;'], nearMisses: [] },
  { source: 'https://docs.sendgrid.com/ui/account-and-settings/api-keys', category: 'secret.sendgrid_key', examples: ['⟦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⟧'], nearMisses: ['SG.xxx'] },
  { source: 'https://platform.openai.com/docs/quickstart and https://docs.anthropic.com', category: 'secret.openai_key', examples: [], nearMisses: ['export OPENAI_API_KEY="your_api_key_here"', 'x-api-key: $ANTHROPIC_API_KEY', 'sk-...', 'HF_TOKEN=hf_***'] }
]
