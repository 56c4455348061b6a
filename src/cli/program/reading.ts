import { Option } from 'commander'
import { gather, positive, whole } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { jsonOption, keysOption, parsed, runsOption, tiersOption } from './options.ts'

/** Commands about results; none asks a node. */
export const reading = (): readonly CommandEntry[] => [
  {
    name: 'show [run]',
    summary: 'show a run from its journal (default: the latest)',
    options: [
      new Option(
        '--wrong',
        'what was not answered right, by task and kind of mistake, with examples',
      ),
      new Option('--all', 'with --wrong: every such item, not only a few of each kind'),
      new Option(
        '--sheet <file>',
        'with --wrong, of pictures: where the contact sheet is written (default: beside the journal)',
      ),
      runsOption(),
      jsonOption(),
    ],
    action: async (run, options) => (await import('../commands/show.ts')).showCommand(run, options),
  },
  {
    name: 'view [run]',
    summary: 'show a run, or a report folder, in a browser; live while the run goes on',
    options: [
      parsed('--port <n>', 'port to listen on, on this machine only; 0: any', whole).default(0),
      new Option('--key <file>', 'public key of a certifier you trust, to check a report folder')
        .argParser(gather)
        .default([]),
      new Option('--suite <folder>', 'show the questions of a report folder by this suite'),
      runsOption(),
      keysOption(),
    ],
    action: async (run, options) => (await import('../commands/view.ts')).viewCommand(run, options),
  },
  {
    name: 'runs',
    summary: 'list the runs that are kept, the latest first',
    options: [
      new Option('--node <text>', 'only of nodes whose URL contains this'),
      new Option('--suite <name>', 'only on this suite'),
      new Option('--state <state>', 'only in this state').choices(['open', 'complete', 'damaged']),
      parsed('--older <days>', 'only those begun so many days ago or more', whole),
      parsed('--latest <n>', 'only so many', positive),
      new Option('--prune', 'remove those listed whose evidence counts no more'),
      runsOption(),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/runs.ts')).runsCommand(options),
  },
  {
    name: 'report [run]',
    summary: "print a run's report in another format (default: the latest run, Markdown)",
    options: [
      new Option('--format <format>', 'how to print it')
        .choices(['md', 'json', 'junit', 'cyclonedx', 'lm-eval', 'opening'])
        .default('md'),
      new Option('--out <folder>', 'where --format lm-eval writes results and samples'),
      runsOption(),
    ],
    action: async (run, options) =>
      (await import('../commands/report.ts')).reportCommand(run, options),
  },
  {
    name: 'compare <a> <b>',
    summary: 'compare two runs, or report folders, of one suite',
    options: [runsOption(), jsonOption()],
    action: async (a, b, options) =>
      (await import('../commands/compare.ts')).compareCommand(a, b, options),
  },
  {
    name: 'verify <reports...>',
    summary: 'check signed reports offline: report folders, bundles or envelopes',
    options: [
      new Option(
        '--policy <file>',
        'believe whom this trust policy names (see: iqchains trust pin)',
      ),
      new Option('--log <folder>', 'with --policy: look for withdrawals in this log'),
      new Option('--svr <file>', 'with --policy: attest what is verified, as in-toto svr'),
      new Option('--svr-key <pem>', 'private key that signs it (default: your certifier key)'),
      new Option('--key <file>', 'public key of a certifier you trust; may be repeated')
        .argParser(gather)
        .default([]),
      new Option(
        '--operator-key <pem>',
        "an operator's public key, to check a proof of control by it",
      )
        .argParser(gather)
        .default([]),
      new Option('--type <uri>', 'accept this predicate type: signature and subjects only'),
      tiersOption(),
      new Option('--suite <folder>', 'judge every answer again with this suite'),
      new Option('--opening <file>', 'judge what its suite holds back, with this of its certifier'),
      parsed('--sample <n>', 'also prove sample n of the transcript and show it', whole),
      new Option('--sample-out <file>', 'where to write the proof of that sample'),
      new Option('--sample-proof <file>', 'check the proof of one sample; needs no transcript'),
      keysOption(),
      jsonOption(),
    ],
    action: async (reports, options) =>
      (await import('../commands/verify.ts')).verifyCommand(reports, options),
  },
]
