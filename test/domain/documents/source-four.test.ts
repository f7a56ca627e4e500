import { expect, test } from "vitest";
import { plainText } from "~/domain/documents/clause";
import { regulation } from "~/domain/documents/compose-document";
import { factsOf } from "./facts";

const protocolOf = (...facts: Parameters<typeof factsOf>) =>
  plainText(regulation("conductProtocol", factsOf(...facts)));

test("S4-06: where an employer has counsellors of its own, the reader chooses, and nothing is shared without a yes", () => {
  const own = protocolOf("oosterwaarde");
  for (const { name, phone } of factsOf("oosterwaarde").internalCounsellors) {
    expect(own).toContain(name);
    expect(own).toContain(phone);
  }
  expect(own).toContain("Zij en wij delen niets met elkaar zonder uw ja.");
  expect(factsOf("noordzijl").internalCounsellors).toEqual([]);
  expect(protocolOf("noordzijl")).not.toContain("eigen vertrouwenspersonen");
});
