import { dirname } from 'node:path'
import type { CertifyEvent, RunOptions } from '../../certify/index.ts'
import { renderers } from '../../publish/index.ts'
import { reportFiles } from '../../report/index.ts'
import { shellWord } from '../shell/shell-word.ts'
import { terminalWidth } from '../terminal/columns.ts'
import { onInterrupt } from '../terminal/interrupt.ts'
import type { Output } from '../terminal/output.ts'
import { nextSteps } from './next-steps.ts'
import { type Display, showProgress } from './progress/display.ts'

/** What lets a user watch a run and stop it. */
type Watching = Required<Pick<RunOptions, 'listener' | 'stop' | 'abort'>>

/** Runs something that certifies: shows what it tells, and lets Ctrl-C stop it. */
export async function watched<T>(
  output: Output,
  certify: (watching: Watching) => Promise<T>,
): Promise<T> {
  const { stop, abort, dispose } = onInterrupt(output.note)
  let display: Display | undefined
  const listener = (event: CertifyEvent): void => {
    const isOver = event.kind === 'published'
    if (isOver) close()
    else display ??= showProgress(process.stderr)
    display?.observe(event)
    if (!frequent.has(event.kind)) display?.clear()
    show(event, output)
  }
  const close = (): void => {
    display?.close()
    display = undefined
  }
  try {
    return await certify({ listener, stop, abort })
  } finally {
    close()
    dispose()
  }
}

/** What is told too often for a line of its own. */
const frequent: ReadonlySet<CertifyEvent['kind']> = new Set([
  ...(['sent', 'came', 'stored', 'load', 'retrying', 'held'] as const),
])

function show(event: CertifyEvent, output: Output): void {
  switch (event.kind) {
    case 'found':
      output.note(
        `the node answers ${event.node.protocol} requests${event.by === 'doctor' ? ', as doctor found' : ''}`,
      )
      return
    case 'unreadable':
      output.note(`warning: run ${event.run} cannot be read and is left out`)
      return
    case 'begun':
      showBegun(event, output)
      return
    case 'continued':
      showContinued(event, output)
      return
    case 'resumed':
      output.event('resumed', { run: event.run })
      output.note(`run ${event.run}: going on`)
      return
    case 'key-made':
      output.note(`made a certifier key ${event.keyid} in ${dirname(event.path)}`)
      return
    case 'control':
      showControl(event, output)
      return
    case 'announced': {
      const { origin, index, test } = event
      output.event('announced', { origin, index, test })
      output.note(`announced as entry ${index} of '${origin}', test ${test} of this node`)
      return
    }
    case 'recorded': {
      const { run, index } = event
      output.event('recorded', { run, index })
      output.note(`recorded as entry ${index} of the log; send it to its witnesses`)
      return
    }
    case 'unrecorded':
      output.note(
        output.asTyped(
          `the run was announced in '${event.origin}'; to record it: iqchains resume ${event.run} --log <folder>`,
        ),
      )
      return
    case 'published':
      showPublished(event, output)
      return
    case 'preparing':
    case 'asking':
    case 'sent':
    case 'came':
    case 'held':
    case 'started':
    case 'retrying':
    case 'stored':
    case 'load':
    case 'away':
    case 'back':
    case 'probing':
    case 'probed':
      return
  }
}

type Told<K extends CertifyEvent['kind']> = Extract<CertifyEvent, { kind: K }>

function showBegun({ run, node, suite, ...place }: Told<'begun'>, output: Output): void {
  const { name, version, digest } = suite
  const { test: attempt, epoch, because } = place
  const kind = 'new' as const
  output.event('started', { run, node, suite: name, digest, kind, attempt, epoch, because })
  output.note(`run ${run}: ${name} ${version} asked of ${node.url}`)
  for (const line of placeInWords(place, name)) output.note(line)
}

/** Where a new test stands among those of its node. */
function placeInWords(
  { test, epoch, because }: Pick<Told<'begun'>, 'test' | 'epoch' | 'because'>,
  suite: string,
): string[] {
  const when = epoch === null ? '' : ` in ${epoch}`
  const reasons = {
    first: [],
    asked: ['the test of before is complete; another one was asked for'],
    ended: ['the certificate of before has ended: the node is tested again'],
    epoch: [`a new epoch, ${epoch}: its tests begin afresh`],
  }
  const order =
    test === 1 ? [] : [`test ${test} of this node on ${suite}${when}: it takes stronger evidence`]
  return [...reasons[because], ...order]
}

function showContinued({ run, node, suite, finished }: Told<'continued'>, output: Output): void {
  output.event('continued', { run, node, finished })
  output.note(`run ${run}: the evidence on ${node.url} so far, ${suite.name} ${suite.version}`)
  output.note(
    finished === null
      ? 'it goes on where it stopped'
      : `complete since ${finished}: no item is asked again. After a change of the node: --again`,
  )
}

function showControl({ run, control }: Told<'control'>, output: Output): void {
  output.event('control', { ...control })
  switch (control.kind) {
    case 'proven':
      output.note(`the operator ${control.keyid} controls the node: proven`)
      return
    case 'open': {
      const { origin, nonce } = control.challenge
      output.note(
        `the node does not prove whose it is (${control.reason}): control is claimed only`,
      )
      output.note(
        `  the operator can: iqchains operator answer ${shellWord(origin)} --nonce ${nonce} --key <file>`,
      )
      output.note(output.asTyped(`  and you then: iqchains resume ${run} --operator-proof <file>`))
    }
  }
}

function showPublished({ folder, report }: Told<'published'>, output: Output): void {
  output.event('report', { folder, report })
  output.result(`\n${renderers.text(report, Date.now(), terminalWidth())}\n`)
  output.whole(`report  ${folder}/${reportFiles.report}\n`)
  for (const line of nextSteps(folder, report, new Date())) {
    output.whole(`${output.asTyped(line)}\n`)
  }
}
