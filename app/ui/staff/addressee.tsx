import { addresseeWords as words } from "~/words/nl/going-live";

/** The page behind the link in a letter to who gets the reports: one question, one button. */
export function AddresseeView({ confirmed }: { confirmed: boolean }) {
  return (
    <>
      <h1>{confirmed ? words.thanks : words.title}</h1>
      <p>{confirmed ? words.done : words.text}</p>
      {!confirmed && (
        <form method="post">
          <button type="submit">{words.submit}</button>
        </form>
      )}
    </>
  );
}
