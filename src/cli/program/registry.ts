import { Option } from 'commander'
import { timeInUtc, whole } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { jsonOption, keysOption, parsed, repeated } from './options.ts'

/** Commands about published scores. */
export const registry = (): readonly CommandEntry[] => [
  {
    name: 'registry add <reports...>',
    summary: 'verify reports under the policy and publish what they certify',
    options: [...policyOptions(), jsonOption()],
    action: async (paths, options) =>
      (await import('../commands/registry/add.ts')).addCommand(paths, options),
  },
  {
    name: 'registry list [chain]',
    summary: 'chains, or the nodes that may serve one',
    options: [...policyOptions(), atOption(), jsonOption()],
    action: async (chain, options) =>
      (await import('../commands/registry/read.ts')).listCommand(chain, options),
  },
  {
    name: 'registry check <node> <chain>',
    summary: 'may this node (URL or digest) serve this chain? exit 0 or 3',
    options: [
      ...policyOptions(),
      new Option('--allowlist <file>', 'by a signed list (allowlist.sigstore.json) alone'),
      new Option('--key <file>', "with --allowlist: the registry's public key (PEM)"),
      atOption(),
      jsonOption(),
    ],
    action: async (node, chain, options) =>
      (await import('../commands/registry/read.ts')).checkCommand(node, chain, options),
  },
  {
    name: 'registry rebuild',
    summary: 'look at every report again and make the index anew',
    options: [...policyOptions(), jsonOption()],
    action: async (options) =>
      (await import('../commands/registry/add.ts')).rebuildCommand(options),
  },
  {
    name: 'registry build',
    summary: 'write a site for any static host: pages, feeds, JSON',
    options: [
      ...policyOptions(),
      new Option('--out <folder>', 'where the site is written').default('site'),
      new Option('--sign', "sign allowlists with the registry's key in --keys"),
      atOption(),
      jsonOption(),
    ],
    action: async (options) =>
      (await import('../commands/registry/publish.ts')).buildCommand(options),
  },
  {
    name: 'registry serve',
    summary: 'serve the pages and the API over HTTP',
    options: [
      ...policyOptions(),
      new Option('--host <address>', 'address to listen on').default('127.0.0.1'),
      parsed('--port <n>', 'port to listen on; 0: any', whole).default(8080),
      new Option('--accept', 'take reports that are handed in (POST /v1/reports)'),
      new Option('--sign', "sign allowlists with the registry's key in --keys"),
      new Option('--fleet', 'show the fleet of DATABASE_URL to this machine, at /operator/'),
      new Option('--behind-proxy', 'believe X-Forwarded-For when senders are counted'),
    ],
    action: async (options) =>
      (await import('../commands/registry/publish.ts')).serveCommand(options),
  },
]

const policyOptions = (): readonly Option[] => [
  new Option('--registry <folder>', 'where the registry is kept').default('registry'),
  new Option('--policy <file>', 'whom to believe').default('trust.json'),
  new Option('--log <folder>', 'a copy of the log: withdrawals are looked for in it'),
  repeated('--suite <folder>', 'judge answers of this suite again; may be repeated'),
  repeated('--tiers <file>', 'decide verdicts of this tiers file again; may be repeated'),
  keysOption(),
]

const atOption = () =>
  parsed('--at <time>', 'the time that the answer is about (default: now)', timeInUtc)
