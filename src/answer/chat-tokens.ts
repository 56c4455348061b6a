/**
 * Marks of chat templates that servers leave in the text: ends of a turn (`</s>`, `<end_of_turn>`,
 * `<eoa>`, `[EOS]`, `<|eot_id|>`, DeepSeek's full-width `<｜...｜>`), openings of the next (`[INST]`)
 * and padding. Those of reasoning and of channels are read before (`reasoning.ts`).
 */
const named =
  '<\\|/?[\\p{L}\\p{N}_▁]{1,40}\\|>|<｜[^｜<>\\n]{1,40}｜>|<turn\\|>|<\\|turn>' +
  '|</?(?:eos|bos|pad|unk|eot|im_end|im_start|eoa|eom|eod|eop|sop|eot_id|end_turn|end_of_turn|start_of_turn|end_of_text|endoftext|end_of_utterance)>' +
  '|<(?:extra_id_|unused|reserved_|TOKENS_UNUSED_)\\d{1,4}>|\\[(?:UNUSED_TOKEN_\\d{1,4}|g?MASK)\\]|\\[(?:EOS|BOS|PAD|SEP|CLS|UNK|EOT)\\]|\\[/?INST\\]|<</?SYS>>'

/** `<s>` strikes text out in HTML: "<s>A</s> B" is B, while "<s>B</s>" is a whole turn. */
const opens = `(?:${named}|<s>(?![^<\\n]{0,80}</s>\\s{0,99}[^\\s<])|</s>)`
const ends = `(?:${named}|(?<!<s>[^<\\n]{0,80})</s>|</s>(?=\\s{0,99}(?:$|<)))`

/** Tokens, and the role named after them, before the first word. */
const leading = new RegExp(
  `^\\s{0,99}(?:${opens}\\s{0,99}|(?<=>\\s{0,9})(?:assistant|model)\\b[\\s:]{0,9}|assistant\\s{0,9}\\n\\s{0,99}){1,40}`,
  'iu',
)
/** The first token that nobody quotes ("the token `</s>`"). */
const ending = new RegExp(`(?!(?<=[\`"'“‘])${ends}[\`"'”’])${ends}`, 'iu')
/** They open the answer instead of ending it. */
const opening = /<\|(?:begin_of_(?:solution|answer|box)|START_RESPONSE|START_TEXT)\|>/giu

/** What is left of tokens at the very end, where nothing follows: in the midst of a text they may be its own. */
const trailing =
  /(?<=\S)(?:\s{0,9}(?:<0x[\dA-F]{2}>|<s>|<mask>|\[(?:END|STOP|END_OF_TEXT|END OF TEXT)\]|<\/?(?:END|STOP|end|stop|AI|end of turn)>|<\/(?:answer|response|final|output|assistant|tool_call)>|<br\s?\/?>|[▁Ġ⁇\uFFFD])){1,20}\s{0,99}$/u

/** The model's own turn: without the tokens before it, and cut at the first one after a word. */
export function withoutChatTokens(text: string): string {
  const whole = withoutTrailing(text)
  if (!/[<[]|^\s{0,99}assistant/iu.test(whole)) return whole
  const opened = whole.replace(opening, '')
  const turn = opened.slice(leading.exec(opened)?.[0].length ?? 0)
  const end = ending.exec(turn)?.index
  return end === undefined ? turn : turn.slice(0, end)
}

function withoutTrailing(text: string): string {
  const end = text.slice(-400)
  const found = trailing.exec(end)
  // The tag that closes what another opened is a frame, read as one.
  if (found === null || /<(?:answer|response|final|output)>/iu.test(text.slice(0, 2000)))
    return text
  return text.slice(0, text.length - found[0].length)
}
