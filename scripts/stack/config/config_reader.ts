import { StackError } from "../supervise/stack_error.ts";
import type { Environment } from "./load_environment.ts";
import { unsetReference } from "./resolve_env.ts";

/** Reads values by path (`api.max_rows`), each with its default; a value of the wrong kind is an error that names the key. */
export class ConfigReader {
  readonly #raw: unknown;
  readonly #environment: Environment;

  constructor(raw: unknown, environment: Environment) {
    this.#raw = raw;
    this.#environment = environment;
  }

  /** The value as it stands; a variable `SUPABASE_API_MAX_ROWS` comes before the file, as in the CLI. */
  value(path: readonly string[]): unknown {
    const override = this.#environment[`SUPABASE_${path.join("_").toUpperCase()}`];
    if (override !== undefined && override !== "") return override;
    return path.reduce<unknown>(
      (table, key) => (typeof table === "object" && table !== null ? Reflect.get(table, key) : undefined),
      this.#raw,
    );
  }

  text<Fallback extends string | undefined>(path: string, fallback: Fallback): string | Fallback {
    const value = this.value(path.split("."));
    if (value === undefined) return fallback;
    if (typeof value !== "string") throw this.#wrong(path, value, "a text");
    return value === "" ? fallback : value;
  }

  integer(path: string, fallback: number, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.value(path.split("."));
    if (value === undefined) return fallback;
    const number = typeof value === "string" && /^\d+$/u.test(value) ? Number(value) : value;
    const valid = typeof number === "number" && Number.isInteger(number) && number >= 0 && number <= most;
    if (!valid) throw this.#wrong(path, value, `a whole number from 0 to ${most}`);
    return number;
  }

  flag(path: readonly string[], fallback: boolean): boolean {
    const value = this.value(path);
    if (value === undefined) return fallback;
    if (value === true || value === "true" || value === "1") return true;
    if (value === false || value === "false" || value === "0") return false;
    throw this.#wrong(path.join("."), value, "true or false");
  }

  list(path: string, fallback: readonly string[]): readonly string[] {
    const value = this.value(path.split("."));
    if (value === undefined) return fallback;
    if (typeof value === "string" && unsetReference(value) === undefined) return value.split(",");
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
      throw this.#wrong(path, value, 'a list of texts, e.g. ["public"]');
    }
    return value;
  }

  /** The entries of a table of tables or values; absent is empty. */
  table(path: string): Readonly<Record<string, unknown>> {
    const value = path
      .split(".")
      .reduce<unknown>(
        (table, key) => (typeof table === "object" && table !== null ? Reflect.get(table, key) : undefined),
        this.#raw,
      );
    if (value === undefined) return {};
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw this.#wrong(path, value, `a table: [${path}]`);
    return { ...value };
  }

  #wrong(path: string, value: unknown, wanted: string): StackError {
    const unset = unsetReference(value);
    if (unset !== undefined) {
      return new StackError(
        `supabase/config.toml: ${path} takes its value from variable ${unset}, which is not set.`,
        `Set it in the environment or in supabase/.env: ${unset}=…`,
      );
    }
    return new StackError(
      `supabase/config.toml: ${path} must be ${wanted}, not ${JSON.stringify(value)}.`,
      "https://supabase.com/docs/guides/local-development/cli/config says what each key takes.",
    );
  }
}
