/** Stands for a module that has types only, such as `jsr:@supabase/functions-js/edge-runtime.d.ts`. */
export default undefined;
