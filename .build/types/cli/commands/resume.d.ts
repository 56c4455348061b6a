import { type AccessOptions } from '../access.ts';
import { type ConductOptions } from '../conduct.ts';
export interface ResumeOptions extends ConductOptions, AccessOptions {
    readonly keyFile?: string;
    readonly runs: string;
    readonly json?: boolean;
}
/** `resume [run]` */
export declare function resumeCommand(run: string | undefined, options: ResumeOptions): Promise<void>;
