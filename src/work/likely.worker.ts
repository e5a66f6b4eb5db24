import { type LikelyRequest, likelyPairs } from "./likely-pairs.ts";

self.onmessage = ({ data }: MessageEvent<LikelyRequest>) => self.postMessage(likelyPairs(data));
