/** Templates of task files: the subset of jinja2 they use, compiled once, with Python's semantics. */
export { compileTemplate, type Template } from './template.ts'
