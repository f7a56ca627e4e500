import { z } from "zod";

/**
 * A day that somebody typed. The database knows no year 0, a term that is counted from the last day of the calendar has no
 * end, and nothing here is older than the people who tell it or is meant for those who come long after them.
 */
export const DayField = z.iso.date().refine((day) => day >= "1900-01-01" && day < "2200-01-01");
