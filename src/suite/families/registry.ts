import type { Family, FamilyTask } from './family.ts'
import { instructions } from './instructions/index.ts'
import { knowledge } from './knowledge/index.ts'
import { logic } from './logic/index.ts'
import { procedure } from './procedure/index.ts'
import { quantities } from './quantities/index.ts'
import { reading } from './reading/index.ts'

/** Every family, task by task. */
export const families: readonly Family[] = [
  ...quantities,
  ...logic,
  ...reading,
  ...knowledge,
  ...instructions,
  ...procedure,
]

const byName = new Map(families.map((family) => [family.name, family]))

/** The family of this name. @throws RangeError when there is none */
export function familyNamed(name: string): Family {
  const family = byName.get(name)
  if (family === undefined)
    throw new RangeError(`there is no family "${name}"; there are ${[...byName.keys()].join(', ')}`)
  return family
}

/** The families of a task, in the order of the registry. */
export function familiesOf(task: FamilyTask): readonly Family[] {
  return families.filter((family) => family.task === task)
}
