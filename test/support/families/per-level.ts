/**
 * Items of each level that are solved in a second way: some in every test run, all of a proof in
 * `scripts/solve-families.ts`.
 */
export const perLevel = Number(process.env['ITEMS_PER_LEVEL'] ?? 40)
