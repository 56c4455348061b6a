import type { GenerateRequest } from '../../node/index.ts';
/** A greedy request without anything else. */
export declare function greedyRequest(prompt: GenerateRequest['prompt'], maxTokens: number): GenerateRequest;
