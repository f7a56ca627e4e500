import { WrongSettings } from "~/env.server";

/** Every process of the product is this bundle with another word behind it. */
const PROCESSES: Record<string, () => Promise<void>> = {
  web: async () => (await import("~/server")).web(),
  worker: async () => (await import("~/jobs/worker.server")).worker(),
  migrate: async () => (await import("~/demo/migrate-command")).migrateCommand(),
  seed: async () => (await import("~/demo/demo.server")).seedOnly(),
  demo: async () => (await import("~/demo/demo.server")).demo(),
};

const wanted = PROCESSES[process.argv[2] ?? ""];
if (!wanted) {
  process.stderr.write(`which process? one of: ${Object.keys(PROCESSES).join(", ")}\n`);
  process.exit(1);
}
try {
  await wanted();
} catch (error) {
  const sentence = error instanceof WrongSettings || isPlain(error) ? (error as Error).message : error;
  process.stderr.write(`${sentence instanceof Error ? sentence.stack : sentence}\n`);
  process.exit(1);
}

function isPlain(error: unknown): boolean {
  return error instanceof Error && error.name === "PlainSentence";
}
