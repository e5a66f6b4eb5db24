/** Weights of the features of whom a pronoun may mean, in their order. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1, 1, 0.5, 1, 0.5, 1, 0.3, 0.7, -0.6, 0.7, -0.3, -1.5, 0.2, 1, 0.7, 0, -1.2, 0.3, 0.4, 0.8, 0.5, 0.7, 0.2, 0.7, -2,
  0.4, -0.3, -0.3, 0.5, 0,
];
