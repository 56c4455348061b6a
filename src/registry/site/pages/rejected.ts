import { markup } from '../../../charts/index.ts'
import { table, visibleLine } from '../../../pages/index.ts'
import { reportFiles } from '../../../report/index.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, viewOf } from '../site.ts'

/** Rows of the page: whoever hands in rubbish makes it no longer than that. */
const most = 1000

/** Reports that did not verify, with the failed check; never with a score. */
export const rejectedPage: FileKind = {
  pattern: /^rejected\.html$/u,
  type: html,
  paths: () => ['rejected.html'],
  render(site, path, _, query) {
    const rejected = site.registry.rejected()
    return framed(site, path, 'Rejected reports', [
      markup`<p>What does not verify is never shown with a score: nothing in it can be believed, not even whom it is about.</p>
`,
      rejected.length === 0
        ? markup`<p>Every report that was handed in verified.</p>
`
        : table({
            caption: `Reports that did not verify${rejected.length > most ? `: the first ${most} of ${rejected.length}` : ''}`,
            head: ['SHA-256 of the bundle', 'Failed check', 'Why', 'Handed in as'],
            rows: rejected
              .slice(0, most)
              .map(({ digest, check, reason, source }) => [
                markup`<code>${digest}</code>`,
                check,
                visibleLine(reasonOf(check, reason), 1000),
                visibleLine(nameOf(source)),
              ]),
            view: viewOf(query),
          }),
    ])
  },
}

/** Without the name of the check, which stands beside it. */
function reasonOf(check: string, reason: string): string {
  return reason.startsWith(`${check}: `) ? reason.slice(check.length + 2) : reason
}

/** The folder, or the file: without the folders of the machine on which it was added. */
function nameOf(source: string): string {
  const parts = source.split(/[\\/]/u).filter((part) => part !== '')
  if (parts.length > 1 && parts.at(-1) === reportFiles.bundle) parts.pop()
  return parts.at(-1) ?? ''
}
