/** Names of the files of a published report. */
export declare const reportFiles: {
    readonly report: 'report.json';
    readonly node: 'node.json';
    readonly transcript: 'transcript.jsonl';
    readonly bundle: 'report.sigstore.json';
};
