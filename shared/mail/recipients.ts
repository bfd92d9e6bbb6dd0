// To whom each mail goes, by role.
import type * as z from "zod";
import type { RecipientRole as RecipientRoleSchema, TemplateName } from "../records/notification.ts";

export type RecipientRole = z.infer<typeof RecipientRoleSchema>;
