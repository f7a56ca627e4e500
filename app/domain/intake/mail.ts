const LONGEST = 254;

/** An address that can be written to: no quotes, no brackets, no list, no line break, as long as the standard lets it be. */
export function isMail(text: string): boolean {
  return text.length <= LONGEST && /^[^\s@,;:<>()[\]\\"]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/i.test(text);
}

/** The same address in the one spelling we keep: only the part before the @ may mind about capitals. */
export function tidyMail(text: string): string {
  return text.replace(/@[^@]*$/, (domain) => domain.toLowerCase());
}

/** A work address, also at a subdomain: the employer could read along (domain 6.6.1). */
export function isOfWork(mail: string, domains: string[]): boolean {
  const host = mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
