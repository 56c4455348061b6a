import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { publicKeyOf } from '../../src/envelope/index.ts'
import type { Certification } from '../../src/report/claims.ts'
import { type Report, type Statement, statementOf } from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/sign.ts'
import type { VerifyInput, VerifyPolicy } from '../../src/verify/index.ts'
import { bytesOf, certificationOf, nodeBytes, report, transcriptBytes } from '../report/sample.ts'

const { privateKey } = generateKeyPairSync('ed25519')

/** The certifier of these tests. */
export const signer = keySigner(privateKey)
export const publicKey = publicKeyOf(createPublicKey(privateKey), 'test key')

export const policy: VerifyPolicy = {
  keys: [publicKey],
  now: new Date('2026-12-01T00:00:00Z'),
}

/** A report as published, with what the certifier says of it changed at will. */
export async function publish(
  change: {
    readonly report?: Partial<Report>
    readonly certification?: Partial<Certification>
    readonly predicate?: Partial<Statement['predicate']>
  } = {},
): Promise<Required<Omit<VerifyInput, 'replay' | 'pictures'>>> {
  const content: Report = { ...report, ...change.report }
  const certification = { ...certificationOf(content), ...change.certification }
  const statement = statementOf(content, certification)
  const predicate = { ...statement.predicate, ...change.predicate }
  return {
    signed: await signStatement({ ...statement, predicate }, signer, []),
    report: bytesOf(content),
    node: nodeBytes,
    transcript: [transcriptBytes],
  }
}
