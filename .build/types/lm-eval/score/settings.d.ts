import { type PyDict, type PyValue } from '../python/index.ts';
/** Settings of a filter or metric: those that nobody reads are refused. */
export declare class Settings {
    #private;
    constructor(place: string, values: ReadonlyMap<string, PyValue>);
    text(key: string, absent: string): string;
    integer(key: string, absent: number | undefined): number;
    /** Whether Python takes the value for true: YAML's "y" is text, and true. */
    flag(key: string): boolean;
    texts(key: string): readonly string[];
    dict(key: string): PyDict;
    value(key: string, absent: PyValue): PyValue;
    /** @throws IqError `SUITE` naming a key that no reader asked for */
    refuseOthers(): void;
}
