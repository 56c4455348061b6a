import { compileRegex } from '../../python/index.ts'
import type { LogLikelihood } from '../types.ts'
import { type Metric, numeric, open, truth } from './metric.ts'

/** The metrics of `loglikelihood` tasks: the target's likelihood after the context. */
export const likelihoodMetrics: Readonly<Record<string, Metric<LogLikelihood>>> = {
  perplexity: open('perplexity', ({ logLikelihood }) => logLikelihood),
  acc: numeric('mean', ({ greedy }) => truth(greedy)),
}

/** A whole text and its log-likelihood. */
export interface RollingItem {
  readonly text: string
  readonly logLikelihood: number
}

/** The metrics of `loglikelihood_rolling` tasks. */
export const rollingMetrics: Readonly<Record<string, Metric<RollingItem>>> = {
  word_perplexity: weighted('weighted_perplexity', countWords),
  byte_perplexity: weighted('weighted_perplexity', countBytes),
  bits_per_byte: weighted('bits_per_byte', countBytes),
}

function weighted(aggregation: string, weight: (text: string) => number): Metric<RollingItem> {
  return {
    kind: 'weighted',
    aggregation,
    of: ({ text, logLikelihood }) => ({ kind: 'weighted', logLikelihood, weight: weight(text) }),
  }
}

function countWords(text: string): number {
  return compileRegex('\\s+').split(text).length
}

function countBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
