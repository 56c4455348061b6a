import { type Fields } from './value.ts';
/** A file whose bytes a suite depends on. */
export interface SourceFile {
    readonly path: string;
    /** SHA-256 of its bytes, lower-case hex. */
    readonly sha256: string;
}
/** One task file as written, before `include` is followed. */
export interface YamlFile extends SourceFile {
    readonly fields: Fields;
}
/** Reads one YAML 1.1 file whose top level is a mapping. @throws IqError `SUITE` */
export declare function readYamlFile(path: string): YamlFile;
/** Parses the text of a YAML file; `path` names it in messages and holds its `!function` code. */
export declare function parseFields(text: string, path: string): Fields;
