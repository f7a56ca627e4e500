/** Segments of a JPEG that decoding needs: APP0 (JFIF), APP2 (colours), APP14 (how the colours are meant). */
const APP_KEPT = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;

/** A JPEG without its metadata and comments; the picture itself is not decoded. Anything odd comes back as it was. */
export function withoutSegments(jpeg: Buffer): Buffer {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return jpeg;
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  for (let at = 2; at + 4 <= jpeg.length; ) {
    if (jpeg[at] !== 0xff) return jpeg;
    const marker = jpeg.readUInt8(at + 1);
    if (marker === START_OF_SCAN) return Buffer.concat([...kept, jpeg.subarray(at)]);
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const isApp = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isApp || APP_KEPT.has(marker))) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return jpeg;
}
