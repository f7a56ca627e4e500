import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const alias = [
  { find: /^~\//, replacement: `${root}/app/` },
  { find: /^#db\//, replacement: `${root}/db/` },
  { find: /^#emails\//, replacement: `${root}/emails/` },
  { find: /^#test\//, replacement: `${root}/test/` },
];
const common = { root, resolve: { alias }, esbuild: { jsx: "automatic" as const } };
const test = { pool: "forks" as const, maxWorkers: 2, testTimeout: 30_000, hookTimeout: 90_000 };

/** `bench` and `drill` are asked for by name: what it costs, and what takes as long as it takes. `pure` needs nothing; `house` shares one running product; `own` starts, breaks and stops houses of its own, two at a time: most of its time is spent waiting for a process to end or to come back. */
export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: {
          ...test,
          name: "pure",
          isolate: false,
          include: ["test/{domain,law}/**/*.test.{ts,tsx}", "test/architecture/**/*.test.ts"],
        },
      },
      {
        ...common,
        test: {
          ...test,
          name: "house",
          isolate: false,
          include: ["test/walls/**/*.test.ts", "test/bad-input/**/*.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
        },
      },
      {
        ...common,
        test: { ...test, name: "own", include: ["test/faults/**/*.test.ts"] },
      },
      {
        ...common,
        test: { ...test, name: "bench", include: ["test/bench/**/*.test.ts"], fileParallelism: false },
      },
      {
        ...common,
        test: { ...test, name: "drill", include: ["test/drill/**/*.test.ts"], fileParallelism: false },
      },
    ],
  },
});
