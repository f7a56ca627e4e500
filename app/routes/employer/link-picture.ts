import qrcode from "qrcode";
import { ownSlug } from "~/domain/tenancy/own";
import { env } from "~/env.server";
import { employerDoor } from "~/http/doors";

/** The employer's own link as a QR picture. */
export const loader = employerDoor.loader(async ({ tx }) => {
  const slug = await ownSlug(tx);
  const svg = await qrcode.toString(`${env().publicOrigin}/m/${slug}`, {
    type: "svg",
    margin: 2,
    errorCorrectionLevel: "M",
  });
  return new Response(svg, { headers: { "Content-Type": "image/svg+xml; charset=utf-8" } });
});
