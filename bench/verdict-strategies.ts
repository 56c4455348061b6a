import { Gatekeeper } from '../src/inference/index.ts'
import { type Cut, CutTest, Drbg } from '../src/stats/index.ts'

/** What a node gains by trying again and again. */
export interface Retries {
  /** Share of nodes ever certified when all tries feed one lifetime test. */
  readonly lifetime: number
  /** Share of nodes ever certified when every try starts a new test: what is not done. */
  readonly restarted: number
}

/** Nodes of the given skill that are examined `tries` times, `perTry` draws each. */
export function retries(
  cut: Cut,
  skill: number,
  nodes: number,
  tries: number,
  perTry: number,
): Retries {
  const random = new Drbg('retries', 'answers')
  let lifetime = 0
  let restarted = 0
  for (let node = 0; node < nodes; node++) {
    const whole = new CutTest(cut)
    let everCertified = false
    for (let attempt = 0; attempt < tries; attempt++) {
      const fresh = new CutTest(cut)
      for (let draw = 0; draw < perTry; draw++) {
        const score = random.float() < skill ? 1 : 0
        whole.step(score)
        fresh.step(score)
      }
      everCertified ||= fresh.decision === 'certified'
    }
    if (whole.decision === 'certified') lifetime++
    if (everCertified) restarted++
  }
  return { lifetime: lifetime / nodes, restarted: restarted / nodes }
}

/** What a node gains by not answering what it would get wrong. */
export interface TimeOuts {
  /** Share certified when every missing answer counts as wrong. */
  readonly counted: number
  /** Share certified when missing answers are left out: what is not done. */
  readonly dropped: number
}

/** Nodes of the given skill that let `share` of their relays time out, all of them wrong ones. */
export function timeOuts(
  cuts: readonly Cut[],
  skill: number,
  share: number,
  nodes: number,
  cap: number,
): TimeOuts {
  const random = new Drbg('time-outs', 'answers')
  let counted = 0
  let dropped = 0
  for (let node = 0; node < nodes; node++) {
    const honest = new Gatekeeper(cuts)
    const lenient = new Gatekeeper(cuts)
    for (let draw = 0; draw < cap; draw++) {
      const luck = random.float()
      const score = luck < skill ? 1 : 0
      const isMissing = luck >= 1 - share
      honest.step(score)
      if (!isMissing) lenient.step(score)
    }
    if (honest.passed === cuts.length) counted++
    if (lenient.passed === cuts.length) dropped++
  }
  return { counted: counted / nodes, dropped: dropped / nodes }
}
