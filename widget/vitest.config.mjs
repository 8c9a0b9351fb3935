import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/setup.ts"],
    // Most tests drive a real browser.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A command is under way when the page already shows what it does.
    expect: { poll: { timeout: 20_000 } },
  },
});
