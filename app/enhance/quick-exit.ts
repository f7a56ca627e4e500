// The quick exit is a form that works by itself; with script it is faster and leaves less behind.
const button = document.querySelector<HTMLElement>("[data-exit]");
const away = button?.dataset.exit;
const PRESSES = 3;
const WITHIN_MS = 2000;

function leave(event?: Event) {
  if (!away) return;
  event?.preventDefault();
  document.title = " ";
  document.documentElement.replaceChildren();
  // Ends the session even though the page is leaving; leaving does not wait for it.
  fetch("/weg", { method: "POST", keepalive: true }).catch(() => undefined);
  location.replace(away);
}

let presses: number[] = [];
button?.addEventListener("click", leave);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    presses = [];
    return;
  }
  presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
  if (presses.length >= PRESSES) leave(event);
});

// A page that comes back out of the browser's memory would show what the exit just took away.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

export {};
