// Without script there is no clipboard, so the button stays hidden until this module can keep its promise.
const button = document.querySelector<HTMLButtonElement>("[data-copy-code]");
const said = document.querySelector("[data-copy-said]");

if (button && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const groups = [...document.querySelectorAll(".code > li")].map((group) => group.textContent?.trim());
    try {
      await navigator.clipboard.writeText(groups.join("-"));
      if (said) said.textContent = button.dataset.copyCode ?? "";
    } catch {
      button.hidden = true;
    }
  });
}

export {};
