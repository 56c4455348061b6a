/** Marks our ledgers among SQLite files: "IQFU". */
export declare const applicationId = 1230063189;
/** Version of the tables. */
export declare const ledgerVersion = 1;
/**
 * The tables. A transfer names both its accounts, so no posting can be out of balance; nothing is ever
 * changed or deleted. A correction is a further posting.
 */
export declare const ledgerTables: string;
