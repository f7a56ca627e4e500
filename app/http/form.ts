import { badRequest } from "./refusals";

/** A field twice as long as the longest text we take is nobody's report. */
const LONGEST = 200_000;

/** The posted fields, each at most once; a repeated one is refused, an unknown one is simply never asked for. */
export async function postedFields(request: Request): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return badRequest();
  }
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.length > LONGEST || fields.has(name)) return badRequest();
    fields.set(name, value);
  }
  return fields;
}
