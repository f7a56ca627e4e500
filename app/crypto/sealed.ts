declare const brand: unique symbol;

/** Cipher text: everyone may carry it, nobody may look in. */
export type Sealed = Buffer & { readonly [brand]: "sealed" };

/** Marks bytes read back from a sealed column; it proves nothing, opening does. */
export function asSealed(row: Buffer): Sealed {
  return row as Sealed;
}
