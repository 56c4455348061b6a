import { type Finding } from './finding.ts';
import type { Spoken } from './probe.ts';
import type { Subject } from './subject.ts';
export type Survey = {
    readonly ok: true;
    readonly spoken: Spoken;
    readonly finding: Finding;
} | {
    readonly ok: false;
    readonly finding: Finding;
    readonly images: boolean;
};
/**
 * Asks in every protocol; a run would use the first that is answered, or that whose full route
 * the URL is. A node that answers none is a failure, told by the most telling fault, or by the images
 * that it makes instead.
 */
export declare function surveyProtocols(subject: Subject): Promise<Survey>;
