/** A small file made for its reader, to keep and never to show. */
export function downloaded(
  body: string | Buffer<ArrayBuffer>,
  name: string,
  type: "text/calendar" | "text/plain" | "application/pdf" | "application/zip",
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type.startsWith("application/") ? type : `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
