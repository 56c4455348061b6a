import { errorFunction, sum } from 'simple-statistics'

/** A node as thresholds see it. */
export interface ScoredNode {
  readonly value: number
  /** Ends of its 95 % interval. */
  readonly lower: number
  readonly upper: number
}

/** What a line would do to some nodes, if each were certified by its score alone. */
export interface WhatIf {
  readonly line: number
  /** Nodes whose score reaches it. */
  readonly reach: number
  /** Nodes whose whole interval does. */
  readonly surely: number
  /** Nodes whose interval does in part. */
  readonly perhaps: number
  /** Of those that reach it, how many are expected to be below it in truth. */
  readonly overClaim: number
  /** Of the others, how many are expected to be at or above it in truth. */
  readonly underClaim: number
}

/**
 * What a line does, by the scores and their uncertainty: each true score is taken to lie about the measured one
 * as its interval says (normal, no prior).
 * @param line points of 100
 */
export function whatIf(nodes: readonly ScoredNode[], line: number): WhatIf {
  const [inside, outside] = [
    nodes.filter(({ value }) => value >= line),
    nodes.filter(({ value }) => value < line),
  ]
  return {
    line,
    reach: inside.length,
    surely: nodes.filter(({ lower }) => lower >= line).length,
    perhaps: nodes.filter(({ lower, upper }) => lower < line && upper >= line).length,
    overClaim: sum(inside.map((node) => 1 - chanceAbove(node, line))),
    underClaim: sum(outside.map((node) => chanceAbove(node, line))),
  }
}

/** Ends of a 95 % interval lie so many standard deviations apart. */
const widthOf95 = 2 * 1.959964

/** The chance that the true score of a node reaches a line. */
export function chanceAbove({ value, lower, upper }: ScoredNode, line: number): number {
  const deviation = (upper - lower) / widthOf95
  if (deviation <= 0) return value >= line ? 1 : 0
  return (1 + errorFunction((value - line) / deviation / Math.SQRT2)) / 2
}

/** The highest of some lines that a score reaches; undefined: none. @param lines ascending */
export function tierOf({ value }: ScoredNode, lines: readonly number[]): number | undefined {
  return lines.findLast((line) => value >= line)
}

/** Nodes that would land in a higher or a lower tier if all lines moved by so many points. */
export function movedBy(
  nodes: readonly ScoredNode[],
  lines: readonly number[],
  points: number,
): { readonly higher: number; readonly lower: number } {
  const moved = lines.map((line) => line + points)
  const rank = (node: ScoredNode, of: readonly number[]) =>
    of.filter((line) => node.value >= line).length
  const changes = nodes.map((node) => rank(node, moved) - rank(node, lines))
  return {
    higher: changes.filter((change) => change > 0).length,
    lower: changes.filter((change) => change < 0).length,
  }
}
