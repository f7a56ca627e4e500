import qrcode from "qrcode";

const MARGIN = 4;

/** A QR code drawn here, so that what it says is asked of nobody; black on white in every light. */
export function QrPicture({ text, name }: { text: string; name: string }) {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: "M" }).modules;
  const path = Array.from(data, (dark, at) => {
    const x = (at % size) + MARGIN;
    return dark ? `M${x} ${Math.floor(at / size) + MARGIN}h1v1h-1z` : "";
  }).join("");
  const whole = size + 2 * MARGIN;
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${whole} ${whole}`}
      width={224}
      height={224}
      shapeRendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
