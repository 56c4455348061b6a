/** The text of a prompt, and its chat form (lm-eval's task.py and api/utils.py). */
export { choiceAt } from './choice.ts';
export { endsWithSpace, type Message, maybeDelimit, toMultiTurn, toSingleTurn, toText, } from './message.ts';
export { plainPrompt } from './plain-prompt.ts';
export { type Fits, tokenLimit } from './token-limit.ts';
export { type Turn, turnMessages } from './turn.ts';
