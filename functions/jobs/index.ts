import { jobs } from "./handler.ts";

export default { fetch: jobs.fetch };
