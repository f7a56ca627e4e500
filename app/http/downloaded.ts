/** A small file made for its reader, to keep and never to show. */
export function downloaded(body: string, name: string, type: "text/calendar" | "text/plain"): Response {
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
