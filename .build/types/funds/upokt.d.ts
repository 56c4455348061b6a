/** An amount of upokt in POKT, a decimal string. */
export declare function inPokt(upokt: bigint): string;
