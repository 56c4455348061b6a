/** Templates of task files: the subset of jinja2 they use, compiled once, with Python's semantics. */
export { compileTemplate } from './template.ts';
