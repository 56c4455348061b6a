/** Which examples stand in a prompt (lm-eval's api/samplers.py). */
export { type Example, ExamplePool } from './pool.ts';
export { createSampler, type Sampler, type SamplerPlan } from './sampler.ts';
