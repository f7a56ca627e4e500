// What is typed into a form that names itself with `data-keep` is saved on the server, sealed, every few seconds; it
// comes back on the next visit until the form is sent. Nothing stays in the browser.
const EVERY_MS = 3000;
/** More than this a browser does not send for a page that is going away. */
const LAST_WORDS_MAX = 60_000;

// Before this moment the server had shown the page: counting from here never makes a text younger than it is.
const [shown] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const shownAt = shown?.responseStart ?? 0;

for (const mark of document.querySelectorAll<HTMLInputElement>("input[data-keep]"))
  if (mark.form) keep(mark.form, mark);

function keep(form: HTMLFormElement, mark: HTMLInputElement) {
  const said = form.querySelector<HTMLElement>("[data-kept]");
  let saved = typed(form).toString();
  let typedAt = 0;
  let sent = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | null = null;

  function later() {
    waiting ??= setTimeout(save, EVERY_MS);
  }

  async function save(leaving = false) {
    clearTimeout(waiting);
    waiting = undefined;
    const text = typed(form).toString();
    if (sent || text === saved) return;
    if (underWay && !leaving) return later();
    const body = new URLSearchParams(text);
    body.set("concept", mark.value);
    body.set("verstreken", String(Math.max(0, Math.round(typedAt))));
    body.set("formulier", (form.elements.namedItem("formulier") as HTMLInputElement).value);
    const mine = post(body, leaving && body.toString().length < LAST_WORDS_MAX);
    underWay = mine;
    const ok = await mine;
    if (underWay === mine) underWay = null;
    if (sent) return;
    if (ok) saved = text;
    say(ok);
    if (!ok || typed(form).toString() !== text) later();
  }

  function say(ok: boolean) {
    const sentence = ok ? said?.dataset.kept : said?.dataset.notKept;
    if (said && said.textContent !== sentence) said.textContent = sentence ?? "";
  }

  for (const event of ["input", "change"] as const)
    form.addEventListener(event, ({ timeStamp }) => {
      typedAt = timeStamp - shownAt;
      later();
    });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });
  // The last words are saved too, in case the sending fails; once it succeeds the server refuses them by their moment.
  form.addEventListener("submit", () => {
    void save(true);
    sent = true;
  });
  // The sending failed and somebody came back to the page as it was.
  addEventListener("pageshow", () => {
    sent = false;
  });
}

const post = (body: URLSearchParams, keepalive: boolean) =>
  fetch("/werkplek/concept", { method: "POST", body, redirect: "manual", keepalive }).then(
    (answer) => answer.status === 204,
    () => false,
  );

/** The fields that a person fills in, as the form would send them. */
function typed(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const element = form.elements.namedItem(name);
    if (typeof value === "string" && !(element instanceof HTMLInputElement && element.type === "hidden"))
      fields.append(name, value);
  }
  return fields;
}

export {};
