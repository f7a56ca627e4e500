import { expect, test } from "vitest";
import { addDays } from "~/domain/clock";
import { noticeOf, passagesToCome } from "~/domain/documents/coming-laws";
import { COMING, type ComingText, LAW_TEXTS } from "~/domain/documents/law-texts";

const LAW_ON = "2027-03-01";
const before = (days: number) => addDays(LAW_ON, -days);

test("a law is told of sixty, thirty and seven days before, and not on its day or later", () => {
  const told = Array.from({ length: 64 }, (_, at) => 62 - at).map((left) => noticeOf(LAW_ON, before(left)));
  expect([...new Set(told)]).toEqual([null, 60, 30, 7]);
  const firstDays = [60, 30, 7].map((notice) => 62 - told.indexOf(notice));
  expect(firstDays).toEqual([60, 30, 7]);
  expect([noticeOf(LAW_ON, before(1)), noticeOf(LAW_ON, LAW_ON), noticeOf(LAW_ON, before(-1))]).toEqual([
    7,
    null,
    null,
  ]);
});

test("days on which nobody looked lead to the nearest notice alone", () => {
  expect([45, 29, 3].map((left) => noticeOf(LAW_ON, before(left)))).toEqual([60, 30, 7]);
});

test("a passage that is dated ahead is known until its day, with where it stands and which text it changes", () => {
  const text = {
    changes: "reportTerms",
    validFrom: LAW_ON,
    source: "Stb. 2027, 1",
    checkedOn: "2026-11-26",
    reviewer: "",
  };
  expect(passagesToCome(before(200), [text])).toEqual([text]);
  expect(passagesToCome(LAW_ON, [text])).toEqual([]);
  const wrong = ({ changes, validFrom, checkedOn, source }: ComingText) =>
    !(changes in LAW_TEXTS) || validFrom <= checkedOn || source === "";
  expect(COMING.filter(wrong)).toEqual([]);
  expect([wrong(text), wrong({ ...text, changes: "iets" }), wrong({ ...text, checkedOn: LAW_ON })]).toEqual([
    false,
    true,
    true,
  ]);
});
