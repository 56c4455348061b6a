import { type Command, Option } from 'commander'
import { chance, gather, keyName, population, positive, price, thresholds } from './arguments.ts'
import { jsonOption, keysOption, suiteOption, tiersOption } from './options.ts'

/** Commands about keys, suites and tiers. */
export function preparing(program: Command): void {
  keys(program)
  operator(program)
  suites(program)
  tiers(program)
}

const keyNameOption = () =>
  new Option('--name <name>', 'certifier, log, witness, root, ...: one key for one purpose')
    .argParser(keyName)
    .default('certifier')

function keys(program: Command): void {
  const command = program.command('keys').description('key pairs: of a certifier, log, witness')
  command
    .command('new')
    .description('make a key pair')
    .addOption(keyNameOption())
    .addOption(
      new Option('--kind <kind>', 'p256: what most hardware modules and key services hold')
        .choices(['ed25519', 'p256'])
        .default('ed25519'),
    )
    .option('--encrypt', 'ask for a passphrase (or set IQCHAINS_KEY_PASSPHRASE)')
    .addOption(keysOption())
    .action(async (options) => {
      const { newKeys } = await import('../commands/keys.ts')
      await newKeys(options)
    })
  command
    .command('show')
    .description('print the public key and its fingerprint')
    .addOption(keyNameOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { showKeys } = await import('../commands/keys.ts')
      await showKeys(options)
    })
}

function operator(program: Command): void {
  const command = program.command('operator').description('prove that a node is yours')
  command
    .command('answer <url>')
    .description('sign the nonce of a certifier for the node at this URL')
    .requiredOption('--nonce <text>', 'what the certifier asks you to sign')
    .requiredOption('--key <file>', 'your private key, PKCS#8 PEM')
    .option('--out <file>', 'where to write the proof (default: print it)')
    .action(async (url: string, options) => {
      const { answerChallenge } = await import('../commands/operator.ts')
      await answerChallenge(url, options)
    })
}

function suites(program: Command): void {
  const command = program.command('suites').description('benchmark suites')
  command
    .command('list')
    .description('list the bundled suites')
    .addOption(jsonOption())
    .action(async (options) => {
      const { listSuites } = await import('../commands/suites.ts')
      await listSuites(options)
    })
  command
    .command('show <suite>')
    .description('show tasks, sizes, digest and a prompt of each task')
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { showSuite } = await import('../commands/suites.ts')
      await showSuite(suite, options)
    })
  command
    .command('check <suite>')
    .description('build every prompt of a suite and report what is wrong')
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { checkSuite } = await import('../commands/suites.ts')
      await checkSuite(suite, options)
    })
  command
    .command('fetch <suite>')
    .description('fetch the datasets of a suite from the Hugging Face Hub, or check those here')
    .addOption(
      new Option('--offline', 'fetch nothing; fail where something is missing').env(
        'IQCHAINS_OFFLINE',
      ),
    )
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { fetchCommand } = await import('../commands/fetch.ts')
      await fetchCommand(suite, options)
    })
  command
    .command('export <suite> <folder>')
    .description('write a suite as plain task files and data that lm-evaluation-harness runs')
    .addOption(jsonOption())
    .action(async (suite: string, folder: string, options) => {
      const { exportCommand } = await import('../commands/export.ts')
      await exportCommand(suite, folder, options)
    })
  command
    .command('calibrate <suite>')
    .description('fit item parameters to past runs, so that new ones need fewer relays')
    .option(
      '--from <folder>',
      'reports or journals; may be repeated (default: reports)',
      gather,
      [],
    )
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { calibrateCommand } = await import('../commands/calibrate.ts')
      await calibrateCommand(suite, options)
    })
}

function tiers(program: Command): void {
  const command = program.command('tiers').description('capability and price tiers')
  command
    .command('check [file]')
    .description('check a tiers file and print its chains')
    .addOption(jsonOption())
    .action(async (file: string | undefined, options) => {
      const { checkTiers } = await import('../commands/tiers.ts')
      await checkTiers(file, options)
    })
  command
    .command('simulate')
    .description('what thresholds and a rule would do to a population of nodes')
    .option('--thresholds <scores>', 'least scores of the tiers', thresholds, [55, 70])
    .addOption(
      new Option('--rule <rule>', 'how a tier is decided')
        .choices(['full', 'evidence'])
        .default('evidence'),
    )
    .option('--alpha <share>', 'error of certifying below the zone', chance, '0.05')
    .option('--beta <share>', 'error of denying above the zone', chance, '0.05')
    .option('--indifference <points>', 'half the zone around a threshold', price, '2')
    .option('--max-relays <n>', 'items asked at most', positive, 400)
    .option('--reports <folder>', 'the population: the nodes of published reports')
    .option('--scores <file>', 'the population: a CSV file of scores')
    .option('--column <name>', 'its column with the scores', 'Average')
    .option('--name-column <name>', 'its column with the names (default: the first)')
    .option('--population <mean,sd,n>', 'the population: normally distributed scores', population)
    .option('--seed <text>', 'decides the simulation', 'simulate')
    .option('--svg <file>', 'write the plot')
    .option('--html <file>', 'write a page with the plot and all tables')
    .addOption(suiteOption())
    .addOption(tiersOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { simulateCommand } = await import('../commands/simulate.ts')
      await simulateCommand(options)
    })
}
