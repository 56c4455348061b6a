import { type Report, readReport, requireNodeEval } from '../report/index.ts'
import { requireArithmetic } from './arithmetic.ts'
import { type Checklist, passed } from './checklist.ts'
import { requireClaimsOf } from './claims.ts'
import type { VerifyInput } from './input.ts'
import { requireControlOf, requireDraw, requireNodeOf, requireOwnName } from './node-claims.ts'
import type { ShownPictures } from './pictures.ts'
import type { VerifyPolicy } from './policy.ts'
import { requireRebuilt } from './rebuild.ts'
import { requireVerdicts } from './replay.ts'
import type { VerifyResult } from './result.ts'
import type { SignedStatement } from './signed-statement.ts'
import { signersWord } from './signers-word.ts'
import { givenFiles, requireSubjects } from './subjects.ts'
import { requireTimes } from './times.ts'
import { requireTranscript } from './transcript.ts'

/** A statement of our own type: everything it says is compared with the files given. */
export async function verifyNodeEval(
  opened: SignedStatement,
  input: VerifyInput,
  policy: Required<VerifyPolicy>,
  list: Checklist,
): Promise<VerifyResult> {
  const statement = await list.run('predicate', () =>
    passed(requireOwnName(requireNodeEval(opened.statement), opened.signers), 'complete'),
  )
  const files = givenFiles(input)
  if (files.length > 0) {
    await list.run('subjects', () => requireSubjects(statement, files, 'same name'))
  }

  let report: Report | undefined
  let isProven = false
  let hidden = 0
  let unseen: string | undefined
  const { node } = input
  if (input.report !== undefined) {
    const bytes = input.report
    const given = await list.run('report', () => passed(readReport(bytes), 'well-formed'))
    await list.run('claims', () => requireClaimsOf(given, statement, opened.payload))
    if (node !== undefined) await list.run('node', () => requireNodeOf(given, node))
    isProven = await list.run('control', () => requireControlOf(given, policy.operatorKeys))
    await list.run('draw', () => requireDraw(given))
    await list.run('arithmetic', () => requireArithmetic(given))
    report = given
  }
  if (input.transcript !== undefined) {
    const chunks = input.transcript
    await list.run('transcript', () => requireTranscript(chunks, statement, report))
  }
  const { pictures } = input
  const said = report?.pictures
  let shown: ShownPictures = new Set()
  if (report !== undefined && said !== undefined && pictures !== undefined) {
    const given = report
    // Only of nodes that draw.
    const { requirePictures } = await import('./pictures.ts')
    shown = await list.run('pictures', () => requirePictures(given, said, pictures))
  }
  const { report: bytes } = input
  const replay = report && (await input.replay?.(report))
  if (report !== undefined && bytes !== undefined && replay !== undefined) {
    const given = report
    const recomputed = await list.run('verdicts', () => requireVerdicts(given, replay))
    hidden = recomputed.heldBack
    await list.run('rebuilt', () => requireRebuilt(given, bytes, recomputed))
    const { suite, transcript, opening } = replay
    // Judging loads templates, filters and metrics: only who asks for it pays for it.
    if (suite) {
      const { requireScores } = await import('./rescore.ts')
      const scores = () => requireScores(given, transcript(), suite, opening?.())
      hidden = (await list.run('scores', scores)).hidden
    }
    const { scorer } = replay
    if (suite && pictures && scorer && shown.size > 0) {
      const { lookAgain } = await import('./look-again.ts')
      unseen = await lookAgain(given, pictures, shown, suite, () => scorer(suite), list)
    }
  }

  const end = await list.run('times', () => requireTimes(statement, report, policy))
  const isValid = policy.now.getTime() - policy.clockSkewMs < end
  list.note('validity', isValid, `valid until ${statement.predicate.validUntil}`)
  const isReplayed = list.has('rebuilt')
  return {
    verdict: isValid ? (isReplayed ? 'verified' : 'insufficient') : 'expired',
    checks: list.checks,
    unchecked: [
      ...uncheckedIn(input, list, hidden, report),
      ...(unseen === undefined ? [] : [unseen]),
    ],
    word: signersWord(statement, report, isReplayed),
    isJudged: list.has('scores') && hidden === 0,
    isProven,
    signers: opened.signers,
    signed: opened.signed,
    content: { kind: 'node-eval', statement, report },
  }
}

function uncheckedIn(
  { report, node, transcript }: VerifyInput,
  list: Checklist,
  hidden: number,
  given: Report | undefined,
): string[] {
  const sentences: string[] = []
  if (!report) sentences.push("report.json was not given: the claims are the signer's word")
  if (!node) sentences.push('node.json was not given')
  if (!transcript) sentences.push('the transcript was not given: no sample was looked at')
  if (!list.has('rebuilt')) {
    sentences.push('the verdicts were not decided again: that needs the tiers file')
  }
  if (!list.has('scores')) {
    sentences.push('the answers were not judged again: that needs the suite')
  }
  if (given?.pictures !== undefined) sentences.push(...picturesUnchecked(given.pictures, list))
  if (hidden > 0) {
    sentences.push(
      `${hidden} answers are held back by their suite: they are judged again with an --opening, which the certifier gives to auditors`,
    )
  }
  return sentences
}

/** What nobody but the certifier saw of the pictures of a node. */
function picturesUnchecked(
  { files, named }: NonNullable<Report['pictures']>,
  list: Checklist,
): readonly string[] {
  if (!list.has('pictures')) return ['the pictures were not given: their digests are believed']
  const isBelieved = files > 0 && !list.has('looked-again')
  return [
    ...(files === named
      ? []
      : [
          `${named - files} of ${named} pictures are not published: what was found in them is believed`,
        ]),
    ...(isBelieved
      ? ['what was found in published pictures is believed: --suite looks again']
      : []),
  ]
}
