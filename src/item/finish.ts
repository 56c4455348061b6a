import { literals } from '../schema/index.ts'

/** Why a node stopped writing. */
export const finishes = ['stop', 'length', 'filtered', 'unknown'] as const

export type Finish = (typeof finishes)[number]

export const FinishSchema = literals(finishes)
