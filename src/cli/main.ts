import { CommanderError } from 'commander'
import { isIqError } from '../errors/index.ts'
import { createProgram } from './program/index.ts'
import { tolerateClosedPipes } from './terminal/closed-pipe.ts'
import { onStderr } from './terminal/on-stderr.ts'
import { plainText } from './terminal/plain-text.ts'

/** Runs one command; the result is `process.exitCode`. Unknown errors are thrown on. */
export async function main(args: readonly string[]): Promise<void> {
  tolerateClosedPipes([process.stdout, process.stderr])
  const words = withoutColour(args)
  const program = createProgram(words[0])
  settle(program)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
    } else if (isIqError(error)) {
      process.stderr.write(`${onStderr(`error ${error.code}: ${plainText(error.message)}`)}\n`)
      if (error.next !== undefined) process.stderr.write(`  next: ${plainText(error.next)}\n`)
      process.exitCode = error.exitCode
    } else if (isSystemError(error)) {
      process.stderr.write(`${onStderr(`error DISK: ${plainText(error.message)}`)}\n`)
      process.exitCode = 1
    } else {
      throw error
    }
  }
}

/** `--no-color` may stand anywhere; it is said to all that print by the environment. */
function withoutColour(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  const isSaid = (at: number) => args[at] === '--no-color' && (end < 0 || at < end)
  if (args.some((_, at) => isSaid(at))) process.env['NO_COLOR'] = '1'
  return args.filter((_, at) => !isSaid(at))
}

/** Makes every command throw instead of leaving the process, so that exit codes are ours. */
function settle(command: ReturnType<typeof createProgram>): void {
  command.exitOverride()
  for (const child of command.commands) settle(child)
}

/** What the operating system refuses (too many open files, no space, no permission) is no bug. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error && 'syscall' in error
}
