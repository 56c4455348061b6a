/** Whether relays were served by certified nodes. */
export type { Certificate, CertificateSource } from './certificate-source.ts'
export { type Flag, flagsOf } from './flags.ts'
export { certificatesIn, type ReportsFolder } from './reports-folder.ts'
export { readSuppliers } from './suppliers.ts'
