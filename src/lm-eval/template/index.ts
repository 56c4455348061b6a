/**
 * Templates of task files: the subset of jinja2 they use, compiled once, with Python's semantics.
 *
 *     source ─► segments, tokens ─► parse-template, parse-expression ─► syntax
 *                                                                         │
 *     text ◄─ template ◄─ compile-statements ◄─ compile-expression ◄──────┘
 *               │ each rendering:                  filters/, tests, methods, globals, operators
 *               └─► scope, within a step-budget
 */
export { compileTemplate } from './template.ts'
