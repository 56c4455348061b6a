import { Option } from 'commander'
import { places } from '../../places/index.ts'
import { gather, positive, whole } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { jsonOption, keysOption, parsed, suiteOption, tiersOption } from './options.ts'

/** Commands about the transparency log. */
export const log = (): readonly CommandEntry[] => [
  {
    name: 'log new <origin>',
    summary: 'begin a log under a name such as certifier.example/log',
    options: [logOption(), logKeyOption(), keysOption()],
    action: async (origin, options) =>
      (await import('../commands/log-append.ts')).newLog(origin, options),
  },
  {
    name: 'log append <kind> [file]',
    summary: 'append: intent, report <folder>, withdrawal, supersession, trust <file>',
    options: [
      new Option('--node <file>', 'intent: node.json of the node'),
      suiteOption(),
      tiersOption(),
      parsed('--attempt <n>', 'intent: which test of the node on this suite', positive).default(1),
      parsed(
        '--within <hours>',
        'intent: when its result will be there at the latest',
        positive,
      ).default(24),
      parsed('--beacon-round <n>', "intent: a coming round of drand's quicknet", positive),
      new Option(
        '--nonce-from <keyid>',
        'intent: a key whose nonce goes into the seed; may be repeated',
      )
        .argParser(gather)
        .default([]),
      new Option('--salt-digest <hex>', 'intent: SHA-256 of the secret salt of the seed'),
      parsed('--intent <index>', 'report: the intent it fulfils', whole),
      parsed('--target <index>', 'withdrawal, supersession: the entry that is meant', whole),
      parsed('--by <index>', 'supersession: the report that takes its place', whole),
      new Option('--reason <text>', 'withdrawal: why'),
      logOption(),
      logKeyOption(),
      keysOption(),
      jsonOption(),
    ],
    action: async (kind, file, options) =>
      (await import('../commands/log-append.ts')).appendCommand(kind, file, options),
  },
  {
    name: 'log nonce <index>',
    summary: "add chance to somebody else's run: sign its intent, so that nobody chooses its items",
    parse: [whole],
    options: [
      logOption(),
      vkeyOption(),
      new Option('--name <name>', 'which of your keys signs').default('certifier'),
      keysOption(),
    ],
    action: async (index, options) =>
      (await import('../commands/log-nonce.ts')).nonceCommand(index, options),
  },
  {
    name: 'log prove <index>',
    summary: 'prove an entry, for whoever has not the log',
    parse: [whole],
    options: [
      logOption(),
      vkeyOption(),
      new Option('--out <file>', 'where to write the proof (default: print it)'),
    ],
    action: async (index, options) =>
      (await import('../commands/log-read.ts')).proveCommand(index, options),
  },
  {
    name: 'log verify [proof]',
    summary: 'check a whole log, or a single proof without the log',
    options: [logOption(), vkeyOption(), jsonOption()],
    action: async (proof, options) =>
      (await import('../commands/log-read.ts')).verifyLogCommand(proof, options),
  },
  {
    name: 'log witness <name>',
    summary: 'cosign the newest checkpoint of a log that continues what you saw before',
    options: [
      logOption(),
      vkeyOption(),
      new Option('--state <folder>', 'where you keep what you cosigned').makeOptionMandatory(),
      new Option(
        '--witness-key <file>',
        'your private key (default: witness.key.pem among your keys)',
      ),
      new Option('--add', 'also write the cosignature into the checkpoint of the log'),
      keysOption(),
    ],
    action: async (name, options) =>
      (await import('../commands/log-watch.ts')).witnessCommand(name, options),
  },
  {
    name: 'log continues <checkpoint>',
    summary: 'require that a log is whole and continues an older checkpoint of it',
    options: [logOption(), vkeyOption(), jsonOption()],
    action: async (before, options) =>
      (await import('../commands/log-watch.ts')).continuesCommand(before, options),
  },
  {
    name: 'log monitor',
    summary: 'check a log against the last visit: forks, losses, intents without result',
    options: [
      logOption(),
      vkeyOption(),
      new Option('--state <file>', 'where the last checkpoint seen is kept').makeOptionMandatory(),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/log-watch.ts')).monitorCommand(options),
  },
]

function logOption(): Option {
  return new Option('--log <folder>', 'the folder of the log').default(`${places.reports}/log`)
}

function vkeyOption(): Option {
  return new Option('--vkey <key>', 'verifier key of the log, or of a witness; may be repeated')
    .argParser(gather)
    .default([])
}

function logKeyOption(): Option {
  return new Option(
    '--log-key <file>',
    'private key of the log (default: log.key.pem among your keys)',
  )
}
