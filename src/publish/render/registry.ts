/** Reporters: functions of a report, in one registry. */
import type { Report } from '../../report/index.ts'
import { renderCycloneDx } from './cyclonedx.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import { renderText } from './text.ts'

export type Format = 'text' | 'md' | 'json' | 'junit' | 'cyclonedx'

export const renderers: Readonly<
  Record<Format, (report: Report, now?: number, width?: number) => string>
> = {
  text: renderText,
  md: renderMarkdown,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: renderJunit,
  cyclonedx: renderCycloneDx,
}
