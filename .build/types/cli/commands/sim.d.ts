export interface SimOptions {
    readonly suite: string;
    readonly port: number;
    readonly skill: number;
    readonly replay?: string;
    readonly seed: string;
    readonly latency: number;
    readonly tokenMs: number;
    readonly dropBeyond?: {
        readonly inputTokens: number;
        readonly outputTokens: number;
    };
    readonly errorRate: number;
    readonly garbageRate: number;
    readonly slowBodyRate: number;
}
/** `sim`: serves until it is stopped. */
export declare function simCommand(options: SimOptions): Promise<void>;
