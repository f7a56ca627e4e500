import { expect } from "vitest";

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

/** One heading, one main part, nothing that leads nowhere, no style or script, nothing forgotten. */
export function expectSound(page: string): void {
  expect(all(page, /<(h1)[ >]/g)).toHaveLength(1);
  expect(all(page, /<(main)[ >]/g)).toHaveLength(1);
  expect(page).not.toMatch(/style=|<script|data:|undefined|\[object|[\ue000-\ue0ff]/);
  const ids = all(page, / id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const target of all(page, / for="([^"]+)"/g)) expect(ids).toContain(target);
  for (const target of all(page, / href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const targets of all(page, / aria-(?:labelledby|describedby)="([^"]+)"/g)) {
    for (const target of targets.split(" ")) expect(ids).toContain(target);
  }
}

/** A label at every field, and no field that a browser remembers or sends away. */
export function expectLabelled(page: string): void {
  const labels = new Set(all(page, / for="([^"]+)"/g));
  const outside = page.replace(/<label[^>]*class="choice[^"]*".*?<\/label>/gs, "");
  for (const [field] of outside.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    if (field.includes('type="hidden"')) continue;
    expect(labels).toContain(/ id="([^"]+)"/.exec(field)?.[1]);
  }
  for (const [field] of page.matchAll(/<(?:input|textarea|select)\b[^>]*>/g))
    expect(field).toMatch(/autocomplete="off"/i);
  for (const [field] of page.matchAll(/<textarea\b[^>]*>/g)) expect(field).toMatch(/spellcheck="false"/i);
}
