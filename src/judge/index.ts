/**
 * An answer becomes an outcome. Two ways, chosen by the suite for each task:
 *
 * ```
 *  text ─► answer/ (extraction) ──────────► judgeAnswer ─┐
 *                                                        ├─► Judgement ─► Sample
 *  responses ─► lm-eval/score: scorer ────► judgeScores ─┘
 * ```
 */

export { checkScoring } from './check-scoring.ts'
export { within } from './deadline.ts'
export { compileJudge, filterMs, type Judge, scoresOf, tooSlow } from './judge.ts'
