import type { About, Finding, Level } from '../../examine/index.ts'
import { shellWord } from '../shell/shell-word.ts'
import type { Output } from '../terminal/output.ts'

/** Prints findings as they come, under a title for each thing they are about. */
export function findingPrinter(url: string, output: Output) {
  const titled = new Set<About>()
  return (about: About, finding: Finding): void => {
    const title = about === 'machine' ? 'this machine' : url
    if (!titled.has(about)) output.result(`${title}\n`)
    titled.add(about)
    output.event('finding', { about, ...finding })
    const { id, level, text, remedy } = finding
    const advice = remedy === undefined ? '' : `; next: ${output.asTyped(remedy)}`
    output.result(`  ${marks[level]} ${id}: ${text}${advice}\n`)
  }
}

const marks: Readonly<Record<Level, string>> = {
  pass: 'ok  ',
  info: '--  ',
  warn: 'warn',
  fail: 'FAIL',
}

/**
 * How many findings there are, and what to do next when nothing fails; in lines.
 * @param draws whether the node makes pictures
 */
export function diagnosisLines(
  { failures, warnings }: { readonly failures: number; readonly warnings: number },
  url: string,
  draws: boolean,
): readonly string[] {
  const counts = `${plural(failures, 'failure')}, ${plural(warnings, 'warning')}`
  if (failures > 0) return [counts]
  return [
    counts,
    `  next: iqchains certify ${shellWord(url)}${draws ? ' --suite iq-image' : ''} --dry-run`,
  ]
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
