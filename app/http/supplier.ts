import { env } from "~/env.server";
import type { Supplier } from "~/pdf/invoice";

/** Who sends the invoices. */
export function supplier(): Supplier {
  const { NETWORK_NAME, NETWORK_ADDRESS, NETWORK_KVK, NETWORK_VAT, NETWORK_IBAN } = env();
  return {
    name: NETWORK_NAME,
    address: NETWORK_ADDRESS,
    kvk: NETWORK_KVK,
    vatId: NETWORK_VAT,
    iban: NETWORK_IBAN,
  };
}
