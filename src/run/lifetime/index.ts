/** Which test of its node a run is: one lifetime of evidence for each node. */

export { addressesOf } from './addresses.ts'
export {
  type EvidenceTerm,
  evidenceTerm,
  isNumberTaken,
  type Lifetime,
  lifetimeOf,
  type PastTest,
  type TestSettings,
} from './lifetime.ts'
