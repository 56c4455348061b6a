/** What can be done about a task that a node cannot be asked, a sentence without a full stop. */
export declare function adviseVariant(task: string): string;
