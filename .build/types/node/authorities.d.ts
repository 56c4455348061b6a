import { type SecureContext } from 'node:tls';
/**
 * Reads certificates of authorities (PEM) that are trusted in TLS beside those that Node.js trusts.
 * Throws `IqError` (`CONFIG`).
 */
export declare function readAuthorities(file: string): Promise<SecureContext>;
