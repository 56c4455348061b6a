import { Command, InvalidArgumentError, Option } from 'commander'
import { places } from './paths.ts'
import { version } from './version.ts'

/**
 * The whole command line in one place. Actions import their command when they run, so that
 * `--help` loads nothing else.
 */
export function createProgram(): Command {
  const program = new Command('iqchains')
    .description('Certify generative-AI nodes by the quality of their answers.')
    .version(version)
    .showHelpAfterError('(add --help for what is possible)')
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText('after', exitCodeHelp)

  certifying(program.commandsGroup('Certify a node:'))
  reading(program.commandsGroup('Read and check results:'))
  preparing(program.commandsGroup('Prepare:'))
  trying(program.commandsGroup('Try without a node:'))
  return program
}

function certifying(program: Command): void {
  program
    .command('doctor <url>')
    .description('examine a node and this machine before a run')
    .option('--model <name>', 'model field of each request')
    .option('--key-file <file>', 'file with the API key (or set IQCHAINS_API_KEY)')
    .option('--timeout <seconds>', 'time limit of one request', positive, 30)
    .option('--chain <id>', 'also send calls just inside and beyond the limits of this chain')
    .addOption(tiersOption())
    .option('--strict', 'let warnings fail')
    .addOption(runsOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (url: string, options) => {
      const { doctorCommand } = await import('./commands/doctor.ts')
      await doctorCommand(url, options)
    })

  program
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
    .option('--key-file <file>', 'file with the API key (or set IQCHAINS_API_KEY)')
    .option('--concurrency <n>', 'requests in flight at most', positive, 4)
    .option('--timeout <seconds>', 'time limit of one request', positive, 120)
    .option('--seed <text>', 'decides the order of the items (default: random)')
    .option('--limit <n>', 'only the first n items of each task; never certifies', positive)
    .option('--dry-run', 'send nothing; say what a run would take')
    .option('--pokt-usd <price>', 'USD for one POKT, for --dry-run', price)
    .option('--latency-ms <ms>', 'time of one answer, for --dry-run', positive)
    .option('--require-tier <chain>', 'exit 3 unless this chain is certified')
    .option('--third-party', 'state in the report that you do not operate the node')
    .option(
      '--patience <seconds>',
      'how long the node may be away before the run ends (default: 240)',
      positive,
    )
    .option('--deadline <minutes>', 'stop asking after this time; the run can be resumed', minutes)
    .option('--operator-key <file>', "the operator's public key: is the node theirs?")
    .option('--operator-proof <file>', "the operator's answer to the challenge of the run")
    .addOption(runsOption())
    .addOption(reportsOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (url: string, options) => {
      const { certifyCommand } = await import('./commands/certify.ts')
      await certifyCommand(url, options)
    })

  program
    .command('resume [run]')
    .description('go on with an interrupted run (default: the latest)')
    .option('--key-file <file>', 'file with the API key (or set IQCHAINS_API_KEY)')
    .option('--require-tier <chain>', 'exit 3 unless this chain is certified')
    .option('--third-party', 'state in the report that you do not operate the node')
    .option(
      '--patience <seconds>',
      'how long the node may be away before the run ends (default: 240)',
      positive,
    )
    .option('--deadline <minutes>', 'stop asking after this time; the run can be resumed', minutes)
    .option('--operator-key <file>', "the operator's public key: is the node theirs?")
    .option('--operator-proof <file>', "the operator's answer to the challenge of the run")
    .addOption(runsOption())
    .addOption(reportsOption())
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (run: string | undefined, options) => {
      const { resumeCommand } = await import('./commands/resume.ts')
      await resumeCommand(run, options)
    })
}

