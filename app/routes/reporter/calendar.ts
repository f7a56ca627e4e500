import { calendarEntry, madeAppointment } from "~/domain/dossier/appointments";
import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { wordsFor } from "~/words/words";

/** The appointment for the reporter's own calendar, under a title that says nothing. */
export const loader = reporterDoor.loader(async ({ act, lang }) => {
  const appointment = await act(async (tx, keyring) => {
    const row = await tx.selectFrom("dossier").select("id").executeTakeFirst();
    return row ? madeAppointment(tx, keyring, row.id) : null;
  });
  if (!appointment) return goTo(`/mijn-melding?taal=${lang}`);
  const { slotCalendarTitle } = wordsFor(lang).reporter.home;
  const name = lang === "pl" ? "spotkanie.ics" : lang === "en" ? "appointment.ics" : "afspraak.ics";
  return downloaded(calendarEntry(appointment, slotCalendarTitle), name, "text/calendar");
});
