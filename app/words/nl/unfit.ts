import type { UNFIT_REASONS } from "~/domain/tracks/taxonomy";

/** What a reporter may read when it is not for a counsellor: kind words to begin with, which she makes her own. */
export const unfitWords = {
  social_work:
    "Dank u dat u dit vertelde. U hebt hulp nodig die ik niet kan geven. Bedrijfsmaatschappelijk werk of uw huisarts kan dat wel. Ik help u graag om daar te komen.",
  accused_person:
    "Dank u dat u dit vertelde. Iemand zegt iets over u, en dat is zwaar. Ik help mensen die zelf iets meemaakten. Een ander staat u bij; ik zeg u wie dat is.",
  policy_matter:
    "Dank u dat u dit vertelde. Het gaat over hoe de organisatie werkt, voor iedereen. Daarover praat u met uw leidinggevende of met de ondernemingsraad. Merkt u dat u er last van krijgt? Schrijf mij dan weer.",
  labour_conflict:
    "Dank u dat u dit vertelde. U en uw werkgever zijn het niet eens over uw werk. Een jurist, het Juridisch Loket of uw vakbond kan u daarin bijstaan. Ik denk met u mee over wie u belt.",
  reorganisation:
    "Dank u dat u dit vertelde. Een reorganisatie raakt u. Personeelszaken, de ondernemingsraad of uw vakbond kan u hierbij helpen. Wordt u slecht behandeld? Schrijf mij dan weer.",
  other_scheme:
    "Dank u dat u dit vertelde. Er is een andere regeling die hier beter past. Ik leg u uit welke dat is en hoe u daar begint. U beslist zelf of u dat doet.",
  mediation:
    "Dank u dat u dit vertelde. U en de ander willen allebei verder. Een mediator kan dat gesprek leiden; dat doe ik zelf niet. Ik zeg u hoe u een mediator vraagt.",
  not_affiliated:
    "Dank u dat u dit vertelde. Uw werkgever is niet bij ons aangesloten. Daarom kan ik u niet verder helpen. Ik zeg u waar u wel terechtkunt.",
} satisfies Record<keyof typeof UNFIT_REASONS, string>;
