// SPDX-License-Identifier: Apache-2.0
// Loaded before each test file. tap puts itself before whatever Node.js starts next, by NODE_OPTIONS; a thread of the
// server starts as it does for users, and in a seventh of the time.
delete process.env['NODE_OPTIONS']
