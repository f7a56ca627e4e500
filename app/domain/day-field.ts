import { z } from "zod";

/** A day that somebody typed. The database knows no year 0, and nothing here is older than the people who tell it. */
export const DayField = z.iso.date().refine((day) => day >= "1900-01-01");
