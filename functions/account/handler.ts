import { environment } from "../_shared/environment.ts";
import { Problem } from "../_shared/problem.ts";
import { readJson } from "../_shared/read_json.ts";
import { router } from "../_shared/router.ts";
import { signFiles } from "../_shared/sign_files.ts";
import { signedIn } from "../_shared/signed_in.ts";
import type { IdentityProvider } from "./identity_provider.ts";
import { manualProvider } from "./manual_provider.ts";
import {
  cancelErasure,
  closeVerification,
  readErasure,
  readExport,
  readVerifications,
  requestErasure,
  requestExport,
  verificationReference,
} from "./queries.ts";
import { type ExportState, withNothing } from "./schema.ts";
import { stripeIdentityProvider } from "./stripe_identity_provider.ts";

const providers: Readonly<Record<string, IdentityProvider>> = {
  manual: manualProvider,
  stripe_identity: stripeIdentityProvider,
};

/** A person's own account: a copy of all data, erasure, verification of identity. */
export const account = router("account");

account.post("/export", signedIn, async (context) => {
  await readJson(context.req.raw, withNothing);
  const state = await requestExport(context.get("person"));
  context.header("location", "/functions/v1/account/export");
  return context.json({ export: state && (await withLinks(state)) }, 202);
});

account.get("/export", signedIn, async (context) => {
  const state = await readExport(context.get("person"));
  if (!state) throw notAskedFor("copy of your data");
  return context.json({ export: await withLinks(state) });
});

account.post("/erasure", signedIn, async (context) => {
  await readJson(context.req.raw, withNothing);
  return context.json({ erasure: await requestErasure(context.get("person")) }, 202);
});

account.get("/erasure", signedIn, async (context) => {
  const erasure = await readErasure(context.get("person"));
  if (!erasure) throw notAskedFor("erasure");
  return context.json({ erasure });
});

account.delete("/erasure", signedIn, async (context) =>
  context.json({ erasure: await cancelErasure(context.get("person")) }),
);

account.post("/verification", signedIn, async (context) => {
  await readJson(context.req.raw, withNothing);
  const provider = providers[environment().IDENTITY_PROVIDER] ?? manualProvider;
  return context.json({ verification: await provider.start(context.get("person").id) }, 201);
});

account.get("/verification", signedIn, async (context) => {
  const person = context.get("person");
  const verifications = await readVerifications(person);
  const open = verifications.find(({ state, provider }) => state === "pending" && provider !== "manual");
  if (!open) return context.json({ verifications });
  const reference = await verificationReference(open.id);
  const outcome = reference === undefined ? undefined : await providers[open.provider]?.outcome(reference);
  if (!outcome || outcome.state === "pending") return context.json({ verifications });
  await closeVerification(open.id, outcome.state === "verified", outcome.reason);
  return context.json({ verifications: await readVerifications(person) });
});

/** The state with addresses of the files, `url` that of the JSON; they are good as long as the copy is kept. */
async function withLinks({ paths, ...state }: ExportState): Promise<object> {
  if (state.status !== "ready" || state.expires_at === null) return state;
  const seconds = Math.floor((Date.parse(state.expires_at) - Date.now()) / 1000);
  const files = await signFiles("account-exports", paths, Math.min(Math.max(seconds, 60), 7 * 86_400));
  return { ...state, url: files.find(({ path }) => path.endsWith("/data.json"))?.url ?? null, files };
}

function notAskedFor(what: string): Problem {
  return new Problem({ code: "RI013", status: 404, message: `there is no ${what}`, hint: "Ask for one first." });
}
