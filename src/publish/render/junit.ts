import type { PublishedVerdict, Report } from '../../report/index.ts'
import { priceInWords, reasonInWords } from './words.ts'

/** A report as JUnit XML: a test case for each chain, so that a build can gate on it. */
export function renderJunit({ suite, verdicts, times }: Report): string {
  const failures = verdicts.filter(({ verdict }) => verdict === 'denied').length
  const skipped = verdicts.filter(({ verdict }) => verdict === 'inconclusive').length
  const attributes = `name="${xmlText(`iqchains ${suite.name} ${suite.version}`)}" timestamp="${times.finished}"`
  const counts = `tests="${verdicts.length}" failures="${failures}" skipped="${skipped}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite ${attributes} ${counts}>`,
    ...verdicts.map(testCase),
    '</testsuite>',
    '',
  ].join('\n')
}

function testCase(verdict: PublishedVerdict): string {
  const open = `  <testcase classname="iqchains" name="${xmlText(`${verdict.chain}: ${verdict.name}`)}"`
  const because = xmlText(reasonInWords(verdict))
  switch (verdict.verdict) {
    case 'certified': {
      const price = `<property name="per relay" value="${xmlText(priceInWords(verdict))}"/>`
      return `${open}><properties>${price}</properties></testcase>`
    }
    case 'denied':
      return `${open}><failure message="${because}"/></testcase>`
    case 'inconclusive':
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
