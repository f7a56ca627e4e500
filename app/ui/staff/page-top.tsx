type Props = { title: string; said: string | false | null | undefined; lead?: string };

/** The top of a page: its name, what was just done there, and what it is for. */
export function PageTop({ title, said, lead }: Props) {
  return (
    <>
      <h1>{title}</h1>
      {said && (
        <p className="flash" role="status">
          {said}
        </p>
      )}
      {lead && <p className="lead">{lead}</p>}
    </>
  );
}
