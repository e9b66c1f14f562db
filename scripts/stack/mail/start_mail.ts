import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { SMTPServer } from "smtp-server";

import { refuseForeign } from "../local_only.ts";
import type { Log } from "../types.ts";
import { inboxPage } from "./inbox_page.ts";
import { mailApi } from "./mail_api.ts";
import { Mailbox } from "./mailbox.ts";

/** Where the inbox listens, on 127.0.0.1; port 0 takes a free one. */
export type MailOptions = {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Keeps messages here, so that they outlive the process. */
  readonly directory?: string;
  readonly log: Log;
};

/** A running inbox. */
export type RunningMail = {
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly url: string;
  stop(): Promise<void>;
};

const largestMessage = 25 * 1024 * 1024;

/** Takes every mail by SMTP and delivers none: shows them on a web page and by Mailpit's JSON API. */
export async function startMail(options: MailOptions): Promise<RunningMail> {
  const mailbox = new Mailbox(options.directory);
  await mailbox.load();
  const smtp = createSmtp(mailbox, options.log);
  smtp.on("error", (error) => options.log("mail", `smtp: ${error.message}`));
  const smtpListener = smtp.listen(options.smtpPort, "127.0.0.1");
  await once(smtpListener, "listening");
  const app = new Hono();
  app.use(async (c, next) => refuseForeign(c.req.raw) ?? (await next()));
  app.get("/livez", (c) => c.text("ok"));
  app.get("/readyz", (c) => c.text("ok"));
  app.route("/api/v1", mailApi(mailbox));
  app.route("/", inboxPage(mailbox));
  app.notFound((c) => c.text("Not found\n", 404));
  const web = serve({ fetch: app.fetch, port: options.httpPort, hostname: "127.0.0.1" });
  try {
    await once(web, "listening");
  } catch (error) {
    await closeSmtp(smtp);
    throw error;
  }
  const httpPort = portOf(web.address());
  return {
    smtpPort: portOf(smtpListener.address()),
    httpPort,
    url: `http://127.0.0.1:${httpPort}`,
    async stop() {
      const closed = once(web, "close");
      web.close();
      if ("closeAllConnections" in web) web.closeAllConnections();
      await Promise.all([closed, closeSmtp(smtp)]);
    },
  };
}

/** Any sender, any recipient, any password; no STARTTLS, whose certificate clients would refuse. */
function createSmtp(mailbox: Mailbox, log: Log): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 200,
    size: largestMessage,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? "" }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void (stream.sizeExceeded || chunks.push(chunk)));
      stream.on("end", () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error("Message exceeds fixed maximum message size"), { responseCode: 552 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = {
          from: mailFrom === false ? "" : mailFrom.address,
          recipients: rcptTo.map(({ address }) => address),
          username: typeof session.user === "string" ? session.user : "",
        };
        mailbox.add(Buffer.concat(chunks), envelope).then(
          ({ id, subject }) => {
            log("mail", `${envelope.recipients.join(", ")}: ${JSON.stringify(subject)}`);
            done(null, `Ok: queued as ${id}`);
          },
          (error: Error) => done(Object.assign(error, { responseCode: 451 })),
        );
      });
    },
  });
}

function closeSmtp(smtp: SMTPServer): Promise<void> {
  return new Promise((resolve) => smtp.close(() => resolve()));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return address.port;
}
