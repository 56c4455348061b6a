import { type Finding } from '../finding.ts';
/**
 * Whether SQLite, a native part that an installation can miss, keeps a journal in `folder`: its
 * write-ahead log needs shared memory, which network file systems lack.
 */
export declare function examineJournal(folder: string): Promise<Finding>;
