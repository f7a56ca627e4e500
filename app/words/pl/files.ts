import type { FilesWords } from "~/words/nl/files";

export const filesWords: FilesWords = {
  title: "Pliki",
  none: "Nie ma jeszcze plików. Jeśli Państwo coś dodadzą lub otrzymają, będzie to tutaj.",
  you: "Państwo",
  original: "bez zmian, z ukrytymi danymi",
  label: "Dodaj plik",
  hint: "Zdjęcie (JPEG, PNG lub WebP), PDF lub tekst (.txt). Najwyżej 10 MB na plik, 10 plików, razem 25 MB.",
  keep: "Zachowaj oryginał",
  keepSmall:
    "Bez zaznaczenia robimy kopię zdjęcia lub pliku PDF bez ukrytych danych, takich jak miejsce, urządzenie i nazwisko autora. Z pliku PDF znikają też komentarze i pola formularza.",
  send: "Dodaj",
  refused: {
    tab: "Błąd: plik nie został zapisany",
    title: "Ten plik nie został zapisany",
    rest: "Inne pliki i wiadomości nadal tu są.",
    back: "Wróć do wiadomości",
  },
  problems: {
    none: "Nic nie zostało zapisane. Proszę spróbować ponownie.",
    empty: "Nie wybrano pliku lub plik jest pusty. Proszę wybrać plik.",
    too_large:
      "Ten plik jest większy niż 10 MB. Proszę wybrać mniejszy plik lub napisać w wiadomości, co Państwo mają.",
    too_many:
      "Jest już 10 plików. Więcej się nie zmieści. Proszę napisać w wiadomości, co jeszcze Państwo mają.",
    too_much: "Razem pliki byłyby większe niż 25 MB. Proszę wybrać mniejszy plik.",
    heic: "To zdjęcie ma format (HEIC), którego nie możemy odczytać. Proszę wysłać je jako JPEG.",
    document: "Nie przyjmujemy dokumentów tego rodzaju. Proszę zapisać go jako PDF i wysłać PDF.",
    archive: "Nie przyjmujemy spakowanych folderów (zip). Proszę wysłać pliki osobno.",
    drawing: "Nie przyjmujemy rysunków SVG. Proszę wysłać zdjęcie lub zrzut ekranu jako PNG.",
    unknown:
      "Nie przyjmujemy plików tego rodzaju. Proszę wysłać zdjęcie (JPEG, PNG lub WebP), PDF lub tekst (.txt).",
    too_many_pixels: "To zdjęcie ma za dużo pikseli. Proszę je zmniejszyć i wysłać ponownie.",
    locked: "Ten PDF jest zabezpieczony hasłem. Proszę zapisać go bez hasła i wysłać ponownie.",
    too_many_pages: "Ten PDF ma więcej niż 500 stron. Proszę wysłać strony, o które chodzi.",
    damaged:
      "Ten plik jest uszkodzony lub zbyt złożony. Proszę go otworzyć i zapisać ponownie albo zrobić zrzut ekranu.",
    busy: "Jest teraz duży ruch. Proszę spróbować za minutę.",
    not_now: "Wysłanie się nie udało. Nic nie zostało zapisane. Proszę spróbować ponownie.",
  },
};
