import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { z } from "zod";

import { type Envelope, type MailMessage, readMailMessage } from "./mail_message.ts";

/** How much the inbox keeps; the oldest messages go first. */
export type MailboxBounds = { readonly messages: number; readonly bytes: number };

const savedMessage = z.object({
  id: z.string().regex(/^[0-9a-f]+$/),
  receivedAt: z.coerce.date(),
  envelope: z.object({ from: z.string(), recipients: z.array(z.string()), username: z.string() }),
  raw: z.string(),
});

/** The messages that arrived, newest first; with a directory they outlive the process. */
export class Mailbox {
  readonly #messages = new Map<string, MailMessage>();
  readonly #bounds: MailboxBounds;
  readonly #directory: string | undefined;
  #bytes = 0;

  constructor(directory?: string, bounds: MailboxBounds = { messages: 1000, bytes: 256 * 1024 * 1024 }) {
    this.#directory = directory;
    this.#bounds = bounds;
  }

  /** Reads what an earlier process kept. Files that aren't ours are left alone. */
  async load(): Promise<void> {
    if (this.#directory === undefined) return;
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    const found: MailMessage[] = [];
    for (const name of readdirSync(this.#directory).filter((one) => one.endsWith(".json"))) {
      const saved = readSaved(path.join(this.#directory, name));
      if (saved === undefined) continue;
      found.push(await readMailMessage(Buffer.from(saved.raw, "base64"), saved.envelope, saved));
    }
    for (const message of found.toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime()))
      this.#keep(message);
  }

  /** Takes in a message; once this resolves, every reader sees it. */
  async add(raw: Uint8Array, envelope: Envelope): Promise<MailMessage> {
    const message = await readMailMessage(raw, envelope);
    if (this.#directory !== undefined) {
      const { id, receivedAt } = message;
      const content = JSON.stringify({ id, receivedAt, envelope, raw: Buffer.from(raw).toString("base64") });
      writeFileSync(path.join(this.#directory, `${id}.json`), content, { mode: 0o600 });
    }
    this.#keep(message);
    return message;
  }

  /** All messages, newest first. */
  list(): MailMessage[] {
    return [...this.#messages.values()].toReversed();
  }

  /** A message by its id; `latest` is the newest. */
  get(id: string): MailMessage | undefined {
    return id === "latest" ? this.list()[0] : this.#messages.get(id);
  }

  delete(ids: Iterable<string>): void {
    for (const id of ids) {
      const message = this.#messages.get(id);
      if (message === undefined) continue;
      this.#messages.delete(id);
      this.#bytes -= message.raw.byteLength;
      if (this.#directory !== undefined) rmSync(path.join(this.#directory, `${id}.json`), { force: true });
    }
  }

  #keep(message: MailMessage): void {
    this.#messages.set(message.id, message);
    this.#bytes += message.raw.byteLength;
    for (const id of this.#messages.keys()) {
      const fits = this.#messages.size <= this.#bounds.messages && this.#bytes <= this.#bounds.bytes;
      if (fits || this.#messages.size === 1) return;
      this.delete([id]);
    }
  }
}

function readSaved(file: string): z.infer<typeof savedMessage> | undefined {
  try {
    return savedMessage.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
