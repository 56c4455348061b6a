/** What is checked, in this order. */
export type CheckName = 'envelope' | 'payload-type' | 'signatures' | 'statement' | 'predicate-type' | 'predicate' | 'subjects' | 'report' | 'claims' | 'arithmetic' | 'transcript' | 'verdicts' | 'scores' | 'times' | 'validity';
export interface Check {
    readonly name: CheckName;
    readonly ok: boolean;
    /** What was found, one printable line. */
    readonly detail: string;
}
/** What a check found when all is well. */
export interface Finding<T> {
    readonly value: T;
    readonly detail: string;
}
export declare function found<T>(value: T, detail: string): Finding<T>;
/** Remembers each check as it is made. */
export declare class Checklist {
    readonly checks: Check[];
    /**
     * Makes one check.
     * @throws what the check throws: an IqError `VERIFICATION`, once noted, ends the verification
     */
    run<T>(name: CheckName, check: () => Finding<T> | Promise<Finding<T>>): Promise<T>;
    note(name: CheckName, ok: boolean, detail: string): void;
}
