// SPDX-License-Identifier: Apache-2.0
export default {
  extends: ['@commitlint/config-conventional'],
  // commitlint passes "fixup!", "squash!" and anything that looks like a version by default; those must not stay either.
  defaultIgnores: false,
  ignores: [(message) => /^Merge (?:branch|pull request|remote-tracking branch|commit|tag) /.test(message)],
  rules: {
    // 0 is off: bodies quote error messages and addresses, which must not be broken.
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
  },
}
