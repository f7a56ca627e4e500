import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { MeetingPlaces, NeutralPlace } from "./schema";

/** The places in use, by province and town. */
export async function neutralPlaces(db: Reading): Promise<NeutralPlace[]> {
  const { rows } = await sql<NeutralPlace>`
    select id, name, town, province from neutral_place where ended_on is null order by province, town, name`.execute(
    db,
  );
  return rows;
}

/** Where people can be met by the panel of this employer, or by anybody of the network. */
export async function meetingPlaces(db: Reading, slug: string | null): Promise<MeetingPlaces[]> {
  const { rows } =
    await sql<MeetingPlaces>`select province, places, towns from app.meeting_places(${slug})`.execute(db);
  return rows;
}
