import { Option } from 'commander'
import { chance, gather, keyName, population, positive, price, thresholds } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { jsonOption, keysOption, parsed, suiteOption, tiersOption } from './options.ts'

/** Commands about keys, suites and tiers. */
export const preparing = (): readonly CommandEntry[] => [
  {
    name: 'keys new',
    summary: 'make a key pair',
    options: [
      keyNameOption(),
      new Option('--kind <kind>', 'p256: what most hardware modules and key services hold')
        .choices(['ed25519', 'p256'])
        .default('ed25519'),
      new Option('--encrypt', 'ask for a passphrase (or set IQCHAINS_KEY_PASSPHRASE)'),
      keysOption(),
    ],
    action: async (options) => (await import('../commands/keys.ts')).newKeys(options),
  },
  {
    name: 'keys show',
    summary: 'print the public key and its fingerprint',
    options: [keyNameOption(), keysOption(), jsonOption()],
    action: async (options) => (await import('../commands/keys.ts')).showKeys(options),
  },
  {
    name: 'operator answer <url>',
    summary: 'sign the nonce of a certifier for the node at this URL',
    options: [
      new Option('--nonce <text>', 'what the certifier asks you to sign').makeOptionMandatory(),
      new Option('--key <file>', 'your private key, PKCS#8 PEM').makeOptionMandatory(),
      new Option('--out <file>', 'where to write the proof (default: print it)'),
    ],
    action: async (url, options) =>
      (await import('../commands/operator.ts')).answerChallenge(url, options),
  },
  ...suites(),
  ...tiers(),
]

function keyNameOption(): Option {
  return parsed(
    '--name <name>',
    'certifier, log, witness, root, ...: one key for one purpose',
    keyName,
  ).default('certifier')
}

const suites = (): readonly CommandEntry[] => [
  {
    name: 'suites list',
    summary: 'list the bundled suites',
    options: [jsonOption()],
    action: async (options) => (await import('../commands/suites.ts')).listSuites(options),
  },
  {
    name: 'suites new <folder>',
    summary: 'make a suite of a folder of task files: write its suite.json',
    options: [
      new Option('--name <name>', 'what it is called (default: as the folder)'),
      new Option('--chat <form>', 'how prompts are put into messages; none: plain text').choices([
        'none',
        'single-turn',
        'multi-turn',
      ]),
      jsonOption(),
    ],
    action: async (folder, options) =>
      (await import('../commands/suites-new.ts')).newSuite(folder, options),
  },
  {
    name: 'suites show <suite>',
    summary: 'show tasks, sizes, digest and a prompt of each task',
    options: [jsonOption()],
    action: async (suite, options) =>
      (await import('../commands/suites.ts')).showSuite(suite, options),
  },
  {
    name: 'suites check <suite>',
    summary: 'build every prompt of a suite and report what is wrong',
    options: [jsonOption()],
    action: async (suite, options) =>
      (await import('../commands/suites.ts')).checkSuite(suite, options),
  },
  {
    name: 'suites fetch <suite>',
    summary: 'fetch the datasets of a suite from the Hugging Face Hub, or check those here',
    options: [
      new Option('--offline', 'fetch nothing; fail where something is missing').env(
        'IQCHAINS_OFFLINE',
      ),
      jsonOption(),
    ],
    action: async (suite, options) =>
      (await import('../commands/fetch.ts')).fetchCommand(suite, options),
  },
  {
    name: 'suites export <suite> <folder>',
    summary: 'write a suite as plain task files and data that lm-evaluation-harness runs',
    options: [
      new Option('--seed <text>', 'the run whose generated items are written (default: public)'),
      parsed('--items <n>', 'how many of its items', positive).default(400),
      jsonOption(),
    ],
    action: async (suite, folder, options) =>
      (await import('../commands/export.ts')).exportCommand(suite, folder, options),
  },
  {
    name: 'suites regenerate',
    summary: 'make the items of a past run again from its report, and compare their digest',
    options: [
      new Option('--report <file>', 'a report, or the folder it lies in').makeOptionMandatory(),
      new Option('--suite <folder>', 'name of a bundled suite, or a folder (default: as it says)'),
      new Option('--out <file>', 'where to write the items, a JSON line for each'),
      jsonOption(),
    ],
    action: async (options) =>
      (await import('../commands/regenerate.ts')).regenerateCommand(options),
  },
  {
    name: 'suites audit <suite>',
    summary: 'measure what the scorer of a picture suite gets wrong, on labelled pictures',
    options: [
      parsed('--pictures <n>', 'right and wrong pictures of each task', positive).default(100),
      new Option('--task <name>', 'only this task; may be repeated (default: all)')
        .argParser(gather)
        .default([]),
      new Option('--seed <text>', 'decides the pictures').default('audit 1'),
      new Option('--write', 'put the rates into suite.json'),
      jsonOption(),
    ],
    action: async (suite, options) =>
      (await import('../commands/audit.ts')).auditCommand(suite, options),
  },
  {
    name: 'suites calibrate <suite>',
    summary: 'fit item parameters to past runs, so that new ones need fewer relays',
    options: [
      new Option('--from <folder>', 'reports or journals; may be repeated (default: reports)')
        .argParser(gather)
        .default([]),
      jsonOption(),
    ],
    action: async (suite, options) =>
      (await import('../commands/calibrate.ts')).calibrateCommand(suite, options),
  },
  {
    name: 'suites equate <suite>',
    summary: 'equate the scores of a suite to another scale by nodes that were asked both',
    options: [
      new Option('--anchors <folder>', 'reports of nodes on both suites; may be repeated')
        .argParser(gather)
        .makeOptionMandatory(),
      new Option('--to <suite>', 'the suite of the other scale').default('open-llm'),
      new Option('--scale <name>', 'what that scale is called').default(leaderboard),
      jsonOption(),
    ],
    action: async (suite, options) =>
      (await import('../commands/equate.ts')).equateCommand(suite, options),
  },
]

