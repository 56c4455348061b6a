import { literals } from '../schema/index.ts'

/** The text protocols a node may speak, in the order in which they are tried. */
export const protocols = ['chat', 'completions', 'tgi'] as const

export type Protocol = (typeof protocols)[number]

export const ProtocolSchema = literals(protocols)
