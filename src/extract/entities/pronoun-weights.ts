/** Weights of the features of whom a pronoun may mean, in their order. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  0.65, 0.84, 0.33, 1.22, 0.41, 0.54, 0.23, 0.8, -0.68, 0.6, -0.11, -1.48, 0.24, 1.06, 0.58, 0.12, -2.56, 0.52, 0.19,
  0.47, 0.39, 0.72, 0.47, 0.7, -2, 0.62, -0.62, -0.3, 0.7, 2.58, -3.03,
];
