import { expect, test } from "vitest";
import { newBoxPair } from "~/crypto/primitives.server";
import { macHolds, macOf } from "~/crypto/public-keys.server";

const key = { current: Buffer.alloc(32, 1), previous: null };
const pk = Buffer.alloc(32, 2);

test("the mac is the one computed elsewhere", () => {
  expect(macOf(key, "acc", pk, 3).toString("hex")).toBe(
    "56ea3798d29ebeeb43355da164a23e761117bce17b63754fa63ca529354ae011",
  );
});

test("fault 30: a swapped public key, account or epoch, or a forged mac, does not hold", () => {
  const mac = macOf(key, "acc", pk, 3);
  expect(macHolds(key, "acc", pk, 3, mac)).toBe(true);
  expect(macHolds(key, "acc", newBoxPair().pk, 3, mac)).toBe(false);
  expect(macHolds(key, "other", pk, 3, mac)).toBe(false);
  expect(macHolds(key, "acc", pk, 4, mac)).toBe(false);
  expect(macHolds(key, "acc", pk, 3, Buffer.alloc(32))).toBe(false);
  expect(macHolds(key, "acc", pk, 3, Buffer.alloc(0))).toBe(false);
});

test("the previous key still vouches, and only while it is kept", () => {
  const mac = macOf(key, "acc", pk, 3);
  const current = Buffer.alloc(32, 9);
  expect(macHolds({ current, previous: key.current }, "acc", pk, 3, mac)).toBe(true);
  expect(macHolds({ current, previous: null }, "acc", pk, 3, mac)).toBe(false);
});
