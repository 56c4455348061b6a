import { Option } from 'commander'
import { gather, positive, price, protocol } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import {
  allowPrivateOption,
  beaconOptions,
  caFileOption,
  configOption,
  credentialOptions,
  deadlineOption,
  extraBodyOption,
  finishOptions,
  jsonOption,
  keysOption,
  modelOption,
  nonceFromOption,
  parsed,
  runsOption,
  suiteOption,
  tiersOption,
} from './options.ts'

/** Commands that ask a node. */
export const certifying = (): readonly CommandEntry[] => [
  {
    name: 'doctor [url]',
    isConfigured: true,
    summary: 'examine a node and this machine before a run',
    options: [
      modelOption(),
      ...credentialOptions(),
      extraBodyOption(),
      caFileOption(),
      allowPrivateOption(),
      parsed('--timeout <seconds>', 'time limit of one request', positive).default(30),
      deadlineOption('end after this time, with what was found until then'),
      new Option('--chain <id>', 'also send calls just inside and beyond the limits of this chain'),
      tiersOption(),
      new Option('--strict', 'let warnings fail'),
      configOption(),
      runsOption(),
      keysOption(),
      jsonOption(),
    ],
    action: async (url, options) =>
      (await import('../commands/doctor.ts')).doctorCommand(url, options),
  },
  {
    name: 'certify [url]',
    isConfigured: true,
    summary: 'ask a node a suite, decide its tiers, write a signed report',
    options: [
      new Option('--nodes <file>', 'certify every node of a list (CSV or JSON) in place of one'),
      parsed('--at-once <n>', 'nodes of the list that are asked at a time (default: 4)', positive),
      suiteOption(),
      tiersOption(),
      new Option(
        '--compat <mode>',
        "strict: lm-eval's prompts, faults included (default: the suite's)",
      ).choices(['strict', 'repaired']),
      parsed('--api <protocol>', 'chat, completions or tgi (default: found out)', protocol),
      modelOption(),
      ...credentialOptions(),
      extraBodyOption(),
      caFileOption(),
      allowPrivateOption(),
      parsed('--concurrency <n>', 'requests in flight at most', positive).default(4),
      parsed('--timeout <seconds>', 'time limit of one request', positive).default(120),
      new Option(
        '--no-stream',
        'ask for answers in one piece; the first token then counts as the last',
      ),
      new Option('--seed <text>', 'decides the order of the items (default: random)'),
      parsed('--limit <n>', 'only the first n items of each task; never certifies', positive),
      new Option(
        '--again',
        'test a node again whose test is complete: another model, a repaired machine, a renewal',
      ),
      nonceFromOption(),
      new Option('--nonce <file>', 'their nonce, from: iqchains log nonce; may be repeated')
        .argParser(gather)
        .default([]),
      ...beaconOptions(),
      new Option('--route <route>', 'by which way the node is asked')
        .choices(['direct', 'portal'])
        .default('direct'),
      new Option('--covert', 'state that the node could not know that it was tested'),
      new Option('--dry-run', 'send nothing; say what a run would take'),
      parsed('--pokt-usd <price>', 'USD for one POKT, for --dry-run', price),
      parsed('--latency-ms <ms>', 'time of one answer, for --dry-run', positive),
      configOption(),
      ...finishOptions(),
    ],
    action: async (url, options) =>
      options.nodes !== undefined
        ? (await import('../commands/certify-nodes.ts')).certifyNodesCommand(url, options)
        : options.dryRun === true
          ? (await import('../commands/dry-run.ts')).dryRunCommand(options)
          : (await import('../commands/certify.ts')).certifyCommand(url, options),
  },
  {
    name: 'resume [run]',
    isConfigured: true,
    summary: 'go on with an interrupted run (default: the latest)',
    options: [
      parsed(
        '--max-relays <n>',
        'ask up to so many items where a chain is undecided at its cap',
        positive,
      ),
      ...credentialOptions(),
      caFileOption(),
      allowPrivateOption(),
      configOption(),
      ...finishOptions(),
    ],
    action: async (run, options) =>
      (await import('../commands/resume.ts')).resumeCommand(run, options),
  },
]
