import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { addMonths } from "~/domain/clock";
import { lawOn } from "~/domain/law-data";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { wake } from "~/domain/wake";
import { employersOfPanels } from "./queries";
import type { PressureForm } from "./schema";

/** A counsellor writes down that somebody put pressure on her; the supervisors hear of it if she wants to be called. */
export async function recordPressure(
  tx: Writing,
  me: string,
  form: PressureForm,
  once: string,
): Promise<Outcome<null, "day" | "tenantId">> {
  const now = await today(tx);
  if (form.day > now || form.day < addMonths(now, -lawOn(now).pressureMonths)) return refused("day");
  if (!(await employersOfPanels(tx, me)).some(({ id }) => id === form.tenantId)) return refused("tenantId");
  const { numAffectedRows } = await sql`
    insert into pressure (id, counsellor_id, tenant_id, day, kind, by_whom, wants, written_on)
    values (${once}::uuid, ${me}::uuid, ${form.tenantId}::uuid, ${form.day}::date, ${form.kind}, ${form.by}, ${form.wants}, app.today())
    on conflict do nothing`.execute(tx);
  if (!numAffectedRows) return done(null);
  await audit(tx, "pressure.recorded", once);
  if (form.wants !== "record") {
    await sql`select app.ask_for_call(${once}::uuid)`.execute(tx);
    await wake(tx);
  }
  return done(null);
}

/** Takes back what nobody took up yet; what was discussed stays for its time. */
export async function withdrawPressure(
  tx: Writing,
  id: string,
): Promise<Outcome<null, "discussed" | "not_there">> {
  const gone = await tx.deleteFrom("pressure").where("id", "=", id).executeTakeFirst();
  if (gone.numDeletedRows > 0n) {
    await audit(tx, "pressure.withdrawn", id);
    return done(null);
  }
  const kept = await tx.selectFrom("pressure").select("id").where("id", "=", id).executeTakeFirst();
  return refused(kept ? "discussed" : "not_there");
}

/** A supervisor talked with her about it today. */
export async function discussPressure(tx: Writing, id: string): Promise<Outcome<null, "not_there">> {
  const { numAffectedRows } = await sql`
    update pressure set discussed_on = app.today() where id = ${id}::uuid and discussed_on is null`.execute(
    tx,
  );
  if (!numAffectedRows) return refused("not_there");
  await audit(tx, "pressure.discussed", id);
  return done(null);
}

const audit = (tx: Writing, act: string, id: string) => sql`select audit.append(${act}, ${id})`.execute(tx);
