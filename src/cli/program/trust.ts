import { type Command, Option } from 'commander'
import {
  gather,
  keyRole,
  type OperatorKey,
  operatorKey,
  operatorKeys,
  positive,
  timeInUtc,
} from './arguments.ts'
import { jsonOption, keysOption } from './options.ts'

const signOption = () =>
  new Option('--sign-with <file>', 'private root key; may be repeated')
    .argParser(gather)
    .default([])
const fileOption = () => new Option('--policy <file>', 'the trust file').default('trust.json')
const expiresOption = () =>
  new Option('--expires-days <n>', 'when a newer version is needed')
    .argParser(positive)
    .default(180)

/** Commands about the trust policy. */
export function trust(program: Command): void {
  const command = program.command('trust').description('whom to believe: the trust policy')
  command
    .command('new')
    .description('begin a policy with its root keys')
    .requiredOption('--root <operator=pem>', 'public root key; may be repeated', operatorKeys, [])
    .option('--threshold <n>', 'root keys that must sign each version', positive, 1)
    .option('--suite <folder>', 'accept this suite; may be repeated (default: starter)', gather, [])
    .option('--tiers <file>', 'accept this tiers file with them; may be repeated', gather, [])
    .option('--operators <n>', 'operators that must agree', positive, 1)
    .addOption(
      new Option('--mode <mode>', 'replicate: each ran it; cosign: each signed it')
        .choices(['cosign', 'replicate'])
        .default('replicate'),
    )
    .addOption(fileOption())
    .addOption(expiresOption())
    .addOption(signOption())
    .action(async (options) => {
      const { newTrust } = await import('../commands/trust-edit.ts')
      await newTrust(options)
    })
  editing(command)
  command
    .command('sign <draft>')
    .description('add signatures to a version that is still a draft')
    .addOption(fileOption())
    .addOption(signOption())
    .action(async (draft: string, options) => {
      const { signTrust } = await import('../commands/trust-edit.ts')
      await signTrust(draft, options)
    })
  command
    .command('pin <digest>')
    .description('believe the policy with this digest, which you compared with its makers')
    .addOption(fileOption())
    .addOption(keysOption())
    .action(async (digest: string, options) => {
      const { pinTrust } = await import('../commands/trust-show.ts')
      await pinTrust(digest, options)
    })
  command
    .command('show')
    .description('print a policy: digest, rules, keys')
    .addOption(fileOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { showTrust } = await import('../commands/trust-show.ts')
      await showTrust(options)
    })
}

function editing(command: Command): void {
  command
    .command('add')
    .description('add a key of an operator')
    .argument('<operator=pem>', 'who holds it, and the public key', operatorKey)
    .requiredOption('--role <role>', 'certifier, log, witness, registry', keyRole, [])
    .option('--name <name>', 'what a log or witness signs under')
    .option('--from <time>', 'from when it counts (default: now)', timeInUtc)
    .option('--to <time>', 'until when it counts', timeInUtc)
    .addOption(fileOption())
    .addOption(expiresOption())
    .addOption(signOption())
    .action(async (key: OperatorKey, options) => {
      const { addKey } = await import('../commands/trust-edit.ts')
      await addKey(key, options)
    })
  command
    .command('revoke <keyid>')
    .description('believe a key no longer')
    .addOption(
      new Option('--reason <reason>', 'compromise: nothing it signed after the time is believed')
        .choices(['compromise', 'retired'])
        .makeOptionMandatory(),
    )
    .option('--note <text>', 'why, for people', 'no note')
    .option('--at <time>', 'since when (default: now)', timeInUtc)
    .addOption(fileOption())
    .addOption(expiresOption())
    .addOption(signOption())
    .action(async (keyid: string, options) => {
      const { revokeKey } = await import('../commands/trust-edit.ts')
      await revokeKey(keyid, options)
    })
  command
    .command('rotate')
    .description('change the root keys: the old and the new ones must sign')
    .option('--add <operator=pem>', 'a new root key; may be repeated', operatorKeys, [])
    .option('--remove <keyid>', 'a root key that goes; may be repeated', gather, [])
    .option('--threshold <n>', 'root keys that must sign from then on', positive)
    .addOption(fileOption())
    .addOption(expiresOption())
    .addOption(signOption())
    .action(async (options) => {
      const { rotateRoot } = await import('../commands/trust-edit.ts')
      await rotateRoot(options)
    })
  command
    .command('rules <file>')
    .description('replace the rules by those of a JSON file (see: trust show --json)')
    .addOption(fileOption())
    .addOption(expiresOption())
    .addOption(signOption())
    .action(async (rules: string, options) => {
      const { changeRules } = await import('../commands/trust-edit.ts')
      await changeRules(rules, options)
    })
}
