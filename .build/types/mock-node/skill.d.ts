import type { AnswerBook } from './answer-book.ts';
import { type Responder } from './responder.ts';
/**
 * A node that answers an item right with probability `skill`, decided by the prompt and the seed
 * alone: asked again, it says the same.
 */
export declare function skillResponder(book: AnswerBook, skill: number, seed: string): Responder;