/** Where 55 and 70 were meant. */
const leaderboard = 'Open LLM v1'

const tiers = (): readonly CommandEntry[] => [
  {
    name: 'tiers check [file]',
    summary: 'check a tiers file, also against its suites, and print its chains',
    options: [
      new Option('--suite <folder>', 'where a suite lies that it names; may be repeated')
        .argParser(gather)
        .default([]),
      jsonOption(),
    ],
    action: async (file, options) =>
      (await import('../commands/tiers.ts')).checkTiers(file, options),
  },
  {
    name: 'tiers simulate',
    summary: 'what thresholds and a rule would do to a population of nodes',
    options: [
      parsed('--thresholds <scores>', "least scores of the tiers (default: today's)", thresholds),
      new Option('--rule <rule>', 'how a tier is decided')
        .choices(['full', 'evidence'])
        .default('evidence'),
      parsed('--alpha <share>', "error of certifying below the zone (default: today's)", chance),
      parsed('--beta <share>', "error of denying above the zone (default: today's)", chance),
      parsed(
        '--indifference <points>',
        "half the zone around a threshold (default: today's)",
        price,
      ),
      parsed('--max-relays <n>', "items asked at most (default: today's)", positive),
      new Option('--reports <folder>', 'the population: the nodes of published reports'),
      new Option('--scores <file>', 'the population: a CSV file of scores'),
      new Option('--column <name>', 'its column with the scores').default('Average'),
      new Option('--name-column <name>', 'its column with the names (default: the first)'),
      parsed('--population <mean,sd,n>', 'the population: normally distributed scores', population),
      new Option('--seed <text>', 'decides the simulation').default('simulate'),
      new Option('--svg <file>', 'write the plot of the population'),
      new Option('--power-svg <file>', 'write the plot of relays against distance from a line'),
      new Option('--html <file>', 'write a page with the plot and all tables'),
      suiteOption(),
      tiersOption(),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/simulate.ts')).simulateCommand(options),
  },
]
