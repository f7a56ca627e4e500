/** One way to send a form of a page: its address, and what a browser would send if everything were filled in. */
export type SeenForm = { at: string; fields: [name: string, value: string][] };

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const plain = (html: string) =>
  html.replaceAll(/&(\w+|#x27);/g, (all, name: string) => ENTITIES[name] ?? all);

const attributes = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      plain(value),
    ]),
  );

/** Something of the kind that a field asks for. */
function filled({ type = "text", name = "", value = "" }: Record<string, string>, day: string): string {
  if (type === "hidden" || type === "checkbox" || type === "radio" || value) return value || "ja";
  if (type === "date") return day;
  if (type === "email" || /mail/.test(name)) return "iemand@noordzijl.example";
  if (type === "tel" || name === "nummer") return "06 0123 4567";
  if (type === "number" || /uren|minuten|aantal/.test(name)) return "1";
  if (type === "time" || name === "uur") return "00:00";
  return "Een proef.";
}

/** Every form of a page that posts, once for each button that sends it; without a browser, so as somebody without script. */
export function formsOn(html: string, at: string, day: string): SeenForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = "", body = ""]) => {
    const { method, action, enctype } = attributes(head);
    if (method !== "post" || enctype) return [];
    const fields = new Map<string, string>();
    const buttons: [string, string][] = [];
    for (const [, kind, tag = "", rest = ""] of body.matchAll(
      /<(input|textarea|select|button)([^>]*)>(.*?)(?=<(?:input|textarea|select|button|\/form)|$)/gs,
    )) {
      const { name, ...others } = attributes(tag);
      if (!name) continue;
      if (kind === "button") buttons.push([name, others.value ?? ""]);
      else if (kind === "select") {
        const options = [...rest.matchAll(/<option[^>]*value="([^"]*)"/g)].map(([, value = ""]) =>
          plain(value),
        );
        fields.set(name, options.find((value) => value !== "") ?? "");
      } else if (!fields.has(name)) {
        fields.set(name, kind === "textarea" ? "Een proef." : filled({ name, ...others }, day));
      }
    }
    const to = action || at;
    const sent = [...fields];
    return buttons.length === 0
      ? [{ at: to, fields: sent }]
      : buttons.map((button) => ({ at: to, fields: [...sent, button] }));
  });
}
