import { writeWhole } from '../../../files/index.ts'
import { applicationRows, applicationsHead, applicationsHtml, exact } from '../../../funds/index.ts'
import { table } from '../../render/table.ts'
import { createOutput } from '../../terminal/output.ts'
import { type TallyOptions, tallyOf } from './tallying.ts'

/** `funds who <claims>`: which application did what */
export async function whoCommand(
  claims: string,
  options: TallyOptions & { readonly html?: string },
): Promise<void> {
  const output = createOutput(options)
  const { lines, week } = await tallyOf(claims, options)
  if (options.html !== undefined) await writeWhole(options.html, applicationsHtml(lines, week))
  output.event('funds-who', { week, lines: JSON.parse(JSON.stringify(lines, exact)) })
  output.result(
    `${week}\n${table(applicationsHead, applicationRows(lines), ['left', 'left', 'left', 'right', 'right', 'right'])}\n`,
  )
}
