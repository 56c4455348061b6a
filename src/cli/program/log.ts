import { type Command, Option } from 'commander'
import { places } from '../paths.ts'
import { gather, positive, whole } from './arguments.ts'
import { jsonOption, keysOption, suiteOption, tiersOption } from './options.ts'

const logOption = () =>
  new Option('--log <folder>', 'the folder of the log').default(`${places.reports}/log`)
const vkeyOption = () =>
  new Option('--vkey <key>', 'verifier key of the log, or of a witness; may be repeated')
    .argParser(gather)
    .default([])
const logKeyOption = () =>
  new Option('--log-key <file>', 'private key of the log (default: log.key.pem among your keys)')

/** Commands about the transparency log. */
export function log(program: Command): void {
  const command = program.command('log').description('the append-only log of what was said')
  command
    .command('new <origin>')
    .description('begin a log under a name such as certifier.example/log')
    .addOption(logOption())
    .addOption(logKeyOption())
    .addOption(keysOption())
    .action(async (origin: string, options) => {
      const { newLog } = await import('../commands/log-append.ts')
      await newLog(origin, options)
    })
  append(command)
  command
    .command('prove <index>')
    .description('prove an entry, for whoever has not the log')
    .addOption(logOption())
    .addOption(vkeyOption())
    .option('--out <file>', 'where to write the proof (default: print it)')
    .action(async (index: string, options) => {
      const { proveCommand } = await import('../commands/log-read.ts')
      await proveCommand(whole(index), options)
    })
  command
    .command('verify [proof]')
    .description('check a whole log, or a single proof without the log')
    .addOption(logOption())
    .addOption(vkeyOption())
    .addOption(jsonOption())
    .action(async (proof: string | undefined, options) => {
      const { verifyLogCommand } = await import('../commands/log-read.ts')
      await verifyLogCommand(proof, options)
    })
  witness(command)
  command
    .command('monitor')
    .description('check a log against the last visit: forks, losses, intents without result')
    .addOption(logOption())
    .addOption(vkeyOption())
    .requiredOption('--state <file>', 'where the last checkpoint seen is kept')
    .addOption(jsonOption())
    .action(async (options) => {
      const { monitorCommand } = await import('../commands/log-watch.ts')
      await monitorCommand(options)
    })
}

function append(command: Command): void {
  command
    .command('append <kind> [file]')
    .description('append: intent, report <folder>, withdrawal, supersession, trust <file>')
    .option('--node <file>', 'intent: node.json of the node')
    .addOption(suiteOption())
    .addOption(tiersOption())
    .option('--attempt <n>', 'intent: which test of the node on this suite', positive, 1)
    .option('--within <hours>', 'intent: when its result will be there at the latest', positive, 24)
    .option('--beacon-round <n>', 'intent: a round of public randomness seen before', positive)
    .option('--salt-digest <hex>', 'intent: SHA-256 of the secret salt of the seed')
    .option('--intent <index>', 'report: the intent it fulfils', whole)
    .option('--target <index>', 'withdrawal, supersession: the entry that is meant', whole)
    .option('--by <index>', 'supersession: the report that takes its place', whole)
    .option('--reason <text>', 'withdrawal: why')
    .addOption(logOption())
    .addOption(logKeyOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (kind: string, file: string | undefined, options) => {
      const { appendCommand } = await import('../commands/log-append.ts')
      await appendCommand(kind, file, options)
    })
}

function witness(command: Command): void {
  command
    .command('witness <name>')
    .description('cosign the newest checkpoint of a log that continues what you saw before')
    .addOption(logOption())
    .addOption(vkeyOption())
    .requiredOption('--state <folder>', 'where you keep what you cosigned')
    .option('--witness-key <file>', 'your private key (default: witness.key.pem among your keys)')
    .option('--add', 'also write the cosignature into the checkpoint of the log')
    .addOption(keysOption())
    .action(async (name: string, options) => {
      const { witnessCommand } = await import('../commands/log-watch.ts')
      await witnessCommand(name, options)
    })
}
