/** lm-eval's answer filters. */
export { type CompiledPipeline, compileFilters } from './compile.ts';
