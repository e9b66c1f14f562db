import { once } from "node:events";
import { createServer } from "node:net";

/** A port of 127.0.0.1 that was free a moment ago: the wished one if it can be had, else any. */
export async function findFreePort(wished = 0): Promise<number> {
  const server = createServer().listen(wished, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (wished === 0) throw error;
    return await findFreePort();
  }
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}
