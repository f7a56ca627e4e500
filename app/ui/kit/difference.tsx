import { differenceOf, type Piece } from "~/domain/documents/difference";

/** What changed from one text to another: what went is struck through, what came is underlined. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <div className="diff">
      {differenceOf(before, after).map((line, place) => (
        <p dir="auto" key={place}>
          {line.map((piece, at) => (
            <Part key={at} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Part({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === "added") return <ins>{text}</ins>;
  return kind === "gone" ? <del>{text}</del> : text;
}
