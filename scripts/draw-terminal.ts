/**
 * Draws docs/terminal.svg from a real run of the demo:
 *
 *   npm run demo 2>&1 | node scripts/draw-terminal.ts > docs/terminal.svg
 */
import { text } from 'node:stream/consumers'

const lineHeight = 18
const charWidth = 7.8
const margin = 16

const lines = (await text(process.stdin)).trimEnd().split('\n').map(trimmed)
const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * charWidth + 2 * margin)
const height = lines.length * lineHeight + 2 * margin
const rows = lines.map(
  (line, index) =>
    `<text x="${margin}" y="${margin + (index + 1) * lineHeight - 5}"${style(line)}>${escaped(line)}</text>`,
)
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Terminal output of npm run demo">
<rect width="100%" height="100%" rx="8" fill="#16181d"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#d7dae0" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`)

/** Temporary folders and home folders are nobody's business. */
function trimmed(line: string): string {
  return line.replace(/(verifying|in) \/\S*\//u, '$1 .../').replace(/^> .*$/u, '')
}

function style(line: string): string {
  if (/CERTIFIED|^VERIFIED|^ {2}ok/u.test(line)) return ' fill="#7ec699"'
  if (/DENIED|FAIL/u.test(line)) return ' fill="#e88388"'
  return /^(task|chain) /u.test(line) ? ' fill="#8fb8de"' : ''
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
