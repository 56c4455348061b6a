/**
 * Short answers under rules that can be checked, two to four at once.
 *
 *     words, names ─► sentence-rules, word-tests ─► demand ─► one file per family
 */
export { instructions } from './families.ts'
