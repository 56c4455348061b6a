import { IqError } from '../../errors/index.ts'
import { isList, type PyValue, repr, type TaskConfig } from '../../lm-eval/index.ts'
import { closest } from '../../schema/index.ts'
import { type Family, families, type Stream, streamOf } from '../families/index.ts'

const keys = ['family', 'families', 'difficulty']

/**
 * Reads what a task file wants generated: `dataset_kwargs` with a `family` or a list of `families`, and at
 * will a `difficulty`, one level or a list of them.
 * @throws IqError `SUITE` naming the place in the task file
 */
export function readStream({ dataset_kwargs: given, task, place, places }: TaskConfig): Stream {
  const where = places.get('dataset_kwargs') ?? place
  const refuse = (message: string): never => {
    throw new IqError('SUITE', `${where}: task '${task}': dataset_kwargs ${message}`)
  }
  for (const key of given.keys()) {
    if (!keys.includes(String(key))) refuse(`has the unknown key ${repr(key)}`)
  }
  const [family, several] = [given.get('family'), given.get('families')]
  if ((family === undefined) === (several === undefined)) {
    refuse('must name a family, or a list of families')
  }
  const names = family === undefined ? (several ?? null) : [family]
  if (!isList(names) || names.length === 0) return refuse('must have a list of families')
  const chosen = names.map((name) => familyOf(name) ?? refuse(`: ${unknown(name)}`))
  try {
    return streamOf(chosen, levelsOf(given.get('difficulty')))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(error.message)
  }
}

function familyOf(name: PyValue): Family | undefined {
  return families.find((family) => family.name === name)
}

function unknown(name: PyValue): string {
  const near =
    typeof name === 'string' &&
    closest(
      name,
      families.map((family) => family.name),
    )
  return `there is no family ${repr(name)}${near ? `, did you mean '${near}'?` : ''}`
}

/** @throws RangeError when it is no level or list of levels */
function levelsOf(difficulty: PyValue | undefined): number[] | undefined {
  if (difficulty === undefined || difficulty === null) return undefined
  const levels = isList(difficulty) ? difficulty : [difficulty]
  return levels.map((level) => {
    if (typeof level === 'bigint' && level >= 1n) return Number(level)
    throw new RangeError(`: difficulty is a level from 1, not ${repr(level)}`)
  })
}