function reading(program: Command): void {
  program
    .command('show [run]')
    .description('show a run from its journal (default: the latest)')
    .option('--wrong', 'list the items that were not answered right, with the answers')
    .addOption(runsOption())
    .addOption(jsonOption())
    .action(async (run: string | undefined, options) => {
      const { showCommand } = await import('./commands/show.ts')
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
      const { reportCommand } = await import('./commands/report.ts')
      await reportCommand(run, options)
    })

  program
    .command('compare <a> <b>')
    .description('compare two runs, or report folders, of one suite on the items asked of both')
    .addOption(runsOption())
    .addOption(jsonOption())
    .action(async (a: string, b: string, options) => {
      const { compareCommand } = await import('./commands/compare.ts')
      await compareCommand(a, b, options)
    })

  program
    .command('verify <report>')
    .description('check a signed report offline: a report folder, a bundle or an envelope')
    .option('--key <file>', 'public key of a certifier you trust; may be repeated', gather, [])
    .option('--type <uri>', 'accept this predicate type: signature and subjects only')
    .addOption(tiersOption())
    .option('--suite <folder>', 'judge every answer again with this suite')
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (report: string, options) => {
      const { verifyCommand } = await import('./commands/verify.ts')
      await verifyCommand(report, options)
    })
}

function preparing(program: Command): void {
  const keys = program.command('keys').description("the certifier's key pair")
  keys
    .command('new')
    .description('make an Ed25519 key pair')
    .addOption(keysOption())
    .action(async (options) => {
      const { newKeys } = await import('./commands/keys.ts')
      await newKeys(options)
    })
  keys
    .command('show')
    .description('print the public key and its fingerprint')
    .addOption(keysOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { showKeys } = await import('./commands/keys.ts')
      await showKeys(options)
    })

  const operator = program.command('operator').description('prove that a node is yours')
  operator
    .command('answer <url>')
    .description('sign the nonce of a certifier for the node at this URL')
    .requiredOption('--nonce <text>', 'what the certifier asks you to sign')
    .requiredOption('--key <file>', 'your private key, PKCS#8 PEM')
    .option('--out <file>', 'where to write the proof (default: print it)')
    .action(async (url: string, options) => {
      const { answerChallenge } = await import('./commands/operator.ts')
      await answerChallenge(url, options)
    })

  const suites = program.command('suites').description('benchmark suites')
  suites
    .command('list')
    .description('list the bundled suites')
    .addOption(jsonOption())
    .action(async (options) => {
      const { listSuites } = await import('./commands/suites.ts')
      await listSuites(options)
    })
  suites
    .command('show <suite>')
    .description('show tasks, sizes, digest and a prompt of each task')
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { showSuite } = await import('./commands/suites.ts')
      await showSuite(suite, options)
    })
  suites
    .command('check <suite>')
    .description('build every prompt of a suite and report what is wrong')
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { checkSuite } = await import('./commands/suites.ts')
      await checkSuite(suite, options)
    })
  suites
    .command('fetch <suite>')
    .description('fetch the datasets of a suite from the Hugging Face Hub, or check those here')
    .addOption(
      new Option('--offline', 'fetch nothing; fail where something is missing').env(
        'IQCHAINS_OFFLINE',
      ),
    )
    .addOption(jsonOption())
    .action(async (suite: string, options) => {
      const { fetchCommand } = await import('./commands/fetch.ts')
      await fetchCommand(suite, options)
    })
  suites
    .command('export <suite> <folder>')
    .description('write a suite as plain task files and data that lm-evaluation-harness runs')
    .addOption(jsonOption())
    .action(async (suite: string, folder: string, options) => {
      const { exportCommand } = await import('./commands/export.ts')
      await exportCommand(suite, folder, options)
    })
  suites
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
      const { calibrateCommand } = await import('./commands/calibrate.ts')
      await calibrateCommand(suite, options)
    })

  const tiers = program.command('tiers').description('capability and price tiers')
  tiers
    .command('check [file]')
    .description('check a tiers file and print its chains')
    .addOption(jsonOption())
    .action(async (file: string | undefined, options) => {
      const { checkTiers } = await import('./commands/tiers.ts')
      await checkTiers(file, options)
    })
  tiers
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
      const { simulateCommand } = await import('./commands/simulate.ts')
      await simulateCommand(options)
    })
}

