import type { Ledger } from './ledger.ts';
/** Money that moved outside: its id (a transaction hash) makes it count once. */
export interface Movement {
    /** Names the transaction: letters, digits and `.:_-`. */
    readonly id: string;
    readonly week: string;
    readonly upokt: bigint;
}
/** An operator, or the DAO for what it subsidises, has paid. @returns false when it is known already */
export declare function pay(ledger: Ledger, operator: string, movement: Movement): boolean;
/** The DAO takes over what an operator owes for relays given away. @returns false when it is known */
export declare function subsidise(ledger: Ledger, operator: string, movement: Movement): boolean;
/** What was paid is burned. @returns false when it is known already */
export declare function burn(ledger: Ledger, movement: Movement): boolean;
