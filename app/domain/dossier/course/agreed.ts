import { amsterdamDay } from "~/domain/clock";
import type { Entry } from "~/domain/tracks/entries";
import { type Course, dayOf, lastOf } from "./course";
import type { CourseView, SignedText } from "./schema";

type Agreement = NonNullable<CourseView["agreement"]>;

/** The trust agreement that holds, with those that were signed before it: each stays as it was read. */
export function agreementOf(course: Course, entries: readonly Entry[]): CourseView["agreement"] {
  const first = lastOf(course, "sign");
  const signed: Omit<Agreement, "earlier">[] = [
    ...(first
      ? [
          {
            on: dayOf(course, first),
            how: first.how ?? null,
            version: "",
            language: "",
            ...first.text,
            entry: first.id,
          },
        ]
      : []),
    ...entries.flatMap((entry) =>
      entry.kind === "signed"
        ? [{ on: amsterdamDay(new Date(entry.at)), how: null, ...entry.text, entry: entry.id }]
        : [],
    ),
  ];
  const earlier = signed.slice(0, -1).map(
    ({ on, version, language, agreed }): SignedText => ({
      on,
      version,
      language,
      ...(agreed ? { agreed } : {}),
    }),
  );
  const last = signed.at(-1);
  return last ? { ...last, earlier } : null;
}
