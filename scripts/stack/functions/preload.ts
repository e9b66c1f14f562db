/**
 * Runs inside Deno before the function's own module: makes stock Deno look like the platform's runtime.
 *
 * `Deno.serve` listens on a free loopback port that only the runtime knows and may use, `export default
 * { fetch }` is served too, `EdgeRuntime.waitUntil` exists, and the process ends when its parent does.
 */
type Handler = (request: Request, info: unknown) => Response | Promise<Response>;
type ServeOptions = Record<string, unknown> & { handler?: Handler };
declare const Deno: {
  serve(options: ServeOptions, handler: Handler): unknown;
  exit(code: number): never;
  unrefTimer(timer: unknown): void;
  readonly mainModule: string;
  readonly env: { delete(name: string): void };
  readonly stdin: {
    readSync(buffer: Uint8Array): number | null;
    read(buffer: Uint8Array): Promise<number | null>;
  };
  readonly stdout: { writeSync(bytes: Uint8Array): number };
};

const serve = Deno.serve.bind(Deno);
const write = Deno.stdout.writeSync.bind(Deno.stdout);
const exit = Deno.exit.bind(Deno);
const token = readLine();
const background = new Set<Promise<unknown>>();
let isServing = false;

// What Deno itself needed; the function sees only the environment that it was given.
for (const name of ["DENO_DIR", "NO_COLOR", "DENO_NODE_SHIM_ACTIVE", "DENO_NO_UPDATE_CHECK", "PATH"]) {
  Deno.env.delete(name);
}

function readLine(): string {
  const bytes: number[] = [];
  const one = new Uint8Array(1);
  while (Deno.stdin.readSync(one) === 1 && one[0] !== 10) bytes.push(one[0] ?? 0);
  return new TextDecoder().decode(new Uint8Array(bytes));
}

function tell(message: string): void {
  write(new TextEncoder().encode(`\u0001${token} ${message}\n`));
}

/** Hands on only what the runtime sent: a local program that finds the port gets nothing. */
function guard(handler: Handler): Handler {
  return (request, info) => {
    const headers = new Headers(request.headers);
    if (headers.get("x-stack-token") !== token) return new Response(null, { status: 403 });
    headers.delete("x-stack-token");
    // Defined on the request itself, since a copy would turn Deno's native body into a slow one.
    Object.defineProperty(request, "headers", { value: headers, configurable: true });
    return handler(request, info);
  };
}

function serveHere(first: ServeOptions | Handler, second?: Handler): unknown {
  const options = typeof first === "function" ? {} : first;
  const handler = typeof first === "function" ? first : (second ?? first.handler);
  if (typeof handler !== "function") throw new TypeError("A handler function must be provided.");
  const { onListen, signal, onError } = options;
  isServing = true;
  return serve(
    {
      ...(signal === undefined ? {} : { signal }),
      ...(onError === undefined ? {} : { onError }),
      hostname: "127.0.0.1",
      port: 0,
      onListen(address: { port: number }) {
        tell(`ready ${address.port}`);
        if (typeof onListen === "function") onListen(address);
      },
    },
    guard(handler),
  );
}

Object.defineProperty(Deno, "serve", { value: serveHere, configurable: true, writable: true });

if (!("EdgeRuntime" in globalThis)) {
  const edgeRuntime = {
    waitUntil<T>(promise: Promise<T>): Promise<T> {
      const settled = Promise.resolve(promise).catch((error: unknown) => console.error(error));
      background.add(settled);
      void settled.finally(() => background.delete(settled));
      return promise;
    },
  };
  Object.defineProperty(globalThis, "EdgeRuntime", { value: edgeRuntime, configurable: true });
}

globalThis.addEventListener("load", () => void serveDefaultExport());

async function serveDefaultExport(): Promise<void> {
  if (isServing) return;
  const main: { default?: { fetch?: Handler } } = await import(Deno.mainModule);
  const exported = main.default;
  if (isServing) return;
  const handler = exported?.fetch?.bind(exported);
  if (handler !== undefined) {
    serveHere(handler);
    return;
  }
  console.error("The module neither calls Deno.serve() nor exports a default object with fetch().");
  exit(1);
}

async function followParent(): Promise<void> {
  const buffer = new Uint8Array(256);
  const decoder = new TextDecoder();
  for (;;) {
    const count = await Deno.stdin.read(buffer);
    // End of file: the parent is gone, however it went.
    if (count === null) return exit(0);
    for (const command of decoder.decode(buffer.subarray(0, count)).trim().split("\n")) {
      if (command === "ping") tell("pong");
      if (command === "drain") void drain();
    }
  }
}

async function drain(): Promise<void> {
  while (background.size > 0) await Promise.allSettled(background);
  globalThis.dispatchEvent(new CustomEvent("beforeunload", { detail: { reason: "early_drop" } }));
  exit(0);
}

// Deno waits for what a preloaded module leaves pending before it runs the function's own, hence a timer
// that it does not wait for.
Deno.unrefTimer(setTimeout(() => void followParent(), 100));
