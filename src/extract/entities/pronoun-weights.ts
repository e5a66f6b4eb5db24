/** Weights of the features of whom a pronoun may mean, in their order. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  0.32, 0.63, 0.27, 0.85, 0.5, 0.39, 0.32, 0.79, -1.01, 0.56, -0.33, -1.5, 0.1, 1.31, 0.48, 0.17, -1.46, 0.29, 0.02,
  0.51, 0.32, 0.84, 0.38, 0.7, -2, 0.93, -0.8, -0.3, 0.28, 2.61,
];
