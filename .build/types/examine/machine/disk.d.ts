import { type Finding } from '../finding.ts';
/** Whether runs can be kept in `folder`, which is made when it is missing. */
export declare function examineDisk(folder: string): Finding;
