import type { Fault } from '../types.ts';
import type { Exchange } from './exchange.ts';
import type { Method, Routes } from './method.ts';
export type Choice = {
    readonly kind: 'supported';
    readonly method: Method;
}
/** Why none of the methods can be used, on one line. */
 | {
    readonly kind: 'unsupported';
    readonly reason: string;
}
/** The node could not be examined. */
 | {
    readonly kind: 'fault';
    readonly fault: Fault;
};
/** Chooses the first method whose self-check a node passes; what was found is kept. */
export declare class MethodChoice {
    #private;
    /** Goes on where a fault that says nothing of the method ended the search before. */
    find(exchange: Exchange, routes: Routes): Promise<Choice>;
}
