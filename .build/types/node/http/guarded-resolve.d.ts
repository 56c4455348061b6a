import type { Resolve } from './pinned-lookup.ts';
/** A name that looks public leads into a private network only: whoever runs its DNS may aim at it. */
export declare class PrivateAddressError extends Error {
    readonly code = "IQCHAINS_PRIVATE_ADDRESS";
    readonly address: string;
    constructor(address: string);
}
/** Resolves names as `resolve` does, but leaves out private addresses of names that look public. */
export declare function guardedResolve(resolve: Resolve): Resolve;
