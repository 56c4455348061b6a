import { type AccessOptions } from '../access.ts';
export interface DoctorOptions extends AccessOptions {
    readonly model?: string;
    readonly keyFile?: string;
    readonly timeout: number;
    readonly chain?: string;
    readonly tiers?: string;
    readonly strict?: boolean;
    readonly runs: string;
    readonly keys: string;
    readonly json?: boolean;
}
/** `doctor <url>`: exit 0 unless something fails; with `--strict` a warning fails too. */
export declare function doctorCommand(url: string, options: DoctorOptions): Promise<void>;
