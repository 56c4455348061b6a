import type { Protocol } from '../item/index.ts';
import type { TransportResult } from '../node/index.ts';
import type { Subject } from './subject.ts';
/** What a node says of itself when it lists its models. */
export interface Listing {
    readonly result: TransportResult;
    /** The `Server` header. */
    readonly server: string | undefined;
    /** The JSON body of a good reply. */
    readonly body: unknown;
}
/** Asks for the list of models that goes with a protocol. */
export declare function askListing(subject: Subject, protocol: Protocol): Promise<Listing>;
/** The names in OpenAI's lists, or the one model of TGI's `/info`. */
export declare function namesIn(listings: readonly Listing[]): readonly string[];
