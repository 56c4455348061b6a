import { none, type Theme } from './row.ts'

/** Marks of chat templates that a server left in the text. */
export const chatTokens: Theme = {
  choices: 10,
  rows: [
    ['Answer: A </s>', 'A', none, 'A'],
    ['A </s>', 'A', none, 'A'],
    ['I</s>', 'I', none, 'I'],
    ['The best answer is A <end_of_turn>', 'A', none, 'A'],
    ['Answer: A [EOS]', 'A', none, 'A'],
    ['答案：A <eoa>', 'A', none, 'A'],
    ['Answer: A <｜end▁of▁sentence｜>', 'A', none, 'A'],
    ['Answer: B, D </s>', none, none, 'B, D'],
    ['Answer: B and D <end_of_turn>', none, none, 'B and D'],
    ['答案：A和C <eoa>', none, none, 'A和C'],
    ['Paris [INST] And Rome? [/INST] 7', none, none, 'Paris'],
    ['42<pad><pad>', none, '42', '42'],
    ['42<|eot|>17', none, '42', '42'],
    ['42<|observation|>\n17', none, '42', '42'],
    ['42<|END_OF_TURN_TOKEN|>', none, '42', '42'],
    ['42\n<|user|>\nWhat is 17?', none, '42', '42'],
    ['<|assistant|>B', 'B', none, 'B'],
    ['<start_of_turn>model\nB<end_of_turn>', 'B', none, 'B'],
    ['<|start_header_id|>assistant<|end_header_id|>\n\nB<|eot_id|>', 'B', none, 'B'],
    ['<|im_start|>assistant\nThe answer is B.<|im_end|>', 'B', none, 'B.', 'B'],
    ['assistant\n\nB', 'B', none, 'B'],
    ['<s>B</s>', 'B', none, 'B'],
    ['<s> [INST] B [/INST]', 'B', none, 'B'],
    ['<|begin_of_box|>42<|end_of_box|>', none, '42', '42'],
    ['The answer is <|begin_of_box|>B<|end_of_box|>.', 'B', none, 'B'],
    // No tokens: struck out, quoted, of a program.
    ['<s>A</s> B', none, none, '<s>A</s> B'],
    ['It is the token `</s>` of Llama', none, none, 'It is the token `</s>` of Llama'],
    ['`</s>`', none, none, '</s>'],
    ['List<EOS_TYPE> x', none, none, 'List<EOS_TYPE> x'],
    ['x <= y | z', none, none, 'x <= y | z'],
  ],
}
