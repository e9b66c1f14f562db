import { z } from "zod";

import { composeMail } from "../compose_mail.ts";
import type { JobHandler } from "../job_context.ts";
import { markMailed, notificationToMail } from "../queries.ts";

const schema = z.object({ notification_id: z.uuid() });

/** Mails a notification to its person, once; a person who is gone or wants no mail gets none. */
export const sendMail: JobHandler = async ({ sql, mailer }, data) => {
  const { notification_id } = schema.parse(data);
  const notification = await notificationToMail(sql, notification_id);
  if (!notification) return;
  await mailer().send({
    ...composeMail(notification),
    to: notification.email,
    messageId: `<${notification_id}@roost.example>`,
  });
  await markMailed(sql, notification_id);
};
