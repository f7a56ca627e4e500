/** `/netwerk/plekken`: where people can be met that is no employer's. */
export const placeWords = {
  title: "Neutrale plekken",
  lead: "Hier kunnen vertrouwenspersonen iemand spreken. Nooit bij een werkgever.",
  seen: "Bezoekers zien provincie en plaats. De naam van de plek ziet alleen de melder.",
  list: "Plekken die wij aanbieden",
  empty: { title: "Nog geen plekken.", next: "Voegt u er een toe, dan staat die hier." },
  add: "Voeg een plek toe",
  fields: {
    name: "Naam van de plek",
    nameHint: "Bijvoorbeeld een bibliotheek of een buurthuis, met de zaal.",
    town: "Plaats",
    province: "Provincie",
    choose: "Kies",
  },
  submit: "Voeg toe",
  end: "Haal weg",
  link: "Neutrale plekken voor gesprekken",
  flash: { added: "Toegevoegd.", ended: "Weggehaald. Gemaakte afspraken blijven staan." },
  errors: {
    name: "Vul een naam in van hoogstens 80 tekens.",
    town: "Vul een plaats in van hoogstens 40 tekens.",
    province: "Kies een provincie.",
  },
  problem: "Er is iets niet goed.",
  kept: "Wat u typte, staat er nog.",
} as const;
