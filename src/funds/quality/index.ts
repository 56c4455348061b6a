/** Whether relays were served by certified nodes. */
export { sourceOf } from './certificate-source.ts'
export { certificatesByKeys, certificatesByPolicy, type Registry } from './certificates.ts'
export { type Flag, flagsOf } from './flags.ts'
export { readSuppliers } from './suppliers.ts'
