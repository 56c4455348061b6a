"""Judges exported items of iq-text in lm-evaluation-harness.

An item whose answer must meet checks is right when the answer meets all of them; any other item is right
when the answer is one of those accepted, in any letter case. The checks are those of IQ Chains, which
says of each what it demands: docs/design/iq-text.md.
"""

import json
import re
import unicodedata

SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
BLANK = re.compile(f"[{SPACE}]+")
EDGES = re.compile(f"^[{SPACE}]+|[{SPACE}]+$")


def process_results(doc, results):
    """Points of the answer that the filters read: 1 or 0."""
    answer = results[0]
    if doc["checks"]:
        right = meets_all(json.loads(doc["checks"]), answer)
    else:
        right = answer.lower() in [accepted.lower() for accepted in doc["accepted"]]
    return {"exact_match": 1.0 if right else 0.0}


def meets_all(checks, answer):
    """Whether an answer meets every check."""
    plain = plain_answer(answer)
    return all(KINDS[check["check"]](check, plain) for check in checks)


def plain_answer(answer):
    """The answer without what a reader would not count as part of it."""
    plain = without_fence(trim(answer))
    for opening, closing in (("**", "**"), ('"', '"'), ("\u201c", "\u201d"), ("`", "`")):
        plain = without_pair(plain, opening, closing)
    return plain


def without_fence(text):
    end, line = len(text) - 3, text.find("\n")
    if not text.startswith("```") or line == -1 or line >= end or not text.endswith("```"):
        return text
    return trim(text[line + 1 : end])


def without_pair(text, opening, closing):
    if len(text) <= len(opening) + len(closing):
        return text
    if not text.startswith(opening) or not text.endswith(closing):
        return text
    inner = text[len(opening) : -len(closing)]
    return text if opening in inner or closing in inner else trim(inner)


def trim(text):
    return EDGES.sub("", text)


def is_word_character(character):
    return unicodedata.category(character)[0] in "LN"


def bare(word):
    kept = [at for at, character in enumerate(word) if is_word_character(character)]
    return word[kept[0] : kept[-1] + 1] if kept else ""


def words_of(answer):
    return [word for word in map(bare, BLANK.split(answer)) if word]


def lines_of(answer):
    return [line for line in map(trim, answer.split("\n")) if line]


def spelling(text):
    spaced = "".join(one if is_word_character(one) else " " for one in text.lower())
    return f" {' '.join(part for part in spaced.split(' ') if part)} "


def lengths_within(check, answer):
    lengths = [len(word) for word in words_of(answer)]
    return bool(lengths) and all(check["min"] <= length <= check["max"] for length in lengths)


def word_initials(check, answer):
    words, letters = words_of(answer), check["letters"]
    return len(words) == len(letters) and all(
        word[0].lower() == letter for word, letter in zip(words, letters)
    )


def distinct_words(_, answer):
    words = [word.lower() for word in words_of(answer)]
    return bool(words) and len(set(words)) == len(words)


def word_at(place):
    def test(check, answer):
        words = words_of(answer)
        return bool(words) and words[place].lower() == check["word"].lower()

    return test


def wrapped(check, answer):
    opening, closing = check["open"], check["close"]
    return (
        len(answer) > len(opening) + len(closing)
        and answer.startswith(opening)
        and answer.endswith(closing)
        and trim(answer[len(opening) : -len(closing)]) != ""
    )


def letter_case(check, answer):
    if not any(unicodedata.category(one)[0] == "L" for one in answer):
        return False
    if check["style"] == "lower":
        return answer == answer.lower()
    if check["style"] == "upper":
        return answer == answer.upper()
    return all(unicodedata.category(word[0]) != "Ll" for word in words_of(answer))


def lacks_characters(check, answer):
    text = answer.lower()
    return text != "" and not any(one in text for one in check["characters"].lower())


def mentions(phrases, answer):
    text = spelling(answer)
    return any(spelling(phrase) in text for phrase in phrases)


