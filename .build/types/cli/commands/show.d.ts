export interface ShowOptions {
    readonly wrong?: boolean;
    readonly runs: string;
    readonly json?: boolean;
}
/** `show [run]` */
export declare function showCommand(run: string | undefined, options: ShowOptions): Promise<void>;
