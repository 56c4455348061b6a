import type { OutcomeKind, Sample } from '../../item/index.ts'

/** The columns of the table `sample`. */
export type SampleRow = [
  position: number,
  task: number,
  item: number,
  outcome: OutcomeKind,
  reason: string | null,
  score: number,
  extracted: string | null,
  responses: string,
  finish: string | null,
  model: string | null,
  promptTokens: number | null,
  completionTokens: number | null,
  latencyMs: number | null,
  firstTokenMs: number | null,
  attempts: number,
  answered: string,
]

/** A sample as the journal stores it. */
export function toRow(sample: Sample): SampleRow {
  return [
    sample.position,
    sample.task,
    sample.item,
    sample.outcome,
    sample.reason,
    sample.score,
    sample.extracted,
    JSON.stringify(sample.responses),
    sample.finish,
    sample.model,
    sample.promptTokens,
    sample.completionTokens,
    sample.latencyMs,
    sample.firstTokenMs,
    sample.attempts,
    sample.answered,
  ]
}

/** A stored sample. */
export function fromRow(row: SampleRow): Sample {
  const [position, task, item, outcome, reason, score, extracted, responses, ...rest] = row
  const [finish, model, promptTokens, completionTokens, latencyMs, firstTokenMs, ...last] = rest
  const [attempts, answered] = last
  return {
    position,
    task,
    item,
    outcome,
    reason,
    score,
    extracted,
    responses: JSON.parse(responses),
    finish,
    model,
    promptTokens,
    completionTokens,
    latencyMs,
    firstTokenMs,
    attempts,
    answered,
  }
}
