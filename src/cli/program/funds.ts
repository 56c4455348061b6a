import { type Command, InvalidArgumentError, Option } from 'commander'
import { gather, price } from './arguments.ts'
import { jsonOption, keysOption, reportsOption, tiersOption } from './options.ts'

/** Commands about money: from a price in USD to what is burned. */
export function funds(program: Command): void {
  const command = program
    .command('funds')
    .description('price, tally, charge and burn, week by week')
  rates(command)
  tallies(command)
  books(command)
  shown(command)
}

function rates(command: Command): void {
  command
    .command('rates')
    .description('upokt per relay of each chain for a week')
    .addOption(weekOption())
    .option('--prices <csv>', 'daily closes (date,close_usd): the mean of the seven days before')
    .option('--pokt-usd <price>', 'what a POKT costs, instead', price)
    .option('--out <file>', 'write the rates, for tally and close')
    .addOption(tiersOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { ratesCommand } = await import('../commands/funds/rates.ts')
      await ratesCommand(options)
    })
}

function tallies(command: Command): void {
  tallying(command.command('tally <claims>'))
    .description('add up the claims of a week by operator and chain')
    .action(async (claims: string, options) => {
      const { tallyCommand } = await import('../commands/funds/tally.ts')
      await tallyCommand(claims, options)
    })
  tallying(command.command('who <claims>'))
    .description('which application did what')
    .option('--html <file>', 'write a page with a chart')
    .action(async (claims: string, options) => {
      const { whoCommand } = await import('../commands/funds/who.ts')
      await whoCommand(claims, options)
    })
  tallying(command.command('reconcile <claims>'))
    .description("put the network's own figures beside what was agreed")
    .option('--prices <csv>', 'daily closes: how far the price moved within the week')
    .action(async (claims: string, options) => {
      const { reconcileCommand } = await import('../commands/funds/reconcile.ts')
      await reconcileCommand(claims, options)
    })
  tallying(command.command('close <claims>'))
    .description('post mint and charge of a week, once')
    .option('--corrects <sha256>', 'correct a closed week: the claim file that is replaced')
    .addOption(ledgerOption())
    .action(async (claims: string, options) => {
      const { closeCommand } = await import('../commands/funds/close.ts')
      await closeCommand(claims, options)
    })
}

function books(command: Command): void {
  moving(command.command('pay'), 'pay')
    .description('book what an operator paid')
    .addOption(operatorOption().conflicts('dao'))
    .addOption(new Option('--dao', 'the DAO paid, for what it subsidises'))
  moving(command.command('subsidy'), 'subsidy')
    .description('the DAO takes over relays that an operator gave away')
    .addOption(operatorOption().makeOptionMandatory())
  moving(command.command('burn'), 'burn').description('book what was burned')
  command
    .command('audit')
    .description('check the books; what is outstanding')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { auditCommand } = await import('../commands/funds/books.ts')
      auditCommand(options)
    })
}

function shown(command: Command): void {
  command
    .command('invoice')
    .description('print what an operator owes for a week')
    .addOption(weekOption())
    .addOption(operatorOption().makeOptionMandatory())
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['md', 'json', 'csv'])
        .default('md'),
    )
    .addOption(ledgerOption())
    .action(async (options) => {
      const { invoiceCommand } = await import('../commands/funds/books.ts')
      invoiceCommand(options)
    })
  const report = command
    .command('report')
    .description('write the signed report of a week: page, Markdown, JSON')
    .addOption(weekOption())
    .addOption(ledgerOption())
    .option('--claims <file>', 'also show the network, claims not paid and flags')
    .option('--rates <file>', 'with --claims: the rates of the week')
    .option('--operators <csv>', 'with --claims: application,operator,from_height,to_height')
    .option('--prices <csv>', 'with --claims: how far the price moved')
    .addOption(reportsOption())
  certificates(report).action(async (options) => {
    const { fundsReportCommand } = await import('../commands/funds/report.ts')
    await fundsReportCommand(options)
  })
}

function tallying(command: Command): Command {
  return certificates(
    command
      .requiredOption('--rates <file>', 'rates of the week, from funds rates --out')
      .requiredOption('--operators <csv>', 'application,operator,from_height,to_height'),
  )
}

function certificates(command: Command): Command {
  return command
    .option('--params <file>', 'parameters of the network by height: works out inflation')
    .option('--registry <folder>', 'published reports: flag relays without a certificate')
    .option('--suppliers <csv>', 'with --registry: supplier,url')
    .option('--key <file>', 'with --registry: public key of a certifier; repeatable', gather, [])
    .addOption(keysOption())
    .addOption(jsonOption())
}

function moving(command: Command, kind: 'pay' | 'subsidy' | 'burn'): Command {
  return command
    .addOption(weekOption())
    .requiredOption('--amount <upokt>', 'such as 300000000upokt', upokt)
    .requiredOption('--id <text>', 'the transaction: it is booked once')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .action(async ({ amount, ...options }) => {
      const { moveCommand } = await import('../commands/funds/move.ts')
      moveCommand(kind, { ...options, upokt: amount })
    })
}

const weekOption = () =>
  new Option('--week <week>', 'ISO week in UTC, such as 2026-W48').makeOptionMandatory()
const ledgerOption = () =>
  new Option('--ledger <file>', 'the books').env('IQCHAINS_LEDGER').default('funds.sqlite')
const operatorOption = () => new Option('--operator <name>', 'the portal operator')

function upokt(text: string): bigint {
  const [, digits] = /^([0-9]{1,18})upokt$/u.exec(text) ?? []
  if (digits !== undefined) return BigInt(digits)
  throw new InvalidArgumentError('an amount with its unit is expected, such as 300000000upokt.')
}
