/** Our own scripts say who they are in this header, because they want no page when they are refused. */
export const SCRIPT_HEADER = "x-requested-by";
