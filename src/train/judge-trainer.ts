import type { Judge } from "../extract/judge.ts";
import { quantised } from "./quantised.ts";
import { seeded } from "./random.ts";

export interface Example {
  readonly features: Int32Array;
  readonly right: boolean;
}

const EPOCHS = 12;
const RATE = 0.1;
const DECAY = 1e-5;
const DROPOUT = 0.2;

/** Examples -> logistic regression by stochastic gradient with AdaGrad's rates. The same examples and seed give the same weights. */
export function trainJudge(examples: readonly Example[], bits: number, least: number, seed: number): Judge {
  const weights = new Float32Array(1 << bits);
  const squares = new Float32Array(1 << bits);
  const random = seeded(seed);
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    random.shuffle(order);
    const step = RATE * (1 - epoch / (EPOCHS + 1));
    for (const i of order) {
      const { features, right } = examples[i] ?? { features: new Int32Array(0), right: false };
      const seen = features.filter(() => random.next() >= DROPOUT);
      const boost = 1 / (1 - DROPOUT);
      let sum = 0;
      for (const feature of seen) sum += weights[feature] ?? 0;
      const gradient = ((right ? 1 : 0) - 1 / (1 + Math.exp(-sum * boost))) * boost;
      for (const feature of seen) {
        const square = (squares[feature] ?? 0) + gradient * gradient;
        squares[feature] = square;
        weights[feature] = (weights[feature] ?? 0) * (1 - DECAY) + (step * gradient) / Math.sqrt(square + 0.1);
      }
    }
  }
  return { bits, ...quantised(weights, least) };
}
