import type { EventName } from "~/domain/events";
import { type Consequence, post } from "~/domain/notifications/post";

/**
 * Every consequence on one page: what follows when something happened. The worker runs these without any key;
 * what needs a key happened already, in the request (decision 17). An event without an answer does not compile.
 */
export const flow = {
  "report.received": [post.tellCounsellor],
  "dossier.accepted": [],
  // Who declined is out; the one who now decides is told. Nobody left: the desk sees it among its terms.
  "dossier.declined": [post.tellCounsellor],
  "message.to_counsellor": [post.tellCounsellor],
  // The keyed request itself sealed a letter, if the reporter wants any; the worker knows no address (decision 21).
  "message.to_reporter": [],
} satisfies Record<EventName, Consequence[]>;
