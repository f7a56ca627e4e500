/** What only the counsellor reads about files. */
export const dossierFilesWords = {
  empty: {
    title: "Nog geen bestanden.",
    next: "Voegt de melder iets toe, of u, dan staat het hier. De melder ziet wie een bestand opende, en op welke dag.",
  },
  reporter: "Melder",
  back: "Terug naar het dossier",
} as const;
