import { InvalidArgumentError, Option } from 'commander'
import { gather, price } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { jsonOption, keysOption, parsed, reportsOption, tiersOption } from './options.ts'

/** Commands about money: from a price in USD to what is burned. */
export const funds = (): readonly CommandEntry[] => [
  {
    name: 'funds rates',
    summary: 'upokt per relay of each chain for a week',
    options: [
      weekOption(),
      new Option('--prices <csv>', 'closes (date,close_usd): the mean of the seven days before'),
      parsed('--pokt-usd <price>', 'what a POKT costs, instead', price),
      new Option('--out <file>', 'write the rates, for tally and close'),
      tiersOption(),
      jsonOption(),
    ],
    action: async (options) => (await import('../commands/funds/rates.ts')).ratesCommand(options),
  },
  {
    name: 'funds tally <claims>',
    summary: 'add up the claims of a week by operator and chain',
    options: [...tallying(), ...certificates(), jsonOption()],
    action: async (claims, options) =>
      (await import('../commands/funds/tally.ts')).tallyCommand(claims, options),
  },
  {
    name: 'funds who <claims>',
    summary: 'which application did what',
    options: [
      ...tallying(),
      new Option('--html <file>', 'write a page with a chart'),
      jsonOption(),
    ],
    action: async (claims, options) =>
      (await import('../commands/funds/who.ts')).whoCommand(claims, options),
  },
  {
    name: 'funds reconcile <claims>',
    summary: "put the network's own figures beside what was agreed",
    options: [...tallying(), pricesOption(), jsonOption()],
    action: async (claims, options) =>
      (await import('../commands/funds/reconcile.ts')).reconcileCommand(claims, options),
  },
  {
    name: 'funds close <claims>',
    summary: 'post mint and charge of a week, once',
    options: [
      ...tallying(),
      new Option('--corrects <sha256>', 'correct a closed week: the claim file that is replaced'),
      new Option(
        '--leave-out <chain>',
        'charge claims of a chain without a rate to nobody; repeatable',
      )
        .argParser(gather)
        .default([]),
      ledgerOption(),
      jsonOption(),
    ],
    action: async (claims, options) =>
      (await import('../commands/funds/close.ts')).closeCommand(claims, options),
  },
  ...books(),
  {
    name: 'funds report',
    summary: 'write the signed report of a week: page, Markdown, JSON',
    options: [
      weekOption(),
      ledgerOption(),
      new Option('--claims <file>', 'also show the network, claims not paid and flags'),
      new Option('--rates <file>', 'with --claims: the rates of the week'),
      new Option('--operators <csv>', 'with --claims: application,operator,from_height,to_height'),
      paramsOption(),
      pricesOption(),
      reportsOption(),
      ...certificates(),
      jsonOption(),
    ],
    action: async (options) =>
      (await import('../commands/funds/report.ts')).fundsReportCommand(options),
  },
]

function books(): readonly CommandEntry[] {
  return [
    {
      name: 'funds invoice',
      summary: 'print what an operator owes for a week',
      options: [
        weekOption(),
        operatorOption().makeOptionMandatory(),
        new Option('--format <format>', 'how to print it')
          .choices(['md', 'json', 'csv'])
          .default('md'),
        ledgerOption(),
      ],
      action: async (options) =>
        (await import('../commands/funds/books.ts')).invoiceCommand(options),
    },
    moving('pay', 'book what an operator paid', [
      operatorOption().conflicts('dao'),
      new Option('--dao', 'the DAO paid, for what it subsidises'),
    ]),
    moving('subsidy', 'the DAO takes over relays that an operator gave away', [
      operatorOption().makeOptionMandatory(),
    ]),
    moving('burn', 'book what was burned', [
      new Option('--operator <name>', 'of whose payments; default: of all').conflicts('dao'),
      new Option('--dao', 'of what the DAO paid'),
    ]),
    {
      name: 'funds audit',
      summary: 'check the books; what is outstanding',
      options: [ledgerOption(), jsonOption()],
      action: async (options) => (await import('../commands/funds/books.ts')).auditCommand(options),
    },
  ]
}

function moving(
  kind: 'pay' | 'subsidy' | 'burn',
  summary: string,
  options: readonly Option[],
): CommandEntry {
  return {
    name: `funds ${kind}`,
    summary,
    options: [
      weekOption(),
      ...options,
      parsed('--amount <upokt>', 'such as 300000000upokt or 300POKT', upokt).makeOptionMandatory(),
      new Option('--id <text>', 'the transaction: it is booked once').makeOptionMandatory(),
      new Option('--chain <id>', 'one chain only; default: one after the other'),
      ledgerOption(),
      jsonOption(),
    ],
    action: async ({ amount, ...rest }) =>
      (await import('../commands/funds/move.ts')).moveCommand(kind, { ...rest, upokt: amount }),
  }
}

function tallying(): readonly Option[] {
  return [
    new Option('--rates <file>', 'rates of the week: funds rates --out').makeOptionMandatory(),
    operatorsOption().makeOptionMandatory(),
    paramsOption(),
  ]
}

/** How relays are looked up in certificates. */
function certificates(): readonly Option[] {
  return [
    new Option('--registry <folder>', 'published reports: flag relays without a certificate'),
    new Option('--suppliers <csv>', 'with --registry: supplier,url'),
    new Option('--policy <file>', 'with --registry: whom to believe, trust.json'),
    new Option('--log <folder>', 'with --policy: a transparency log, to find withdrawals'),
    new Option('--suite <folder>', 'with --registry: judge the answers again'),
    new Option('--tiers <file>', 'with --suite: the tiers file of the reports, to decide again'),
    new Option('--key <file>', 'with --registry: public key of a certifier; repeatable')
      .argParser(gather)
      .default([]),
    keysOption(),
  ]
}

function operatorsOption(): Option {
  return new Option('--operators <csv>', 'application,operator,from_height,to_height')
}

function paramsOption(): Option {
  return new Option('--params <file>', 'parameters of the network by height: works out inflation')
}

function weekOption(): Option {
  return new Option('--week <week>', 'ISO week in UTC, such as 2026-W48').makeOptionMandatory()
}

function ledgerOption(): Option {
  return new Option('--ledger <file>', 'the books').env('IQCHAINS_LEDGER').default('funds.sqlite')
}

function operatorOption(): Option {
  return new Option('--operator <name>', 'the portal operator')
}

function pricesOption(): Option {
  return new Option('--prices <csv>', 'daily closes: how far the price moved within the week')
}

function upokt(text: string): bigint {
  const [, digits] = /^([0-9]{1,18})upokt$/u.exec(text) ?? []
  if (digits !== undefined) return BigInt(digits)
  const [, whole, fraction = ''] = /^([0-9]{1,12})(?:\.([0-9]{1,6}))?POKT$/u.exec(text) ?? []
  if (whole !== undefined) return BigInt(whole + fraction.padEnd(6, '0'))
  throw new InvalidArgumentError(
    'an amount with its unit is expected, such as 300000000upokt or 300POKT.',
  )
}
