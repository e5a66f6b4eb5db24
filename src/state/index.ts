export * from "./address.ts";
export type { Notice } from "./notice.ts";
export * from "./view-state.ts";
export * from "./workbench.ts";
