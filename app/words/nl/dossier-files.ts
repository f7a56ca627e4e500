import { onTrack } from "./on-track";

/** What only the counsellor reads about files. */
export const dossierFilesWords = onTrack((either) => ({
  empty: {
    title: "Nog geen bestanden.",
    next: either(
      "Voegt de melder iets toe, of u, dan staat het hier. De melder ziet wie een bestand opende, en op welke dag.",
      "Voegt deze persoon iets toe, of u, dan staat het hier. Deze persoon ziet wie een bestand opende, en op welke dag.",
    ),
  },
  reporter: either("Melder", "Deze persoon"),
}));

export const fileRefusedWords = { back: "Terug naar het dossier" } as const;
