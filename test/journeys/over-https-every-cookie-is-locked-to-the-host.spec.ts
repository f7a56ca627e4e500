import { freePort } from "#db/embedded";
import { startHouse } from "#test/support/house";
import { startHttps } from "#test/support/https-proxy";
import {
  accountNamed,
  test as base,
  DESK,
  expect,
  type JourneyHouse,
  type Page,
} from "#test/support/journey";
import { comeBack, keepCode, send, told, writeDown } from "#test/support/reporter-steps";
import { digitsOf } from "#test/support/session";

/** A house that is told its public name is https, behind a proxy that speaks it: as in production. */
const test = base.extend<{ house: JourneyHouse }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const port = await freePort();
      const proxy = await startHttps(port);
      const { origin } = proxy;
      const settings = { PORT: String(port), PUBLIC_ORIGIN: origin, STAFF_ORIGIN: origin };
      const house = await startHouse("journeys-https", settings);
      await use(house);
      await house.stop();
      await proxy.stop();
    },
    { scope: "test", timeout: 60_000 },
  ],
});

/** Every line that set a cookie, as it stood in the answer. */
function cookieLines(page: Page): string[] {
  const lines: string[] = [];
  page.on("response", async (response) => {
    const headers = await response.headersArray().catch(() => []);
    lines.push(
      ...headers.filter(({ name }) => name.toLowerCase() === "set-cookie").map(({ value }) => value),
    );
  });
  return lines;
}

const kept = async (page: Page) =>
  (await page.context().cookies()).map(({ name, secure, httpOnly, sameSite, expires, path }) => ({
    name,
    secure,
    httpOnly,
    sameSite,
    expires,
    path,
  }));
const locked = { secure: true, httpOnly: true, expires: -1, path: "/" };

test("the form's, the reporter's and the counsellor's cookie: ours alone, over TLS alone, gone with the browser", async ({
  person,
  house,
}) => {
  const worker = await person({ trusting: true });
  const lines = cookieLines(worker);
  await writeDown(worker, "noordzijl", told("Dit gaat over een slot."));
  expect(await kept(worker)).toEqual([{ name: "__Host-f", sameSite: "Strict", ...locked }]);
  const { code, reader } = await send(worker, house);
  await keepCode(worker, code);
  expect(await kept(worker)).toEqual([{ name: "__Host-r", sameSite: "Strict", ...locked }]);

  const counsellor = await person({ trusting: true });
  await counsellor.setViewportSize(DESK);
  lines.push(...(await loggedIn(counsellor, house, reader)));
  expect(await kept(counsellor)).toEqual([{ name: "__Host-s", sameSite: "Lax", ...locked }]);

  const setting = lines.filter((line) => !/max-age=0/i.test(line));
  expect(new Set(setting.map((line) => line.split("=")[0]))).toEqual(
    new Set(["__Host-f", "__Host-r", "__Host-p", "__Host-s"]),
  );
  for (const line of setting) {
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=(Strict|Lax); Secure$/);
    expect(line).not.toMatch(/max-age|expires|domain/i);
  }

  const later = await person({ trusting: true });
  await comeBack(later, code);
  await expect(later.getByRole("heading", { level: 1 })).toHaveText("Uw melding");
});

async function loggedIn(page: Page, house: JourneyHouse, name: string): Promise<string[]> {
  const lines = cookieLines(page);
  const account = accountNamed(house, name);
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(account.email);
  await page.getByLabel("Wachtwoord").fill(account.password);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await page.getByLabel("Zes cijfers uit uw app").fill(digitsOf(account));
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Vandaag");
  return lines;
}
