export * from "./empty-record.ts";
export * from "./present-ids.ts";
export * from "./problem.ts";
export * from "./problem-code.ts";
export * from "./record.ts";
export * from "./span.ts";
