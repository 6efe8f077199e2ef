/**
 * What each of spinFeatures() adds to the log odds of wheel-spinning, after one try, two, … nine. Fitted on public data, the training half
 * of ASSISTments 2009-2010 (skill builder), by `npm run bench:learning -- --data <folder> --weights`.
 */
export const SPIN_WEIGHTS: readonly (readonly number[])[] = [
  [-0.21, 0.32, -0.52, 0, 1, -0.92, -0.51],
  [-0.56, 1.02, -0.74, -1.13, 0.88, -0.85, -0.45],
  [-0.66, 1.43, -0.56, -1.44, 0.79, -0.72, -0.69],
  [-0.29, 1.51, -0.84, -1.6, 0.73, -0.64, -0.76],
  [-0.26, 1.68, -0.7, -1.71, 0.6, -0.51, -0.99],
  [0.08, 1.55, -0.72, -1.72, 0.54, -0.46, -1.52],
  [0.75, 1.51, -0.86, -1.65, 0.53, -0.44, -1.17],
  [4.08, 1.55, -4.07, -4.93, 0.52, -0.29, -0.71],
  [4.06, 1.36, 1.35, -5.47, 0.25, -0.31, -0.64],
];
