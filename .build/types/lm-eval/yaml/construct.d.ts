import { type Document, type Node } from 'yaml';
import type { YamlValue } from './value.ts';
/** What a construction needs to know of the file around it. */
export interface Surroundings {
    /** Ends the construction with a message that names the node's place. */
    fail(node: Node | null, message: string): never;
    functionReference(name: string, node: Node): YamlValue;
}
/**
 * Builds the value of a parsed file as PyYAML's SafeLoader does, with `!function` added: YAML 1.1
 * scalars, merge keys, the last of two equal keys wins.
 */
export declare function construct(document: Document, file: Surroundings): YamlValue;
