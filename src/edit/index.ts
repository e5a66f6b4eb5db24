export { apply } from "./apply.ts";
export { freshId } from "./fresh-id.ts";
export { type LikelySame, likelySame } from "./likely-same.ts";
export * from "./operation.ts";
export { doAgain, takeBack } from "./take-back.ts";
