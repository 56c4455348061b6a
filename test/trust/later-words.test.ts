import { sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type LogEntry, signEntry } from '../../src/log/index.ts'
import { laterWords } from '../../src/trust/index.ts'
import { reportEntry } from '../log/building.ts'
import { cast, type Holder, trust } from './building.ts'

const signer = ({ privateKey, content: { keyid } }: Holder) => ({
  keyid,
  sign: async (bytes: Buffer) => sign(null, bytes, privateKey),
})
const time = '2026-11-01T00:00:00Z'
const { certifierA, certifierA2, certifierB } = cast
const { keyid } = certifierA.content

const withdrawal = (target: number, by: Holder, reason = 'wrong key of the tasks') =>
  signEntry({ kind: 'withdrawal', time, target, reason }, signer(by))

describe('what a log says later of a report', () => {
  it('is a withdrawal by the same operator, the first of them', async () => {
    const entries: LogEntry[] = [
      reportEntry(keyid, null),
      await withdrawal(0, certifierA2),
      await withdrawal(0, certifierA, 'again'),
    ]
    expect(laterWords(trust, entries, 0, keyid)).toEqual({
      withdrawn: { index: 1, reason: 'wrong key of the tasks' },
      supersededBy: null,
    })
  })

  it('is a replacement', async () => {
    const words = { kind: 'supersession', time, target: 0, by: 1 } as const
    const entries = [
      reportEntry(keyid, null),
      reportEntry(keyid, null),
      await signEntry(words, signer(certifierA)),
    ]
    expect(laterWords(trust, entries, 0, keyid)).toEqual({ withdrawn: null, supersededBy: 1 })
  })

  it('is not what others say, or say of another report, or what was never signed', async () => {
    const forged = { ...(await withdrawal(0, certifierB)), keyid }
    const entries = [
      reportEntry(keyid, null),
      await withdrawal(0, certifierB),
      forged,
      await withdrawal(1, certifierA),
    ]
    const nothing = { withdrawn: null, supersededBy: null }
    expect(laterWords(trust, entries, 0, keyid)).toEqual(nothing)
    expect(laterWords(trust, entries, 0, 'SHA256:unknown')).toEqual(nothing)
  })
})
