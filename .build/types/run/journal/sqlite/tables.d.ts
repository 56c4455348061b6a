/**
 * The tables of a journal. One file holds one run, so that runs never lock each other and a
 * damaged file costs one run only. `application_id` marks the file as ours; `user_version`
 * is raised with every change of the tables.
 */
export declare const journalIdentity: {
    readonly applicationId: 1230064177;
    readonly version: 5;
};
export declare const journalTables: string;
