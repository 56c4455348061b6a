import { withoutReference } from './reference.ts'

/** Says in one line what is not run, before everything else. */
export default function announce(): void {
  if (!withoutReference) return
  process.stdout.write(
    'Tests over reference data are left out: there is no folder shared beside the checkout.\n',
  )
}
