import type { House } from "#test/support/house";
import { checkedForm, sending } from "#test/support/intake";
import {
  type Answer,
  accountOf,
  codeOn,
  fileReport,
  hidden,
  logIn,
  returnWith,
  Visitor,
} from "#test/support/visitor";

/** What somebody sends, and how its answer looks once it was accepted. */
type Act = { send: () => Promise<Answer>; accepted: (answer: Answer) => boolean };

const page = (words: RegExp) => (answer: Answer) => answer.status === 200 && words.test(answer.text);
const onward = (answer: Answer) => answer.status === 303;
const AGATA = "a.wisniewska@tweespoor.example";
const NEW_CODE = /<ol class="code"/;

/** One act of each door whose answer is a page or a way on; every call prepares a new one. */
export async function actsIn(house: House) {
  const agata = accountOf(house, AGATA);
  const counsellor = await logIn(house, agata);
  const network = await logIn(house, accountOf(house, "i.dral@tweespoor.example"));
  const employer = await logIn(house, accountOf(house, "s.verkuil@noordzijl.example"));
  const [own] = await house.sql<{ id: string }>(
    "owner",
    "select d.id from dossier d join account a on a.id = d.counsellor_id where a.email = $1 and d.standing = 'active'",
    [AGATA],
  );
  if (!own) throw new Error("this counsellor has no dossier");
  const path = `/werkplek/dossiers/${own.id}`;
  const activating = () => counsellor.post(path, { doe: "activeren", bewijs: agata.password });

  const acts: Record<string, () => Promise<Act>> = {
    "a report": async () => {
      const { post, token } = await checkedForm(house, "noordzijl", { verhaal: "Is dit aangekomen?" });
      return { send: () => post(sending(token)), accepted: page(NEW_CODE) };
    },
    "a wish that a report is destroyed": async () => {
      const { code } = await fileReport(house, "noordzijl", { verhaal: "Mag weg." });
      const reporter = await returnWith(house, code);
      const fields = { doe: "vernietigen", zeker: "ja" };
      return { send: () => reporter.post("/mijn-melding?taal=nl", fields), accepted: page(/vernietigd/i) };
    },
    "a message to the counsellor": async () => {
      const { code } = await fileReport(house, "noordzijl", { verhaal: "Nog iets." });
      const reporter = await returnWith(house, code);
      const formulier = hidden((await reporter.get("/mijn-melding?taal=nl")).text, "formulier");
      const fields = { doe: "bericht", bericht: "Dit ook.", formulier };
      return { send: () => reporter.post("/mijn-melding?taal=nl", fields), accepted: onward };
    },
    "a new code over the phone": async () => {
      const visitor = new Visitor(house.origin);
      const at = "/mijn-melding/activeren?taal=nl";
      const offered = await visitor.post(at, { doe: "tekens", tekens: codeOn((await activating()).text) });
      const sleutel = hidden(offered.text, "sleutel");
      const fields = { doe: "bewaard", sleutel, laatste: codeOn(offered.text).slice(-4) };
      return { send: () => visitor.post(at, fields), accepted: onward };
    },
    "an activation to read out": async () => ({ send: activating, accepted: page(NEW_CODE) }),
    "a refused note of the counsellor": async () => ({
      send: () => counsellor.post(path, { doe: "contact", wijze: "" }),
      accepted: ({ status }) => status === 422,
    }),
    "a forgotten password": async () => {
      const visitor = new Visitor(house.origin);
      return {
        send: () => visitor.post("/herstel", { email: "i.dral@tweespoor.example" }),
        accepted: page(/./),
      };
    },
    "a wrong proof on the account": async () => ({
      send: () => network.post("/account", { doe: "anderen", bewijs: "" }),
      accepted: ({ status }) => status === 422,
    }),
    "an employer's form that came back": async () => ({
      send: () => employer.post("/beheer/mensen", { doe: "uitnodigen" }),
      accepted: ({ status }) => status === 422,
    }),
  };
  return acts;
}
