import type { Right } from "~/domain/accounts/schema";
import type { Item } from "~/domain/tenancy/going-live/schema";
import { goingLiveWords } from "~/words/nl/going-live";

const { goTo } = goingLiveWords;

/** The pages on which an employer gets ready, each with what one finds there. */
export const WAYS = {
  papers: { href: "/beheer/papieren", label: goTo.papers },
  documents: { href: "/beheer/documenten", label: goTo.documents },
  agreements: { href: "/beheer/afspraken", label: goTo.agreements },
  link: { href: "/beheer/link", label: goTo.link },
  materials: { href: "/beheer/materiaal", label: goTo.materials },
  invoices: { href: "/beheer/facturen", label: goTo.invoices },
};

const PLACES: Partial<Record<Item, keyof typeof WAYS>> = {
  "GL-01": "papers",
  "GL-02": "papers",
  "GL-05": "papers",
  "GL-07": "documents",
  "GL-10": "documents",
  "GL-11": "agreements",
  "GL-15": "link",
  "GL-16": "materials",
  "GL-19": "invoices",
};

/** What somebody must be allowed to do about an item. */
export function rightFor(item: Item): Right {
  const place = PLACES[item];
  if (place === "papers") return "sign";
  return place === "invoices" ? "invoices" : "documents";
}

/** The way to where an item is done; null where it has a form of its own or is somebody else's. */
export function wayTo(item: Item): { href: string; label: string } | null {
  const place = PLACES[item];
  return place ? WAYS[place] : null;
}
