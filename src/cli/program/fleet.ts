import { Option } from 'commander'
import { days, hours, positive, price, regionName, whole } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import {
  beaconOptions,
  jsonOption,
  keysOption,
  logOptions,
  nonceFromOption,
  parsed,
  reportsOption,
  suiteOption,
  tiersOption,
  withinOption,
} from './options.ts'

/** Commands of a fleet: many machines, one PostgreSQL (`DATABASE_URL`). */
export const fleet = (): readonly CommandEntry[] => [
  {
    name: 'fleet init',
    summary: 'make the database of a fleet, or bring it to this version; prints grants',
    options: [
      parsed('--session <hours>', 'longest session of one test (default: 4h)', hours),
      parsed(
        '--heartbeat <seconds>',
        'silence after which another worker takes over (default: 30)',
        positive,
      ),
      parsed(
        '--lease <seconds>',
        "how long a run is a worker's without a word (default: 30)",
        positive,
      ),
      new Option('--role <name>', 'role for which grants are printed').default('iqchains'),
      parsed('--budget-relays <n>', 'relays in a day, after which no run begins', positive),
      parsed('--budget-usd <amount>', 'the same in USD', price),
      parsed('--budget-pokt <amount>', 'the same in POKT, with --pokt-usd', price),
      parsed('--pokt-usd <price>', 'USD for one POKT', price),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/fleet/init.ts')).initCommand(options),
  },
  {
    name: 'fleet add <nodes>',
    summary: 'add the nodes of a list (CSV or JSON) and order their first test',
    options: [
      suiteOption(),
      tiersOption(),
      parsed('--region <name>', 'from where nodes are asked that name none', regionName).default(
        'default',
      ),
      parsed(
        '--concurrency <n>',
        'requests in flight at most, where the list says nothing',
        positive,
      ).default(4),
      parsed('--timeout <seconds>', 'time limit of one request', positive).default(120),
      new Option('--keep', 'test each again before its certificate ends'),
      parsed('--lead <days>', 'how long before, at most', days).default(14),
      parsed('--covert-every <days>', 'mean time between unannounced tests (default: none)', days),
      new Option('--seed <text>', 'decides the order of the items (default: random)'),
      new Option('--announce', 'announce each run in a log before it begins: fleet announce'),
      jsonOption(),
    ],
    action: async (path, options) =>
      (await import('../commands/fleet/add.ts')).addCommand(path, options),
  },
  {
    name: 'fleet work',
    summary: 'test nodes of a region until Ctrl-C; any number of processes may',
    options: [
      parsed('--region <name>', 'whose nodes', regionName).default('default'),
      parsed('--concurrency <n>', 'nodes at a time', positive).default(8),
      parsed('--patience <seconds>', 'how long a node may be away (default: 240)', positive),
    ],
    action: async (options) => (await import('../commands/fleet/work.ts')).workCommand(options),
  },
  {
    name: 'fleet announce',
    summary: 'announce tests in a log and let them begin; only this and sign need keys',
    options: [
      ...logOptions('log in which tests are announced'),
      withinOption(),
      nonceFromOption(),
      new Option('--nonces <folder>', 'their nonces, from: iqchains log nonce; one JSON file each'),
      ...beaconOptions(),
      new Option('--watch', 'again every few seconds, until Ctrl-C'),
      keysOption(),
      jsonOption(),
    ],
    action: async (options) =>
      (await import('../commands/fleet/announce.ts')).announceCommand(options),
  },
  {
    name: 'fleet status',
    summary: 'queues, workers, progress, what ends soon, what failed and why',
    options: [
      new Option('--watch', 'again every few seconds'),
      new Option('--metrics', 'as OpenMetrics text'),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/fleet/status.ts')).statusCommand(options),
  },
  {
    name: 'fleet schedule',
    summary: 'order what is due within a day: renewals, unannounced tests',
    options: [parsed('--every <minutes>', 'again and again, until Ctrl-C', positive), jsonOption()],
    action: async (options) =>
      (await import('../commands/fleet/schedule.ts')).scheduleCommand(options),
  },
  {
    name: 'fleet retry <node>',
    summary: 'give dead tests of a node another chance; all: of every node',
    options: [jsonOption()],
    action: async (node, options) =>
      (await import('../commands/fleet/control.ts')).retryCommand(node, options),
  },
  {
    name: 'fleet cancel <node>',
    summary: 'end the open tests of a node until it is added again; stored answers count',
    options: [jsonOption()],
    action: async (node, options) =>
      (await import('../commands/fleet/control.ts')).cancelCommand(node, options),
  },
  {
    name: 'fleet pause <node>',
    summary: 'ask a node nothing new; all: no node',
    options: [new Option('--off', 'go on with it'), jsonOption()],
    action: async (node, options) =>
      (await import('../commands/fleet/control.ts')).pauseCommand(node, options),
  },
  {
    name: 'fleet export <run>',
    summary: 'write a run into a folder of runs, for every other command',
    options: [new Option('--to <folder>', 'folder of runs').default('runs'), jsonOption()],
    action: async (run, options) =>
      (await import('../commands/fleet/sign.ts')).exportCommand(run, options),
  },
  {
    name: 'fleet sign',
    summary: 'publish and sign what is finished; only this and announce need keys',
    options: [
      reportsOption(),
      keysOption(),
      new Option('--third-party', 'state in the reports that you do not operate the nodes'),
      new Option('--compress', 'publish transcripts in gzip'),
      new Option('--ssh-signature', 'also sign statements for: ssh-keygen -Y verify'),
      ...logOptions('record the reports in this log, in which their tests were announced'),
      parsed('--every <minutes>', 'again and again, until Ctrl-C', whole),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/fleet/sign.ts')).signCommand(options),
  },
]
