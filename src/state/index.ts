export * from "./address.ts";
export type { NamedViews, RemovedView, ViewWords } from "./named-views.ts";
export type { Notice } from "./notice.ts";
export { type Recent, recentIn, withoutRecent, withRecent } from "./recents.ts";
export type { Settings, Theme } from "./settings.ts";
export * from "./view-state.ts";
export * from "./walk-through.ts";
export * from "./workbench.ts";
