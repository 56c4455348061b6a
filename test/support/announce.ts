import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/** Says in one line how many tests over reference data were not run. */
export class AnnounceReference implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')])
    const count = skipped.filter(isOverReference).length
    if (count === 0) return
    process.stdout.write(`${count} tests over reference data are not run: ../shared is not here\n`)
  }
}

function isOverReference(test: TestCase): boolean {
  let parent: TestModule | TestSuite = test.parent
  while (parent.type === 'suite') {
    if (parent.meta().reference) return true
    parent = parent.parent
  }
  return false
}
