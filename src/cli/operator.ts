import { type ControlProof, loadPublicKey, readControlProof } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { readBytesNow } from '../files/index.ts'
import type { NodeOptions } from '../node/index.ts'
import { proveControl, type Session } from '../run/index.ts'
import type { Output } from './output.ts'

export interface OperatorOptions {
  /** PEM file of the operator's public key. */
  readonly operatorKey?: string
  /** File with the operator's answer to the challenge of the run. */
  readonly operatorProof?: string
}

/**
 * Has the operator of the node prove control of it, where a key is given; says how it is done when
 * the node does not answer for itself.
 * @throws IqError `VERIFICATION` when an answer is no proof, `CONFIG` for files that cannot be read
 */
export async function checkOperator(
  { run }: Session,
  { operatorKey, operatorProof }: OperatorOptions,
  way: Pick<NodeOptions, 'key' | 'access'>,
  output: Output,
): Promise<void> {
  if (operatorKey === undefined) {
    if (operatorProof === undefined) return
    throw new IqError('USAGE', '--operator-proof is of no use without --operator-key')
  }
  const operator = loadPublicKey(
    readBytesNow(operatorKey, { code: 'CONFIG' }).toString(),
    operatorKey,
  )
  const control = await proveControl(run, {
    operator,
    proof: readProof(operatorProof),
    way,
    signal: new AbortController().signal,
  })
  output.event('control', { ...control })
  switch (control.kind) {
    case 'proven':
      output.note(`the operator ${control.keyid} controls the node: proven`)
      break
    case 'open': {
      const { origin, nonce } = control.challenge
      output.note(
        `the node does not prove whose it is (${control.reason}): control is claimed only`,
      )
      output.note(
        `  the operator can: iqchains operator answer ${origin} --nonce ${nonce} --key <file>`,
      )
      output.note(
        `  and you then: iqchains resume ${run.id} --operator-key ... --operator-proof <file>`,
      )
    }
  }
}

function readProof(path: string | undefined): ControlProof | undefined {
  return path === undefined
    ? undefined
    : readControlProof(readBytesNow(path, { code: 'CONFIG' }), path)
}
