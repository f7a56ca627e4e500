import type { Gone } from "~/domain/dossier/keeping";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { goneWords } from "~/words/nl/keeping";

/** What was destroyed in the last thirty days: names, days and grounds, and nothing of what was in it. */
export function GoneView({ gone, asked }: { gone: Gone[]; asked: boolean }) {
  const words = goneWords;
  return (
    <>
      {asked && (
        <div className="flash" role="status">
          <p>{words.asked}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {gone.length === 0 && <Empty {...words.empty} />}
      {gone.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.dossier}</th>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.ground}</th>
            </tr>
          </thead>
          <tbody>
            {gone.map(({ id, name, day, ground }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Day day={day} year />
                </td>
                <td>{words.grounds[ground]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="soft">{words.rest}</p>
    </>
  );
}
