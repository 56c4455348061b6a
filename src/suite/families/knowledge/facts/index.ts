/**
 * Facts with their references, and the questions that each table can answer.
 *
 *     science/ places/ culture/ language/ computing/   one file per table
 *                         └──► tables.ts
 */
export { type FactTable, FactTableSchema, type RelationSpec } from './table.ts'
export { factTables } from './tables.ts'
