import type { RequestContext } from "../document/request_context.ts";
import type { Statement } from "./statement.ts";

/** What compiling a field needs: the request it is part of and the statement it becomes part of. */
export type Compiler = RequestContext & { readonly statement: Statement };
