import type { Journal } from '../../run/index.ts'

/** What a journal is told besides samples: by the name of the call, with its arguments. */
export const noteKinds = [
  'recordPace',
  'recordPrompts',
  'recordLimits',
  'recordCanary',
  'recordSalt',
  'recordFurtherRelays',
  'challenge',
  'prove',
  'finish',
  'raiseCap',
] as const satisfies readonly (keyof Journal)[]

export type NoteKind = (typeof noteKinds)[number]

/** Tells a journal what another one was told. @param args as they were given */
export async function tell(journal: Journal, kind: NoteKind, args: unknown): Promise<void> {
  const call = journal[kind] as (...all: readonly unknown[]) => Promise<void>
  await call.apply(journal, args as unknown[])
}

export function isNoteKind(kind: string): kind is NoteKind {
  return noteKinds.some((one) => one === kind)
}
