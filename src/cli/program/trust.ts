import { Option } from 'commander'
import { keyRole, operatorKey, operatorKeys, positive, timeInUtc } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { jsonOption, keysOption, parsed, repeated } from './options.ts'

/** Commands about the trust policy. */
export const trust = (): readonly CommandEntry[] => [
  {
    name: 'trust new',
    summary: 'begin a policy with its root keys',
    options: [
      new Option('--root <operator=pem>', 'public root key; may be repeated')
        .argParser(operatorKeys)
        .default([])
        .makeOptionMandatory(),
      parsed('--threshold <n>', 'root keys that must sign each version', positive).default(1),
      repeated('--suite <folder>', 'accept this suite; may be repeated (default: iq-text)').env(
        'IQCHAINS_SUITE',
      ),
      repeated('--tiers <file>', 'accept this tiers file with them; may be repeated'),
      parsed('--operators <n>', 'operators that must agree', positive).default(1),
      new Option('--mode <mode>', 'replicate: each ran it; cosign: each signed it')
        .choices(['cosign', 'replicate'])
        .default('replicate'),
      ...editOptions(),
    ],
    action: async (options) => (await import('../commands/trust-edit.ts')).newTrust(options),
  },
  ...editing(),
  {
    name: 'trust sign <draft>',
    summary: 'add signatures to a version that is still a draft',
    options: [fileOption(), signOption()],
    action: async (draft, options) =>
      (await import('../commands/trust-edit.ts')).signTrust(draft, options),
  },
  {
    name: 'trust pin <digest>',
    summary: 'believe the policy with this digest, which you compared with its makers',
    options: [fileOption(), keysOption()],
    action: async (digest, options) =>
      (await import('../commands/trust-show.ts')).pinTrust(digest, options),
  },
  {
    name: 'trust show',
    summary: 'print a policy: digest, rules, keys',
    options: [fileOption(), keysOption(), jsonOption()],
    action: async (options) => (await import('../commands/trust-show.ts')).showTrust(options),
  },
]

const editing = (): readonly CommandEntry[] => [
  {
    name: 'trust add <operator=pem>',
    summary: 'add a key of an operator',
    parse: [operatorKey],
    options: [
      new Option(
        '--role <role>',
        'certifier, log, witness, registry, timestamp (by its certificate)',
      )
        .argParser(keyRole)
        .default([])
        .makeOptionMandatory(),
      new Option('--name <name>', 'what a log or witness signs under'),
      parsed('--from <time>', 'from when it counts (default: now)', timeInUtc),
      parsed('--to <time>', 'until when it counts', timeInUtc),
      ...editOptions(),
    ],
    action: async (key, options) =>
      (await import('../commands/trust-edit.ts')).addKey(key, options),
  },
  {
    name: 'trust revoke <keyid>',
    summary: 'believe a key no longer',
    options: [
      new Option('--reason <reason>', 'compromise: nothing it signed after the time is believed')
        .choices(['compromise', 'retired'])
        .makeOptionMandatory(),
      new Option('--note <text>', 'why, for people').default('no note'),
      parsed('--at <time>', 'since when (default: now)', timeInUtc),
      ...editOptions(),
    ],
    action: async (keyid, options) =>
      (await import('../commands/trust-edit.ts')).revokeKey(keyid, options),
  },
  {
    name: 'trust rotate',
    summary: 'change the root keys: the old and the new ones must sign',
    options: [
      new Option('--add <operator=pem>', 'a new root key; may be repeated')
        .argParser(operatorKeys)
        .default([]),
      repeated('--remove <keyid>', 'a root key that goes; may be repeated'),
      parsed('--threshold <n>', 'root keys that must sign from then on', positive),
      ...editOptions(),
    ],
    action: async (options) => (await import('../commands/trust-edit.ts')).rotateRoot(options),
  },
  {
    name: 'trust rules <file>',
    summary: 'replace the rules by those of a JSON file (see: trust show --json)',
    options: editOptions(),
    action: async (rules, options) =>
      (await import('../commands/trust-edit.ts')).changeRules(rules, options),
  },
]

/** Options of whatever makes another version of a policy. */
function editOptions(): readonly Option[] {
  return [
    fileOption(),
    parsed('--expires-days <n>', 'when a newer version is needed', positive).default(180),
    signOption(),
  ]
}

function fileOption(): Option {
  return new Option('--policy <file>', 'the trust file').default('trust.json')
}

function signOption(): Option {
  return repeated('--sign-with <file>', 'private root key; may be repeated')
}
