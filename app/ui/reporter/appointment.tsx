import type { ReporterPage } from "~/domain/dossier/schema";
import type { Appointment, Slot } from "~/domain/intake/contents";
import type { Language } from "~/domain/intake/schema";
import { firstName } from "~/ui/intake/person";
import { Choice, Hidden } from "~/ui/kit/fields";
import { withLanguage } from "~/ui/kit/shell";
import { writtenSlot } from "~/words/dates";
import { wordsFor } from "~/words/words";

type Props = { page: ReporterPage; lang: Language; formToken: string };

/** Three moments to choose from, or the one that was chosen. */
export function AppointmentPart({ page, lang, formToken }: Props) {
  const { home: t } = wordsFor(lang).reporter;
  const { appointment } = page;
  if (!appointment) return null;
  return (
    <section id="afspraak" aria-labelledby="a-kop">
      <h2 id="a-kop">{t.appointment}</h2>
      <p>
        {t.meetingModes[appointment.mode]}
        {appointment.place ? `: ${appointment.place}` : null}.
      </p>
      {appointment.chosen ? (
        <Made slot={appointment.chosen} lang={lang} />
      ) : appointment.none ? (
        <p>
          {t.noneSaid} {t.slotChange}
        </p>
      ) : (
        <Slots page={page} appointment={appointment} lang={lang} formToken={formToken} />
      )}
    </section>
  );
}

function Made({ slot, lang }: { slot: Slot; lang: Language }) {
  const { home: t } = wordsFor(lang).reporter;
  return (
    <>
      <p>
        <b>{t.slotMade}:</b> {writtenSlot(slot, lang)}.
      </p>
      <p>
        <a className="button second" href={withLanguage("/mijn-melding/afspraak.ics", lang)}>
          {t.slotCalendar}
        </a>
      </p>
      <p className="soft">{t.slotCalendarHint}</p>
      <p>{t.slotChange}</p>
    </>
  );
}

function Slots({ page, appointment, lang, formToken }: Props & { appointment: Appointment }) {
  const { home: t } = wordsFor(lang).reporter;
  return (
    <form method="post" action={withLanguage("/mijn-melding", lang)} className="flow">
      <Hidden name="formulier" value={formToken} />
      <Hidden name="voorstel" value={appointment.id} />
      <fieldset className="field">
        <legend>{t.appointmentText(page.counsellor ? firstName(page.counsellor) : t.someone)}</legend>
        {appointment.slots.map((slot, place) => (
          <Choice
            key={place}
            name="tijd"
            value={String(place)}
            checked={place === 0}
            label={writtenSlot(slot, lang)}
          />
        ))}
        <Choice name="tijd" value="geen" checked={false} label={t.slotNone} />
      </fieldset>
      <button type="submit" className="second" name="doe" value="tijd">
        {t.slotChoose}
      </button>
    </form>
  );
}
