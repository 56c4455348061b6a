/** The database of a fleet: connections, tables by version, and what its failures mean. */
export {
  connect,
  type Database,
  loadPackage,
  type Queryable,
} from './connect.ts'
export { databaseError, failureOf } from './failure.ts'
export { chanceOf, type Migrated, migrate, requireTables } from './migrate.ts'
