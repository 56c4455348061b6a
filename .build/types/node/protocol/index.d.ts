export { readCompletion, statusFault } from './completion.ts';
export { dialects } from './dialects.ts';
export { jsonBody } from './json-body.ts';
export { modelName } from './model-name.ts';
export { asText } from './request-fields.ts';
export { compile, Lenient, TokenCount } from './schema.ts';
export { errorFault, serverError } from './server-error.ts';
