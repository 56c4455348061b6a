/**
 * Reads which node answers for a supplier: CSV with the columns supplier and url. A certificate names the
 * node's origin, a claim the supplier's address; nothing on the chain joins the two.
 * @returns origins by supplier
 * @throws IqError `DATA`, naming file, line and column
 */
export declare function readSuppliers(path: string): Promise<ReadonlyMap<string, string>>;
