import type { Report } from '../report/index.ts';
import type { Frozen } from '../run/index.ts';
/** What a report does not prove, said in the report itself. */
export declare function limitsOf(frozen: Frozen, control: Report['node']['control']): string[];
