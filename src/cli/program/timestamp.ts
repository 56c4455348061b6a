import { Option } from 'commander'
import type { CommandEntry } from './command.ts'

/** Commands about time stamps of RFC 3161. */
export const timestamp = (): readonly CommandEntry[] => [
  {
    name: 'timestamp request <report>',
    summary: "what to ask an authority about a report's signature",
    options: [new Option('--out <file>', 'where the request goes').default('report.tsq')],
    action: async (report, options) =>
      (await import('../commands/timestamp.ts')).requestCommand(report, options),
  },
  {
    name: 'timestamp attach <report> <replies...>',
    summary: 'put what authorities answered into the report',
    options: [],
    action: async (report, replies, options) =>
      (await import('../commands/timestamp.ts')).attachCommand(report, replies, options),
  },
]
