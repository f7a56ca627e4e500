import routes from "~/routes";

/** `npm run routes`: every address on one page. */
for (const route of routes) process.stdout.write(`/${(route.path ?? "").padEnd(34)} app/${route.file}\n`);
