/**
 * Draws docs/terminal.svg from a real run of the demo:
 *
 *   COLUMNS=76 npm run demo 2>/dev/null | node scripts/draw-terminal.ts > docs/terminal.svg
 *
 * Blanks are no-break spaces and each line has its length, so that columns stay columns in every browser and font.
 */
import { text } from 'node:stream/consumers'

const lineHeight = 18
const charWidth = 7.8
const margin = 16

/** What a first look needs: scores, verdicts, what was verified. */
const left = /^(?:> .*|says .*|suite .*|scale .*|tokens .*|limits .*|keys .*|more .*)$/u

const lines = (await text(process.stdin))
  .split(/\n(?! {8})/u)
  .filter((line) => !left.test(line.split('\n')[0] ?? ''))
  .flatMap((line) => line.split('\n'))
  .map(trimmed)
  .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
while (lines.at(-1) === '') lines.pop()
const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * charWidth + 2 * margin)
const height = lines.length * lineHeight + 2 * margin
const rows = lines.map(
  (line, index) =>
    `<text x="${margin}" y="${margin + (index + 1) * lineHeight - 5}" textLength="${(line.length * charWidth).toFixed(1)}"${style(line)}>${escaped(line)}</text>`,
)
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Terminal output of npm run demo">
<rect width="100%" height="100%" rx="8" fill="#16181d"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#d7dae0">
${rows.filter((_, index) => lines[index] !== '').join('\n')}
</g>
</svg>
`)

/** Temporary folders and home folders are nobody's business. */
function trimmed(line: string): string {
  return line.replace(/(verifying|in) \/\S*\//u, '$1 .../').replace(/--\w+ \/\S+ /gu, '')
}

function style(line: string): string {
  if (/(?<!-)CERTIFIED|^VERIFIED|^ {2}ok/u.test(line)) return ' fill="#7ec699"'
  if (/DENIED|FAIL/u.test(line)) return ' fill="#e88388"'
  return /^(task|chain) /u.test(line) ? ' fill="#8fb8de"' : ''
}

function escaped(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(' ', '\u00a0')
}
