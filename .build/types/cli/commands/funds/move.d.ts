export interface MoveOptions {
    readonly ledger: string;
    readonly id: string;
    readonly week: string;
    readonly upokt: bigint;
    readonly operator?: string;
    readonly dao?: boolean;
    readonly json?: boolean;
}
/** `funds pay`, `funds subsidy` and `funds burn` */
export declare function moveCommand(kind: 'pay' | 'subsidy' | 'burn', options: MoveOptions): void;
