/** What every answer carries (security design 4); scripts only from ourselves, nothing inline, nobody frames us. */
export const SECURITY_HEADERS: Record<string, string> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // `no-referrer` would make browsers send `Origin: null` with our own forms.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
  "X-Robots-Tag": "noindex",
  "Cache-Control": "no-store",
};

/** The same for the employer's face, whose forms may lead to the payment company: browsers hold a redirect to it too. */
export function policyWithForms(origins: readonly string[]): string {
  const policy = SECURITY_HEADERS["Content-Security-Policy"] ?? "";
  return policy.replace("form-action 'self'", ["form-action 'self'", ...origins].join(" "));
}
