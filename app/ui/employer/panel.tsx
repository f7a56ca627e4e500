import type { Gender } from "~/domain/intake/schema";
import { Empty } from "~/ui/staff/parts";
import { writtenLanguages } from "~/words/dates";
import { initialsOf } from "~/words/initials";
import { employerHomeWords } from "~/words/nl/employer";
import { staffWords } from "~/words/nl/staff";

export type ShownCounsellor = { name: string; gender: Gender; languages: string[]; phone: string };

/** The counsellors by name, and whether a reporter can choose a woman or a man. */
export function Panel({ panel, womanAndMan }: { panel: ShownCounsellor[]; womanAndMan: boolean }) {
  const words = employerHomeWords.panel;
  return (
    <section aria-labelledby="panel">
      <h2 id="panel">{words.title}</h2>
      {panel.length === 0 && <Empty {...words.empty} />}
      {panel.length > 0 && !womanAndMan && (
        <div className="notice">
          <p>
            <b>{words.gap}</b> {words.gapNext}
          </p>
        </div>
      )}
      {panel.length > 0 && (
        <ul className="people">
          {panel.map((person) => (
            <li key={person.name} className="person">
              <span className="face" aria-hidden="true">
                {initialsOf(person.name)}
              </span>
              <div>
                <h3>{person.name}</h3>
                <small>
                  {staffWords.genders[person.gender]}. {writtenLanguages(person.languages, "nl")}.
                </small>
                <small>{person.phone || words.noPhone}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
