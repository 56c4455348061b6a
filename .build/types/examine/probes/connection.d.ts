import type { TlsFacts } from '../../node/index.ts';
import { type Finding } from '../finding.ts';
import type { Look } from '../probe.ts';
/**
 * Whether the way to the node is encrypted, and for how long its certificate holds. Asks nothing: a
 * look of its own could end at another machine.
 */
export declare const connection: Look;
/** What a certificate's end means now. */
export declare function judgeTls({ version, validTo }: TlsFacts, now: Date): Finding;
/** What it means to have no TLS, which depends on how far the way is. */
export declare function judgePlain(hostname: string): Finding;
