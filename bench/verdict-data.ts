import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Public score tables and per-item results; beside the repository, never part of it. */
const data = new URL('../../shared/data/', import.meta.url)

/** One item of a three-parameter logistic bank: `P = g + (1 - g) logistic(a θ + d)`. */
export interface BankItem {
  readonly task: number
  readonly slope: number
  readonly intercept: number
  readonly guess: number
}

/** Answers of one real model, 0 or 1, over all items of all tasks. */
export interface Transcript {
  readonly model: string
  readonly scores: readonly number[]
}

const tasks = ['arc', 'gsm8k', 'hellaswag', 'truthfulqa', 'winogrande']

function rows(path: string): string[][] {
  return parse(readFileSync(new URL(path, data)), { relax_column_count: false })
}

/** Composite scores, 0-1, of the models of the Open LLM Leaderboard v1 with all six tasks. */
export function leaderboardScores(): number[] {
  const [header = [], ...models] = rows('leaderboards/v1_open_llm_leaderboard_metabench.csv')
  const complete = header.indexOf('complete')
  const average = header.indexOf('avg')
  return models
    .filter((model) => model[complete] === 'True')
    .map((model) => Number(model[average]) / 100)
}

/** Real item parameters of five tasks (ATLAS), every k-th item so that at most `perTask` remain. */
export function atlasBank(perTask: number): BankItem[] {
  return tasks.flatMap((name, task) => {
    const [, ...items] = rows(`per_item_matrices/atlas_${name}_irt_3pl_item_parameters.csv`)
    const every = Math.max(1, items.length / perTask)
    return Array.from({ length: Math.min(perTask, items.length) }, (_, i) => {
      const [, slope, intercept, guess] = items[Math.floor(i * every)] ?? []
      return {
        task,
        slope: Number(slope),
        intercept: Number(intercept),
        guess: Number(guess),
      }
    })
  })
}

/**
 * Real models with complete rows over five tasks, one of each group that answers all alike, and the
 * share of each item in the composite.
 */
export function transcripts(): { models: Transcript[]; shares: number[] } {
  const tables = tasks.map((name) => {
    const [, ...models] = rows(`per_item_matrices/atlas_response_matrix_tiny${name}.csv`)
    return new Map(models.map(([model = '', ...cells]) => [model, cells]))
  })
  const names = [...(tables[0]?.keys() ?? [])].sort()
  const distinct = new Map<string, Transcript>()
  for (const model of names) {
    const cells = tables.flatMap((table) => table.get(model) ?? [''])
    if (cells.some((cell) => cell !== '0' && cell !== '1')) continue
    distinct.set(cells.join(''), { model, scores: cells.map(Number) })
  }
  const sizes = tables.map((table) => table.values().next().value?.length ?? 0)
  return {
    models: [...distinct.values()],
    shares: sizes.flatMap((size) => Array.from({ length: size }, () => 1 / tasks.length / size)),
  }
}
