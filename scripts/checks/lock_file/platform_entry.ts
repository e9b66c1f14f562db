import type { MissingPlatform } from "./missing_platforms.ts";

const SYSTEMS: Readonly<Record<string, string>> = { windows: "win32", apple: "darwin" };
const PROCESSORS: Readonly<Record<string, string>> = { x86_64: "x64", aarch64: "arm64" };
const KNOWN_SYSTEMS = ["darwin", "linux", "win32", "android", "freebsd", "openharmony"];
const KNOWN_PROCESSORS = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x"];

/** The lock file's entry of a platform package, as its name tells: system, processor and C library. */
export function platformEntry({ name, version }: MissingPlatform): Record<string, unknown> {
  const words = name
    .slice(name.indexOf("/") + 1)
    .split("-")
    .map((word) => SYSTEMS[word] ?? PROCESSORS[word] ?? word);
  const system = words.find((word) => KNOWN_SYSTEMS.includes(word));
  const processor = words.find((word) => KNOWN_PROCESSORS.includes(word));
  if (system === undefined || processor === undefined) throw new Error(`for which platform is ${name}?`);
  const musl = words.some((word) => word.startsWith("musl"));
  return {
    version,
    cpu: [processor],
    ...(system === "linux" ? { libc: [musl ? "musl" : "glibc"] } : {}),
    optional: true,
    os: [system],
  };
}
