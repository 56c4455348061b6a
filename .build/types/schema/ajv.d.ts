import type { Ajv, Options } from 'ajv';
/**
 * A compiler of schemas. Ajv is loaded with the first one, as most commands start without any. The
 * schemas themselves are validated by a test: here it would take longer than everything else.
 */
export declare function createAjv(options?: Options): Ajv;
