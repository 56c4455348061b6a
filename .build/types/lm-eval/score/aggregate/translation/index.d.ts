/**
 * Overlap of answers with references, as sacrebleu counts it: each measure turns a pair of texts
 * into counts, and the sum of the counts of many pairs into the score of a corpus.
 */
export { type Corpus, corpusScore } from './corpus.ts';
