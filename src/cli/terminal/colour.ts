import { styleText } from 'node:util'

/** What of a stream tells whether somebody sees colours there. */
interface Screen {
  readonly isTTY?: boolean | undefined
}

/**
 * Whether to print in colour: on a terminal that has it. `NO_COLOR` (any value; also `--no-color`) forbids it,
 * `FORCE_COLOR` wants it elsewhere too, a dumb terminal has none.
 */
export function hasColour(
  stream: Screen,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

type Style = 'green' | 'red' | 'yellow' | 'bold' | 'dim'

interface Rule {
  readonly what: RegExp
  readonly style: Style
}

/** What is painted of a line, the first that fits. The whole line is plain text before. */
const rules: readonly Rule[] = [
  { what: /^(?: {2})?ok(?= )|^VERIFIED\b|(?<= {2})CERTIFIED(?= {2}|$)/u, style: 'green' },
  { what: /^(?: {2})?FAIL\b|^error [A-Z_]+:|(?<= {2})DENIED(?= {2}|$)/u, style: 'red' },
  { what: /^(?:INVALID|REVOKED|WITHDRAWN|EXPIRED|INSUFFICIENT)\b/u, style: 'red' },
  { what: /^ {2}warn(?= )|^warning:|^SELF-CERTIFIED\b/u, style: 'yellow' },
  { what: /(?<= {2})(?:INCONCLUSIVE|ENDED)(?= {2}|$)/u, style: 'yellow' },
  { what: /^ {2}--(?= )/u, style: 'dim' },
  // Heads of tables: their first column, and two more at least.
  { what: /^(?:task|chain|tier|verdict|distance|true score)(?: {2,}\S.*?){2,}$/u, style: 'bold' },
  { what: /^(?:suite {2,}version|run {2,}node|node {2,}score) .*$/u, style: 'bold' },
]

/** A line in colour. */
export function painted(line: string): string {
  for (const { what, style } of rules) {
    const found = what.exec(line)
    if (found === null) continue
    const end = found.index + found[0].length
    const middle = styleText(style, found[0], { validateStream: false })
    return line.slice(0, found.index) + middle + line.slice(end)
  }
  return line
}
