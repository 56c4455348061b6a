import { Option } from 'commander'
import { places } from '../../places/index.ts'
import { minutes, positive } from './arguments.ts'

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
export const keyFileOption = () =>
  new Option('--key-file <file>', 'file with the API key (or set IQCHAINS_API_KEY)')
export const caFileOption = () =>
  new Option('--ca-file <pem>', 'authorities to trust in TLS, beside the usual ones').env(
    'IQCHAINS_CA_FILE',
  )
export const allowPrivateOption = () =>
  new Option('--allow-private', 'let a public name lead to a private address')
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
export const jsonOption = () => new Option('--json', 'JSON lines on stdout, nothing else')

/** Options of whatever takes a run to its end, in the order of the help. */
export const finishOptions = (): readonly Option[] => [
  new Option('--require-tier <chain>', 'exit 3 unless this chain is certified'),
  new Option('--third-party', 'state in the report that you do not operate the node'),
  parsed(
    '--patience <seconds>',
    'how long the node may be away before the run ends (default: 240)',
    positive,
  ),
  parsed('--deadline <minutes>', 'stop asking after this time; the run can be resumed', minutes),
  new Option('--operator-key <file>', "the operator's public key: is the node theirs?"),
  new Option('--operator-proof <file>', "the operator's answer to the challenge of the run"),
  runsOption(),
  reportsOption(),
  keysOption(),
  jsonOption(),
]
