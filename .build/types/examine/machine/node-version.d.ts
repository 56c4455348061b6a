import { type Finding } from '../finding.ts';
/** @param version as in `process.versions.node` */
export declare function judgeNodeVersion(version: string): Finding;
