import { IqError } from '../../errors/index.ts'
import { completable } from '../completion/completable.ts'
import { completionScript, shells } from '../completion/completion-script.ts'
import type { CommandEntry } from '../program/command.ts'

/** `completion <shell>` */
export async function completionCommand(
  shell: string,
  table: readonly CommandEntry[],
): Promise<void> {
  const known = shells.find((one) => one === shell)
  if (known === undefined) {
    throw new IqError('USAGE', `no completion for '${shell}'`, {
      next: `name ${shells.join(', ')}`,
    })
  }
  process.stdout.write(completionScript(known, completable(table)))
}
