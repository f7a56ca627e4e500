/** A small file made for its reader, to keep and never to show. */
export function downloaded(
  body: string | Buffer<ArrayBuffer>,
  name: string,
  type: "text/calendar" | "text/plain" | "application/pdf",
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type === "application/pdf" ? type : `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
