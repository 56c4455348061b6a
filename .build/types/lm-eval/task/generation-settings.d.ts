import { type PyDict } from '../python/index.ts';
import type { LmEvalGenerationSettings } from '../types.ts';
/**
 * Reads `generation_kwargs` as lm-eval's API models do (models/openai_completions.py). They
 * send a seed and cut nothing themselves, which strict mode does too.
 * @throws IqError `SUITE` when a limit or temperature is no number
 */
export declare function generationSettings(kwargs: PyDict, task: string, mode: 'strict' | 'repaired'): LmEvalGenerationSettings;
