import type { Reply } from '../http/index.ts';
export type JsonBody = {
    readonly ok: true;
    readonly value: unknown;
} | {
    readonly ok: false;
    readonly problem: string;
};
/** The body of a reply as JSON; a reply that declares another content type is not tried. */
export declare function jsonBody(reply: Reply): JsonBody;
/** Whether a reply declares itself a stream of server-sent events. */
export declare function isEventStream(reply: Reply): boolean;
