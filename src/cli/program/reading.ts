import { type Command, Option } from 'commander'
import { gather } from './arguments.ts'
import { jsonOption, keysOption, runsOption, tiersOption } from './options.ts'

/** Commands about results; none asks a node. */
export function reading(program: Command): void {
  program
    .command('show [run]')
    .description('show a run from its journal (default: the latest)')
    .option('--wrong', 'list the items that were not answered right, with the answers')
    .addOption(runsOption())
    .addOption(jsonOption())
    .action(async (run: string | undefined, options) => {
      const { showCommand } = await import('../commands/show.ts')
      await showCommand(run, options)
    })

  program
    .command('report [run]')
    .description("print a run's report in another format (default: the latest run, Markdown)")
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['md', 'json', 'junit', 'lm-eval'])
        .default('md'),
    )
    .option('--out <folder>', 'where --format lm-eval writes results and samples')
    .addOption(runsOption())
    .action(async (run: string | undefined, options) => {
      const { reportCommand } = await import('../commands/report.ts')
      await reportCommand(run, options)
    })

  program
    .command('compare <a> <b>')
    .description('compare two runs, or report folders, of one suite on the items asked of both')
    .addOption(runsOption())
    .addOption(jsonOption())
    .action(async (a: string, b: string, options) => {
      const { compareCommand } = await import('../commands/compare.ts')
      await compareCommand(a, b, options)
    })

  program
    .command('verify <reports...>')
    .description('check signed reports offline: report folders, bundles or envelopes')
    .option('--policy <file>', 'believe whom this trust policy names (see: iqchains trust pin)')
    .option('--log <folder>', 'with --policy: look for withdrawals in this log')
    .option('--key <file>', 'public key of a certifier you trust; may be repeated', gather, [])
    .option('--type <uri>', 'accept this predicate type: signature and subjects only')
    .addOption(tiersOption())
    .option('--suite <folder>', 'judge every answer again with this suite')
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (reports: readonly string[], options) => {
      const { verifyCommand } = await import('../commands/verify.ts')
      await verifyCommand(reports, options)
    })
}
