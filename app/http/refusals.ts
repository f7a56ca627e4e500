import type { Language } from "~/domain/intake/schema";
import { data, redirect, type WithInit } from "~/framework";
import { wordsFor } from "~/words/words";

/** "Not yours" and "not there" are the same answer. */
export function notFound(): never {
  throw data(null, { status: 404 });
}

export function badRequest(): never {
  throw data(null, { status: 400 });
}

export function orNotFound<T>(value: T | null | undefined): T {
  return value ?? notFound();
}

/** A redirect to one of our own pages, with cookies. Never to anything that a visitor typed. */
export function goTo(path: string, cookies: string[] = []): Response {
  const response = redirect(path, { status: 303 });
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}

/** A redirect to a page of the payment company, at an address that it gave us just now. */
export function goToCompany(address: string): Response {
  return redirect(address, { status: 303 });
}

/** The same refusal where there is no page around it: the framework would answer with words of its own. */
export function inOneSentence(lang: Language, { init }: WithInit): Response {
  const status = init?.status ?? 500;
  const { notAvailable, broken, unreadable } = wordsFor(lang).public.plain;
  const said =
    status === 404
      ? `${notAvailable.title}.`
      : status === 503
        ? `${broken.title}. ${broken.lead}`
        : unreadable;
  return new Response(said, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
