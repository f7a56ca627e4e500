import { recorded } from "~/domain/dossier/access";
import { calendarEntry, madeAppointment } from "~/domain/dossier/appointments";
import { counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { UUID } from "~/http/ids";
import { notFound, orNotFound } from "~/http/refusals";
import { calendarTitle } from "~/words/nl/counsellor";

/** The appointment for the own calendar, under a title that says nothing. */
export const loader = counsellorDoor.loader(async ({ tx, keyring, params }) => {
  const dossierId = params.dossierId ?? "";
  if (!UUID.test(dossierId)) notFound();
  const appointment = orNotFound(await madeAppointment(tx, keyring, dossierId));
  await recorded(tx, "opened", dossierId);
  return downloaded(calendarEntry(appointment, calendarTitle), "afspraak.ics", "text/calendar");
});
