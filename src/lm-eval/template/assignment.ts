import { PyError } from '../python/index.ts'
import { iterate, kindOf } from './inspect.ts'
import type { Frame, Scope } from './scope.ts'
import type { Target } from './syntax.ts'
import { Namespace, UndefinedError, type Value } from './values.ts'

/** Compiles the assignment of a value to `target`, whose names `scope` declares. */
export function compileAssignment(
  scope: Scope,
  target: Target,
): (frame: Frame, value: Value) => void {
  switch (target.kind) {
    case 'name': {
      const slot = scope.ownSlot(target.name)
      return (frame, value) => {
        frame.slots[slot] = value
      }
    }
    case 'tuple':
      return compileUnpacking(scope, target.items)
    case 'attribute':
      return compileNamespaceAssignment(scope, target.namespace, target.name)
  }
}

function compileUnpacking(
  scope: Scope,
  targets: readonly Target[],
): (frame: Frame, value: Value) => void {
  const assignments = targets.map((target) => compileAssignment(scope, target))
  return (frame, value) => {
    const values = [...iterate(value)]
    if (values.length !== assignments.length)
      throw new PyError(
        'ValueError',
        `cannot unpack ${kindOf(value)} of length ${values.length} into ${assignments.length} names`,
      )
    for (const [index, assign] of assignments.entries()) assign(frame, values[index] ?? null)
  }
}

function compileNamespaceAssignment(
  scope: Scope,
  namespace: string,
  attribute: string,
): (frame: Frame, value: Value) => void {
  const slots = scope.slotsOf(namespace)
  return (frame, value) => {
    const slot = slots.find((candidate) => frame.slots[candidate] !== undefined)
    const object = slot === undefined ? undefined : frame.slots[slot]
    if (!(object instanceof Namespace))
      throw new UndefinedError(
        `cannot assign to an attribute of '${namespace}': it is no namespace`,
      )
    object.attributes.set(attribute, value)
  }
}
