// Without script there is no clipboard, so each button stays hidden until this module can keep its promise.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy-code], [data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(textFor(button));
      const said = document.querySelector("[data-copy-said]");
      if (said) said.textContent = button.dataset.copyCode ?? button.dataset.copied ?? "";
    } catch {
      button.hidden = true;
    }
  });
}

/** The code's groups, or the value of the field that the button names. */
function textFor(button: HTMLButtonElement): string {
  const named = button.dataset.copy && document.getElementById(button.dataset.copy);
  if (named instanceof HTMLInputElement) return named.value;
  return [...document.querySelectorAll(".code > li")].map((group) => group.textContent?.trim()).join("-");
}

export {};
