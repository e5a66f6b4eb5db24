export * from "./address.ts";
export * from "./view-state.ts";
export * from "./workbench.ts";
