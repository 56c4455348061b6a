/** The pages that people read. */
export { answersPage } from './answers.ts'
export { chainPage } from './chain.ts'
export { chainsPage } from './chains.ts'
export { nodePage } from './node.ts'
export { nodesPage } from './nodes.ts'
export { certifiersPage, rejectedPage, thresholdsPage } from './others.ts'
export { reportPage } from './report.ts'
