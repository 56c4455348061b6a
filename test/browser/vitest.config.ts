import { defineConfig } from 'vitest/config'

/** Tests in a real browser, apart from the others: `npm run browser`. */
export default defineConfig({
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
})
