/** `funds audit`: exit 6 unless all that must hold does. */
export declare function auditCommand(options: {
    readonly ledger: string;
    readonly json?: boolean;
}): void;
/** `funds invoice` */
export declare function invoiceCommand(options: {
    readonly ledger: string;
    readonly week: string;
    readonly operator: string;
    readonly format: 'md' | 'json' | 'csv';
}): void;
