import { type Sample, SampleSchema } from '../../src/item/index.ts'

/** A sample with what a test says of it: item 0 of task 0, answered right; all else is null. */
export function sampleOf(given: Partial<Sample> = {}): Sample {
  const position = given.position ?? 0
  const outcome = given.outcome ?? 'correct'
  const nothing = Object.fromEntries(SampleSchema.required.map((field) => [field, null]))
  return {
    ...(nothing as unknown as Sample),
    position,
    task: 0,
    item: position,
    outcome,
    score: outcome === 'correct' ? 1 : 0,
    responses: [''],
    finish: 'stop',
    latencyMs: 10,
    attempts: 1,
    answered: '2026-11-22T00:00:00.000Z',
    ...given,
  }
}
