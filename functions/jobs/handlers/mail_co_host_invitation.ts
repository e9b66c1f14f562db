import { z } from "zod";

import { invitationToMail } from "../account/queries.ts";
import { composeInvitation } from "../compose_invitation.ts";
import type { JobHandler } from "../job_context.ts";

const schema = z.object({ invitation_id: z.uuid() });

/** Mails somebody the token of an invitation to help with a property; one that was taken back is not mailed. */
export const mailCoHostInvitation: JobHandler = async ({ sql, mailer }, data) => {
  const { invitation_id } = schema.parse(data);
  const invitation = await invitationToMail(sql, invitation_id);
  if (!invitation) return;
  await mailer().send({
    ...composeInvitation(invitation),
    to: invitation.email,
    // Each try holds a token of its own, so each is a mail of its own.
    messageId: `<${invitation_id}.${invitation.token.slice(0, 8)}@roost.example>`,
  });
};
