/**
 * Weights -> a signed byte each, a 127th of nearly the largest; those below `least` are dropped. A few weights are very large: what
 * they lose by being cut is little, and all others keep finer steps.
 */
export function quantised(weights: Float32Array, least: number): { weights: Int8Array; scale: number } {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const bound = Math.max(sizes[Math.floor(sizes.length * BOUND_SHARE)] ?? 0, 1e-6);
  const scale = bound / 127;
  return {
    scale,
    weights: Int8Array.from(weights, (weight) =>
      Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))),
    ),
  };
}

const BOUND_SHARE = 0.9999;
