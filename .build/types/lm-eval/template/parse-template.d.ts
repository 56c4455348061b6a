import type { Body } from './syntax.ts';
import { type Source } from './syntax-error.ts';
/**
 * Parses a template in the syntax of jinja2.
 * @throws IqError `SUITE` for what jinja2 rejects and for tags that are not supported, by name.
 */
export declare function parseTemplate(source: Source): Body;
