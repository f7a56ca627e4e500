/** The login roles of the database, one per face (decision 19 of the security design). */
export const FACES = ["public", "reporter", "door", "counsellor", "employer", "network", "jobs"] as const;
export type DbFace = (typeof FACES)[number];

export const roleOf = (face: DbFace) => `vp_${face}`;
