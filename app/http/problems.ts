/** Which fields of a form did not do, each once. */
export const problemsIn = <Problem extends string>({ issues }: { issues: { path: PropertyKey[] }[] }) => [
  ...new Set(issues.map((issue) => issue.path[0] as Problem)),
];
