import { type Check } from './method.ts';
/**
 * Completions that repeat the prompt with its log-probabilities, as lm-evaluation-harness asks for
 * them (models/openai_completions.py). Many servers do not (llama.cpp answers 500, or ignores
 * `echo`), hence the check.
 */
export declare const checkEcho: Check;
