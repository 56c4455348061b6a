/** A run in the files of lm-evaluation-harness. */
export { writeLmEval } from './write.ts';
