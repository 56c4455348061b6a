import { type Command, Option } from 'commander'
import { positive, price, protocol } from './arguments.ts'
import {
  allowPrivateOption,
  caFileOption,
  conductOptions,
  jsonOption,
  keyFileOption,
  keysOption,
  runsOption,
  suiteOption,
  tiersOption,
} from './options.ts'

/** Commands that ask a node. */
export function certifying(program: Command): void {
  doctor(program)
  certify(program)
  resume(program)
}

function doctor(program: Command): void {
  program
    .command('doctor <url>')
    .description('examine a node and this machine before a run')
    .option('--model <name>', 'model field of each request')
    .addOption(keyFileOption())
    .addOption(caFileOption())
    .addOption(allowPrivateOption())
    .option('--timeout <seconds>', 'time limit of one request', positive, 30)
    .option('--chain <id>', 'also send calls just inside and beyond the limits of this chain')
    .addOption(tiersOption())
    .option('--strict', 'let warnings fail')
    .addOption(runsOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (url: string, options) => {
      const { doctorCommand } = await import('../commands/doctor.ts')
      await doctorCommand(url, options)
    })
}

function certify(program: Command): void {
  const command = program
    .command('certify <url>')
    .description('ask a node a suite, decide its tiers, write a signed report')
    .addOption(suiteOption())
    .addOption(tiersOption())
    .addOption(
      new Option(
        '--compat <mode>',
        "strict: lm-eval's prompts, faults included (default: the suite's)",
      ).choices(['strict', 'repaired']),
    )
    .option('--api <protocol>', 'chat, completions or tgi (default: found out)', protocol)
    .option('--model <name>', 'model field of each request')
    .addOption(keyFileOption())
    .addOption(caFileOption())
    .addOption(allowPrivateOption())
    .option('--concurrency <n>', 'requests in flight at most', positive, 4)
    .option('--timeout <seconds>', 'time limit of one request', positive, 120)
    .option('--no-stream', 'ask for answers in one piece; the first token then counts as the last')
    .option('--seed <text>', 'decides the order of the items (default: random)')
    .option('--limit <n>', 'only the first n items of each task; never certifies', positive)
    .option('--dry-run', 'send nothing; say what a run would take')
    .option('--pokt-usd <price>', 'USD for one POKT, for --dry-run', price)
    .option('--latency-ms <ms>', 'time of one answer, for --dry-run', positive)
  for (const option of conductOptions()) command.addOption(option)
  command.action(async (url: string, options) => {
    const { certifyCommand } = await import('../commands/certify.ts')
    await certifyCommand(url, options)
  })
}

function resume(program: Command): void {
  const command = program
    .command('resume [run]')
    .description('go on with an interrupted run (default: the latest)')
    .addOption(keyFileOption())
    .addOption(caFileOption())
    .addOption(allowPrivateOption())
  for (const option of conductOptions()) command.addOption(option)
  command.action(async (run: string | undefined, options) => {
    const { resumeCommand } = await import('../commands/resume.ts')
    await resumeCommand(run, options)
  })
}