def names_from(check, answer):
    known = {*check["allowed"], "I"}
    sentences = re.split(f"(?:(?<=[.!?:])|(?<=[.!?:][\"\u201d']))[{SPACE}]+", answer)
    inside = [word for sentence in sentences for word in BLANK.split(sentence)[1:]]
    names = [run_of_word_characters(word) for word in inside]
    return all(
        not name or unicodedata.category(name[0]) != "Lu" or name in known for name in names
    )


def run_of_word_characters(word):
    start = next((at for at, one in enumerate(word) if is_word_character(one)), len(word))
    end = start
    while end < len(word) and is_word_character(word[end]):
        end += 1
    return word[start:end]


def numbers_from(check, answer):
    digits = re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", answer)
    return all(number in check["allowed"] for number in re.findall(r"[0-9]+", digits))


def sentence_count(check, answer):
    parts = re.split(f"(?:(?<=[.!?])|(?<=[.!?][\"\u201d')]))[{SPACE}]", answer)
    return sum(any(map(is_word_character, part)) for part in parts) == check["count"]


def line_marks(check, answer):
    lines = lines_of(answer)
    return bool(lines) and all(
        has_mark(line, check["style"], at) for at, line in enumerate(lines)
    )


def has_mark(line, style, at):
    if style == "dash":
        return re.match(f"[-*\u2022][{SPACE}]+[^{SPACE}]", line) is not None
    mark = str(at + 1) if style == "number" else chr(97 + at)
    start = line[: len(mark) + 1].lower()
    if start not in (f"{mark}.", f"{mark})"):
        return False
    return re.match(f"[{SPACE}]+[^{SPACE}]", line[len(mark) + 1 : len(mark) + 40]) is not None


def line_items(check, answer):
    mark = re.compile(f"^(?:[-*\u2022]|[0-9]{{1,3}}[.)]|[a-z][.)])[{SPACE}]+", re.IGNORECASE)
    lines = [spelling(mark.sub("", line)) for line in lines_of(answer)]
    return lines == [spelling(item) for item in check["items"]]


def listed_words(check, answer):
    known = {member.lower() for member in check["from"]}
    separator = trim(check["separator"]) or check["separator"]
    text = answer[:-1] if answer.endswith(".") else answer
    members = [trim(part).lower() for part in text.split(separator)]
    size = check["count"]
    return len(members) == size and len(set(members)) == size and known.issuperset(members)


def json_equals(check, answer):
    try:
        found = json.loads(answer, parse_constant=refuse)
        return written(found, check["ordered"]) == written(
            json.loads(check["json"]), check["ordered"]
        )
    except (ValueError, RecursionError):
        return False


def refuse(constant):
    raise ValueError(constant)


def written(value, ordered, depth=0):
    if depth > 4:
        return "too deep"
    if isinstance(value, list):
        return f"[{','.join(written(one, ordered, depth + 1) for one in value)}]"
    if isinstance(value, dict):
        entries = list(value.items()) if ordered else sorted(value.items())
        members = [f"{json.dumps(key)}:{written(one, ordered, depth + 1)}" for key, one in entries]
        return f"{{{','.join(members)}}}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value)


KINDS = {
    "word-count": lambda check, answer: check["min"] <= len(words_of(answer)) <= check["max"],
    "word-lengths": lengths_within,
    "word-initials": word_initials,
    "word-uses": lambda check, answer: check["count"]
    == [word.lower() for word in words_of(answer)].count(check["word"].lower()),
    "distinct-words": distinct_words,
    "first-word": word_at(0),
    "last-word": word_at(-1),
    "ending": lambda check, answer: answer.endswith(check["text"]),
    "wrapped": wrapped,
    "letter-case": letter_case,
    "lacks-characters": lacks_characters,
    "lacks-words": lambda check, answer: not mentions(check["words"], answer),
    "mentions": lambda check, answer: mentions(check["any"], answer),
    "names-from": names_from,
    "numbers-from": numbers_from,
    "sentence-count": sentence_count,
    "line-count": lambda check, answer: len(lines_of(answer)) == check["count"],
    "line-marks": line_marks,
    "line-items": line_items,
    "listed-words": listed_words,
    "json-equals": json_equals,
}