function trying(program: Command): void {
  program
    .command('sim')
    .description('serve a simulated node (test equipment)')
    .addOption(suiteOption())
    .option('--port <n>', 'port on 127.0.0.1; 0 takes a free one', whole, 8099)
    .option('--skill <share>', 'probability of a right answer', share, 0.72)
    .option('--replay <file>', 'answer from a recording instead, such as a transcript')
    .option('--seed <text>', 'decides which items are answered right', 'sim')
    .option('--latency <ms>', 'milliseconds before each answer', whole, 0)
    .option('--error-rate <share>', 'share of requests answered with HTTP 500', share, 0)
    .option('--garbage-rate <share>', 'share answered with HTML or truncated JSON', share, 0)
    .option('--slow-body-rate <share>', 'share whose body arrives slowly', share, 0)
    .action(async (options) => {
      const { simCommand } = await import('./commands/sim.ts')
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
      const { demoCommand } = await import('./commands/demo.ts')
      await demoCommand(options)
    })
}

const suiteOption = () =>
  new Option('--suite <folder>', 'name of a bundled suite, or a folder').default('starter')
const tiersOption = () =>
  new Option('--tiers <file>', 'tiers file (default: tiers.json here, else the bundled one)')
const runsOption = () =>
  new Option('--runs <folder>', 'where journals are kept')
    .env('IQCHAINS_RUNS')
    .default(places.runs, 'your data folder')
const reportsOption = () =>
  new Option('--reports <folder>', 'where reports are written').default(places.reports)
const keysOption = () =>
  new Option('--keys <folder>', "folder of the certifier's keys")
    .env('IQCHAINS_KEYS')
    .default(places.keys, 'your configuration folder')
const jsonOption = () => new Option('--json', 'JSON lines on stdout, nothing else')

function positive(text: string): number {
  const value = whole(text)
  if (value < 1) throw new InvalidArgumentError('a whole number above 0 is expected.')
  return value
}

/** Timers take no more than three weeks. */
const longestMinutes = 7 * 24 * 60

function minutes(text: string): number {
  const value = /^\d{1,5}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : 0
  if (value > 0 && value <= longestMinutes) return value
  throw new InvalidArgumentError('minutes are expected, a week at most.')
}

function whole(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('a whole number is expected.')
  return Number(text)
}

function share(text: string): number {
  if (!/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u.test(text)) {
    throw new InvalidArgumentError('a number from 0 to 1 is expected.')
  }
  return Number(text)
}

function chance(text: string): string {
  if (!/^0\.\d{1,9}$/u.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('a number between 0 and 1 is expected.')
  }
  return text
}

function thresholds(text: string): readonly number[] {
  const scores = text.split(',').map(Number)
  if (!scores.every((score) => score > 0 && score < 100)) {
    throw new InvalidArgumentError('scores between 0 and 100 are expected, such as 55,70.')
  }
  return scores
}

function population(text: string) {
  const [mean = Number.NaN, deviation = Number.NaN, size = Number.NaN, ...rest] = text
    .split(',')
    .map(Number)
  const fits = mean >= 0 && mean <= 100 && deviation > 0 && deviation <= 50
  if (!(fits && Number.isInteger(size) && size >= 1 && size <= 1_000_000 && rest.length === 0)) {
    throw new InvalidArgumentError('mean, standard deviation and number, such as 62,9,2000.')
  }
  return { mean, deviation, size }
}

function price(text: string): string {
  if (!/^\d{1,9}(?:\.\d{1,9})?$/u.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('a decimal number above 0 is expected.')
  }
  return text
}

function protocol(text: string): string {
  if (!['chat', 'completions', 'tgi'].includes(text)) {
    throw new InvalidArgumentError('chat, completions or tgi is expected.')
  }
  return text
}

function gather(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

const exitCodeHelp = `
Exit codes: 0 done, 1 internal error, 2 usage or configuration, 3 tier not met (--require-tier),
4 inconclusive, 5 node unreachable or refusing, 6 verification failed, 130 interrupted (resumable).
`
