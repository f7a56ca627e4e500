/** What an employer and the network sign with each other. */
export const paperWords = {
  title: "Papieren",
  lead: "Dit spreekt u met het netwerk af. U leest het hier en geeft akkoord.",
  first: { title: "Nog niets om te lezen.", next: "Vul eerst uw afspraken in. Dan staan uw gegevens erin." },
  version: (number: number) => `Versie ${number}`,
  sign: "Ik ben bevoegd en geef akkoord",
  signLetter: (name: string) => `Ik teken de brief voor ${name}`,
  signed: "Akkoord gegeven door",
  signedEarlier: (version: string) => `Akkoord met versie ${version} gegeven door`,
  pdf: "Download als pdf",
  notSigned: "Nog geen akkoord",
  office: "Netwerkbureau",
  letters: "Aanstellingsbrieven",
  lettersText: "Elke vertrouwenspersoon krijgt een brief. Zo is zij of hij beschermd.",
  nobody: { title: "Nog geen vertrouwenspersonen.", next: "Het netwerkbureau stelt het panel samen." },
  flash: "Uw akkoord is bewaard.",
  read: "Lees de hele tekst",
} as const;
