import type { OperatorOptions, RunOptions } from '../../certify/index.ts'
import { IqError } from '../../errors/index.ts'
import type { PicturesShown } from '../../report/index.ts'
import { keyFiles } from '../../sign/index.ts'
import { askPassphrase } from '../terminal/ask-passphrase.ts'
import type { OutputOptions } from '../terminal/output.ts'

/** Options of whatever takes a run to its end. */
export interface FinishOptions extends OutputOptions {
  readonly runs: string
  readonly reports: string
  readonly keys: string
  readonly requireTier?: string
  readonly thirdParty?: boolean
  readonly compress?: boolean
  readonly pictures?: PicturesShown
  readonly sshSignature?: boolean
  readonly spread?: number
  readonly patience?: number
  readonly deadline?: number
  /** PEM file of the operator's public key. */
  readonly operatorKey?: string
  /** File with the operator's answer to the challenge of the run. */
  readonly operatorProof?: string
}

/** What the command line says of taking a run to its end. @throws IqError `USAGE` */
export function runOptions(options: FinishOptions): RunOptions {
  const { runs, reports, keys, requireTier, thirdParty, compress, sshSignature } = options
  const { spread, patience, deadline, pictures } = options
  return {
    key: keyFiles(keys).privatePath,
    askPassphrase,
    ...{ runs, reports, requireTier, thirdParty, compress, sshSignature },
    ...{ spread, patience, deadline, pictures },
    operator: operatorOf(options),
  }
}

function operatorOf({ operatorKey, operatorProof }: FinishOptions): OperatorOptions | undefined {
  if (operatorKey !== undefined) return { key: operatorKey, proof: operatorProof }
  if (operatorProof === undefined) return undefined
  throw new IqError('USAGE', '--operator-proof is of no use without --operator-key')
}
