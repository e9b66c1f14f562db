import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";

/** A message as it goes over the wire. */
export type RawMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
  readonly login?: { readonly user: string; readonly password: string };
};

/** Speaks SMTP with a server and gives all its replies; stops at the first refusal. */
export async function sendMail(port: number, { from, to, data, login }: RawMail): Promise<string[]> {
  const socket = connect(port, "127.0.0.1");
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const replies: string[] = [];
  const reply = async (): Promise<boolean> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`connection closed after: ${replies.join(" | ")}`);
      replies.push(value);
      if (!/^\d{3}-/.test(value)) return /^[23]/.test(value);
    }
  };
  const encoded = login && Buffer.from(`\0${login.user}\0${login.password}`).toString("base64");
  const commands = [
    "EHLO test",
    ...(encoded === undefined ? [] : [`AUTH PLAIN ${encoded}`]),
    `MAIL FROM:<${from}>`,
    ...to.map((one) => `RCPT TO:<${one}>`),
    "DATA",
    `${data.replaceAll(/\r?\n/g, "\r\n").replaceAll(/^\./gm, "..")}\r\n.`,
  ];
  let isAccepted = await reply();
  for (const command of commands) {
    if (!isAccepted) break;
    socket.write(`${command}\r\n`);
    isAccepted = await reply();
  }
  socket.end("QUIT\r\n");
  socket.resume();
  await once(socket, "close");
  return replies;
}
