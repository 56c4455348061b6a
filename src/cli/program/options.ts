import { Option } from 'commander'
import { authSchemes } from '../../item/index.ts'
import { places } from '../../places/index.ts'
import { gather, hours, minutes, positive } from './arguments.ts'

/** An option whose value is parsed as it is read. */
export function parsed(
  flags: string,
  description: string,
  read: (text: string) => unknown,
): Option {
  return new Option(flags, description).argParser((text) => read(text))
}

// Options that several commands have: each in the same words.

export const suiteOption = () =>
  new Option('--suite <folder>', 'name of a bundled suite, or a folder')
    .env('IQCHAINS_SUITE')
    .default('iq-text')
export const tiersOption = () =>
  new Option('--tiers <file>', 'tiers file (default: tiers.json here, else the bundled one)')
export const modelOption = () => new Option('--model <name>', 'model field of each request')
const keyFileOption = () =>
  new Option('--key-file <file>', 'file with the API key (or set IQCHAINS_API_KEY)')
export const caFileOption = () =>
  new Option('--ca-file <pem>', 'authorities to trust in TLS, beside the usual ones').env(
    'IQCHAINS_CA_FILE',
  )
export const allowPrivateOption = () =>
  new Option('--allow-private', 'let a public name lead to a private address')
const authOption = () =>
  new Option('--auth <scheme>', 'how the API key is sent (default: bearer)').choices(authSchemes)
const headerOption = () =>
  new Option(
    '--header <text>',
    "'Name: value' of each request, or @file (or IQCHAINS_HEADERS); may be repeated",
  ).argParser(gather)
const queryOption = () =>
  new Option(
    '--query <text>',
    "'name=value' of each URL, or @file (or IQCHAINS_QUERY); may be repeated",
  ).argParser(gather)
const publicOption = () =>
  new Option(
    '--public <name>',
    'a header or query field whose value is no secret; may be repeated',
  ).argParser(gather)
/** An option that may be named again: a list, empty without. */
export const repeated = (flags: string, description: string) =>
  new Option(flags, description).argParser(gather).default([])

export const extraBodyOption = () =>
  new Option('--extra-body <file>', 'JSON of further fields of each request; is published')
export const configOption = () =>
  new Option('--config <file>', 'options in a file (default: iqchains.config.json here)').env(
    'IQCHAINS_CONFIG',
  )

/** What a node wants to see, in the order of the help. */
export const credentialOptions = (): readonly Option[] => [
  keyFileOption(),
  authOption(),
  headerOption(),
  queryOption(),
  publicOption(),
]
export const runsOption = () =>
  new Option('--runs <folder>', 'where journals are kept')
    .env('IQCHAINS_RUNS')
    .default(places.runs, 'your data folder')
export const reportsOption = () =>
  new Option('--reports <folder>', 'where reports are written').default(places.reports)
export const keysOption = () =>
  new Option('--keys <folder>', "folder of the certifier's keys")
    .env('IQCHAINS_KEYS')
    .default(places.keys, 'your configuration folder')
export const deadlineOption = (description: string) =>
  parsed('--deadline <minutes>', description, minutes)
export const jsonOption = () => new Option('--json', 'JSON lines on stdout, nothing else')

/** The log of runs: whether it is named, its key, and until when results are promised. */
export const logOptions = (what: string): readonly Option[] => [
  new Option('--log <folder>', what),
  new Option('--log-key <file>', 'private key of the log (default: log.key.pem among your keys)'),
]
export const withinOption = () =>
  parsed('--within <hours>', 'hours within which the report is to be there (default: 24)', positive)

/** What others add to the seed of an announced run. */
export const nonceFromOption = () =>
  new Option(
    '--nonce-from <pem>',
    'public key of another operator whose nonce goes into the seed; may be repeated',
  )
    .argParser(gather)
    .default([])
export const beaconOptions = (): readonly Option[] => [
  new Option('--beacon-file <json>', 'the announced round of a public beacon'),
  new Option('--beacon-command <program>', 'prints a round, given its number'),
  parsed('--beacon-lead <seconds>', 'from the announcement to the round (default: 60)', positive),
  new Option('--beacon <json>', "constants of the beacon (default: drand's quicknet)"),
]

/** Options of whatever takes a run to its end, in the order of the help. */
export const finishOptions = (): readonly Option[] => [
  new Option('--require-tier <chain>', 'exit 3 unless this chain is certified'),
  new Option('--third-party', 'state in the report that you do not operate the node'),
  parsed('--spread <hours>', 'spread the relays over so many hours, such as 6h', hours),
  new Option('--compress', 'publish the transcript in gzip'),
  new Option(
    '--pictures <which>',
    'pictures of the node beside the report (default: sample)',
  ).choices([...['all', 'sample', 'digests']]),
  new Option('--ssh-signature', 'also sign the statement for: ssh-keygen -Y verify'),
  parsed(
    '--patience <seconds>',
    'how long the node may be away before the run ends (default: 240)',
    positive,
  ),
  deadlineOption('end after this time, whatever is waited for; the run can be resumed'),
  new Option('--operator-key <file>', "the operator's public key: is the node theirs?"),
  new Option('--operator-proof <file>', "the operator's answer to the challenge of the run"),
  ...logOptions('announce the run in this log, and record its report'),
  withinOption(),
  runsOption(),
  reportsOption(),
  keysOption(),
  jsonOption(),
]
