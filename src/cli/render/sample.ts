import type { Item, Sample } from '../../item/index.ts'
import type { Session } from '../../run/index.ts'
import { isGeneratedItem } from '../../suite/index.ts'

/** Characters of a prompt or an answer that help; the whole is in the transcript. */
const shown = 300

/** An item that was asked, what was expected and what was answered. */
export function sampleText({ suite }: Session, sample: Sample): string {
  const task = suite.tasks[sample.task]?.task
  const item = task?.item(sample.item)
  const request = item?.requests[0]
  const prompt = request?.kind === 'generate' ? request.prompt : ''
  const asked = typeof prompt === 'string' ? prompt : (prompt.at(-1)?.content ?? '')
  const reason = sample.reason === null ? '' : ` (${sample.reason})`
  return [
    `${task?.name} #${sample.item}: ${sample.outcome}${reason}`,
    `  asked     ...${below(asked.slice(-shown))}`,
    `  expected  ${expected(item)}`,
    `  read      ${below(sample.extracted ?? '-')}`,
    `  answered  ${below((sample.responses[0] ?? '-').slice(-shown))}`,
  ].join('\n')
}

/** Further lines are indented, so that none of them is taken for one of ours. */
function below(text: string): string {
  return text.trim().replace(/\s*[\n\r\u2028\u2029]\s*/gu, `\n${' '.repeat(12)}`)
}

/** What would have been right; where any text is that meets demands, one that does. */
function expected(item: Item | undefined): string {
  if (item === undefined) return ''
  const isFree = isGeneratedItem(item) && item.placed.expected.kind === 'checks'
  return `${isFree ? 'such as ' : ''}${item.accepted.join(' or ')}`
}
