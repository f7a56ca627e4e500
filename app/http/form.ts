import { data } from "~/framework";
import { BODY_MAX } from "./limits";
import { badRequest } from "./refusals";

/** More than any form of ours has. */
const MOST_FIELDS = 100;

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
    if (typeof value !== "string" || value.length > BODY_MAX || fields.has(name)) return badRequest();
    if (fields.size >= MOST_FIELDS) throw data(null, { status: 413 });
    fields.set(name, value);
  }
  return fields;
}
