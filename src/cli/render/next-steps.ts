import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../digest/index.ts'
import { bundledSuites, bundledTiers } from '../../places/index.ts'
import { certificateEnd, type Report } from '../../report/index.ts'
import { shellWord } from '../shell/shell-word.ts'

const dayMs = 24 * 60 * 60 * 1000
/** A certificate is renewed in its last days, so that none is missing for a day. */
const renewalDays = 30

/** What a user can do after a run: commands, one a line. */
export function nextSteps(folder: string, report: Report, now: Date): readonly string[] {
  const { run } = report
  return [
    `next    iqchains verify ${shellWord(folder)}${tiersFor(report)}`,
    `        iqchains show ${run} --wrong`,
    ...continuing(report),
    ...renewing(report, now),
  ]
}

/** Tiers of the current folder, which a run takes by itself and a verifier does not. */
function tiersFor({ tiers }: Report): string {
  const here = 'tiers.json'
  if (!existsSync(here) || sha256Hex(readFileSync(here)) !== tiers.digest) return ''
  return sha256Hex(readFileSync(bundledTiers)) === tiers.digest ? '' : ` --tiers ${here}`
}

/** A run that is undecided at its cap goes on with the evidence it has. */
function continuing({ run, verdicts }: Report): string[] {
  const caps = verdicts.flatMap(({ reason, evidence }) =>
    reason === 'undecided-at-cap' ? [Number(evidence['maxRelays'])] : [],
  )
  if (caps.length === 0) return []
  return [
    `more    iqchains resume ${run} --max-relays ${2 * Math.max(...caps)}  (goes on with the same evidence)`,
  ]
}

/** What is to be said of a certificate that ended: it is printed no more as one that holds. */
export function renewal(report: Report, now: Date): readonly string[] {
  const end = certificateEnd(report)
  if (end === undefined || end > now.getTime()) return []
  const when = new Date(end).toISOString()
  return [`its verdicts ended on ${when}; test it again: ${again(report)}`]
}

function renewing(report: Report, now: Date): string[] {
  const end = certificateEnd(report)
  const isCertified = report.verdicts.some(({ verdict }) => verdict === 'certified')
  if (end === undefined || !isCertified) return []
  const days = Math.floor((end - now.getTime()) / dayMs)
  const until = `valid   until ${new Date(end).toISOString()}, ${days} days`
  if (days > renewalDays) return [until]
  return [until, `renew   ${again(report)}`]
}

/** The node is asked what it was asked before. */
function again({ node, suite }: Report): string {
  const isBundled = existsSync(join(bundledSuites, suite.name))
  return [
    `iqchains certify ${shellWord(node.url)} --again`,
    ...(node.model === null ? [] : [`--model ${shellWord(node.model)}`]),
    ...(isBundled && suite.name !== usualSuite ? [`--suite ${suite.name}`] : []),
  ].join(' ')
}

/** The suite of who names none. */
const usualSuite = 'iq-text'
