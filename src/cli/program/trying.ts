import type { Command } from 'commander'
import { share, tokenLimits, whole } from './arguments.ts'
import { keysOption, reportsOption, runsOption, suiteOption } from './options.ts'

/** Commands that need no node. */
export function trying(program: Command): void {
  program
    .command('sim')
    .description('serve a simulated node (test equipment)')
    .addOption(suiteOption())
    .option('--port <n>', 'port on 127.0.0.1; 0 takes a free one', whole, 8099)
    .option('--skill <share>', 'probability of a right answer', share, 0.72)
    .option('--replay <file>', 'answer from a recording instead, such as a transcript')
    .option('--seed <text>', 'decides which items are answered right', 'sim')
    .option('--latency <ms>', 'milliseconds before each answer', whole, 0)
    .option('--token-ms <ms>', 'milliseconds for each token of an answer', whole, 0)
    .option('--drop-beyond <in,out>', 'refuse calls of more tokens, such as 200,1000', tokenLimits)
    .option('--error-rate <share>', 'share of requests answered with HTTP 500', share, 0)
    .option('--garbage-rate <share>', 'share answered with HTML or truncated JSON', share, 0)
    .option('--slow-body-rate <share>', 'share whose body arrives slowly', share, 0)
    .action(async (options) => {
      const { simCommand } = await import('../commands/sim.ts')
      await simCommand(options)
    })
  program
    .command('demo')
    .description('certify a simulated node and verify the signed report, start to end')
    .option('--skill <share>', 'probability of a right answer', share, 0.72)
    .addOption(runsOption())
    .addOption(reportsOption())
    .addOption(keysOption())
    .action(async (options) => {
      const { demoCommand } = await import('../commands/demo.ts')
      await demoCommand(options)
    })
}
