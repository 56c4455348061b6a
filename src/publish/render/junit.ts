import type { PublishedVerdict, Report } from '../../report/index.ts'
import { isConcerned, type ReportStanding, reportStanding } from '../report-standing.ts'
import { priceInWords, reasonInWords } from './words.ts'

/**
 * A report as JUnit XML: a test case for each chain, so that a build can gate on it. A chain without a
 * verdict is skipped where another one is certified, and fails where none is; what is no matter of
 * the run is always skipped. A certificate that ended fails.
 */
export function renderJunit(report: Report, now = Date.now()): string {
  const { suite, verdicts, times } = report
  const standing = reportStanding(report, now)
  const cases = verdicts.map((verdict) => ({ verdict, result: resultOf(verdict, standing) }))
  const count = (wanted: Result) => cases.filter(({ result }) => result === wanted).length
  const attributes = `name="${xmlText(`iqchains ${suite.name} ${suite.version}`)}" timestamp="${times.finished}"`
  const counts = `tests="${verdicts.length}" failures="${count('failed')}" skipped="${count('skipped')}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite ${attributes} ${counts}>`,
    ...cases.map(({ verdict, result }) => testCase(verdict, result, standing)),
    '</testsuite>',
    '',
  ].join('\n')
}

type Result = 'passed' | 'failed' | 'skipped'

function resultOf(verdict: PublishedVerdict, standing: ReportStanding): Result {
  switch (verdict.verdict) {
    case 'certified':
      return standing === 'ended' ? 'failed' : 'passed'
    case 'denied':
      return 'failed'
    case 'inconclusive':
      return isConcerned(verdict) && standing === 'inconclusive' ? 'failed' : 'skipped'
  }
}

function testCase(verdict: PublishedVerdict, result: Result, standing: ReportStanding): string {
  const open = `  <testcase classname="iqchains" name="${xmlText(`${verdict.chain}: ${verdict.name}`)}"`
  const isOver = verdict.verdict === 'certified' && standing === 'ended'
  const because = xmlText(isOver ? 'the certificate has ended' : reasonInWords(verdict))
  switch (result) {
    case 'passed': {
      const price = `<property name="per relay" value="${xmlText(priceInWords(verdict))}"/>`
      return `${open}><properties>${price}</properties></testcase>`
    }
    case 'failed':
      return `${open}><failure message="${because}"/></testcase>`
    case 'skipped':
      return `${open}><skipped message="${because}"/></testcase>`
  }
}

function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
