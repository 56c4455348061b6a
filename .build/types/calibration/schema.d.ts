import { type Static } from '../schema/index.ts';
/** Parameters are kept to this many decimals: far finer than any fit, and short files. */
export declare const decimals = 4;
/** Shape of `calibration.json`; published as `schemas/calibration.schema.json`. */
export declare const CalibrationSchema: import("typebox").TObject<{
    $schema: import("typebox").TOptional<import("typebox").TString>;
    schema: import("typebox").TLiteral<"iqchains/calibration/v1">;
    suite: import("typebox").TObject<{
        name: import("typebox").TString;
        version: import("typebox").TString;
        digest: import("typebox").TString;
    }>;
    model: import("typebox").TUnion<[import("typebox").TLiteral<"1PL">, import("typebox").TLiteral<"2PL">]>;
    reports: import("typebox").TInteger;
    tasks: import("typebox").TArray<import("typebox").TObject<{
        name: import("typebox").TString;
        slopes: import("typebox").TArray<import("typebox").TNumber>;
        intercepts: import("typebox").TArray<import("typebox").TNumber>;
    }>>;
}>;
/** Item parameters fitted to past runs of one suite; they save relays and never decide. */
export type Calibration = Static<typeof CalibrationSchema>;
