/** What SQLite does for files that are no journal: locks, and databases that are made from other files. */
export {
  type DerivedTables,
  isBusy,
  isDamage,
  openDerived,
  remakeDerived,
} from './derived-database.ts'
export { type Lock, tryLock } from './lock.ts'
