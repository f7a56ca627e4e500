import path from "node:path";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { build as bundle } from "esbuild";
import { defineConfig, type Plugin } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * One server bundle that holds web, worker, migrate and demo, so that all of them share one copy of everything; only the
 * thread that cleans files stands beside it.
 */
function oneEntry(): Plugin {
  return {
    name: "tweespoor-one-entry",
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: {
                  main: path.join(root, "app/main.ts"),
                  "cleaning-thread": path.join(root, "app/cleaning/thread.ts"),
                },
                output: { entryFileNames: "[name].js" },
              },
            },
          }
        : undefined,
  };
}

/** `import url from "./x.ts?enhance"` gives the address of that module as one small static file. */
function enhance(): Plugin {
  return {
    name: "tweespoor-enhance",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith("?enhance")) return;
      const file = id.slice(0, -"?enhance".length);
      const { outputFiles } = await bundle({
        entryPoints: [file],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: "es2019",
      });
      const name = path.basename(file, ".ts");
      const reference = this.emitFile({
        type: "asset",
        name: `${name}.js`,
        source: outputFiles[0]?.text ?? "",
      });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    resolveFileUrl: ({ fileName }) => JSON.stringify(`/${fileName}`),
  };
}

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${root}/app/` },
      { find: /^#db\//, replacement: `${root}/db/` },
      { find: /^#emails\//, replacement: `${root}/emails/` },
    ],
  },
  build: { assetsInlineLimit: 0, sourcemap: false, cssMinify: "lightningcss", target: "es2022" },
  plugins: [
    enhance(),
    remix({
      appDirectory: "app",
      buildDirectory: ".build",
      serverBuildFile: "main.js",
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    oneEntry(),
  ],
});
