import { type Static } from '../../schema/index.ts';
declare const LockedFileSchema: import("typebox").TObject<{
    repo: import("typebox").TString;
    revision: import("typebox").TString;
    config: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    split: import("typebox").TString;
    file: import("typebox").TString;
    ref: import("typebox").TOptional<import("typebox").TString>;
    bytes: import("typebox").TInteger;
    sha256: import("typebox").TString;
}>;
/** Shape of `data.lock.json`; published as `schemas/data-lock.schema.json`. */
export declare const DataLockSchema: import("typebox").TObject<{
    $schema: import("typebox").TOptional<import("typebox").TString>;
    schema: import("typebox").TLiteral<"iqchains/data-lock/v1">;
    files: import("typebox").TArray<import("typebox").TObject<{
        repo: import("typebox").TString;
        revision: import("typebox").TString;
        config: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        split: import("typebox").TString;
        file: import("typebox").TString;
        ref: import("typebox").TOptional<import("typebox").TString>;
        bytes: import("typebox").TInteger;
        sha256: import("typebox").TString;
    }>>;
}>;
/** One file of a fetched dataset; files of a split stand in the order they are read. */
export type LockedFile = Static<typeof LockedFileSchema>;
/** What was fetched for the suite in a folder; nothing where there is no `data.lock.json`. @throws IqError `DATA` */
export declare function readDataLock(directory: string): Promise<readonly LockedFile[]>;
/** Writes `data.lock.json`, whole or not at all. @throws IqError `DISK` */
export declare function writeDataLock(directory: string, files: readonly LockedFile[]): Promise<void>;
export {};
