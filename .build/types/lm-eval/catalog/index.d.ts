/** Which tasks a folder holds, and what their names stand for. */
export { resolveTasks } from './resolve.ts';
export { indexTasks, type TaskIndex } from './task-index.ts';
export { leavesOf, type TaskGroup, type TaskLeaf, type TaskTree } from './tree.ts';
