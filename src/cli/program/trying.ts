import { Option } from 'commander'
import { share, tokenLimits, whole } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { keysOption, parsed, reportsOption, runsOption, suiteOption } from './options.ts'

/** Commands that need no node. */
export const trying = (): readonly CommandEntry[] => [
  {
    name: 'sim',
    summary: 'serve a simulated node (test equipment)',
    options: [
      suiteOption(),
      parsed('--port <n>', 'port on 127.0.0.1; 0 takes a free one', whole).default(8099),
      parsed('--skill <share>', 'probability of a right answer', share).default(0.72),
      new Option('--replay <file>', 'answer from a recording instead, such as a transcript'),
      new Option('--seed <text>', 'decides which items are answered right').default('sim'),
      parsed('--latency <ms>', 'milliseconds before each answer', whole).default(0),
      parsed('--token-ms <ms>', 'milliseconds for each token of an answer', whole).default(0),
      parsed(
        '--drop-beyond <in,out>',
        'refuse calls of more tokens, such as 200,1000',
        tokenLimits,
      ),
      parsed('--error-rate <share>', 'share of requests answered with HTTP 500', share).default(0),
      parsed('--garbage-rate <share>', 'share answered with HTML or truncated JSON', share).default(
        0,
      ),
      parsed('--slow-body-rate <share>', 'share whose body arrives slowly', share).default(0),
      new Option('--images', 'draw pictures instead of answering texts'),
      new Option('--trap <kind>', 'with --images: send this in place of pictures').choices([
        ...['url', 'black', 'size', 'truncated', 'empty', 'text', 'bomb', 'two', 'svg', 'polyglot'],
      ]),
      runsOption(),
    ],
    action: async (options) => (await import('../commands/sim.ts')).simCommand(options),
  },
  {
    name: 'demo',
    summary: 'certify a simulated node and verify the signed report, start to end',
    options: [
      parsed(
        '--skill <share>',
        'probability of a right answer (default: 0.72, with --images 0.95: pictures take long to look at)',
        share,
      ),
      new Option('--images', 'a node that draws pictures'),
      runsOption(),
      reportsOption(),
      keysOption(),
    ],
    action: async (options) => (await import('../commands/demo.ts')).demoCommand(options),
  },
]
