/**
 * An answer becomes an outcome. Two ways, chosen by the suite for each task:
 *
 * ```
 *  text ─► answer/ (extraction) ──────────► judgeAnswer ─┐
 *                                                        ├─► Judgement ─► Sample
 *  responses ─► lm-eval/score: scorer ────► judgeScores ─┘
 * ```
 */
export { compileJudge, type Judge } from './judge.ts';
