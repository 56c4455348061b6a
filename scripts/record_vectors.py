"""Vectors of CPython's random, str, re and ast, of Jinja and of lm-eval's filters; see record-reference.py."""

import ast
import json
import random
import re
import sys
import unicodedata

from lm_eval.api.instance import Instance
from lm_eval.filters import build_filter_ensemble
from lm_eval.tasks.truthfulqa import utils as truthfulqa
from lm_eval.utils import apply_template

TEXTS = ["", " ", " ab c ", "\t\n\x0b\x0c\r x \u2003", "hello World", "it's o'CLOCK", "ÀÉß", "ﬀ ﬁ", "İıI", "ŉ ǆ ǅ Ǆ", "σς Σ ΑΣ",
         "٣ ½ ² Ⅷ", "42", "4.2", "e\u0301 é", "漢字 かな", "😀 a", "\u00a0nb\u00a0", "\u200bzw", "a\x1cb\x1db\x85c\u2028d", "one\r\ntwo\rthree\n",
         "ΐ ΰ", "ẞ straße", "A1 b2", "x\x00y", "\ufeffBOM", "\u3000wide", "don't STOP", "𝟙𝐀", "ÿ µ"]
METHODS = ["strip", "lstrip", "rstrip", "lower", "upper", "capitalize", "title", "swapcase", "casefold", "isdigit", "isdecimal",
           "isnumeric", "isspace", "isalpha", "isalnum", "isupper", "split", "splitlines"]


def str_method(text):
    return {"in": text, "len": len(text), "utf8": len(text.encode()), **{name: getattr(text, name)() for name in METHODS}}


WITH_ARGUMENTS = [
    ("a-b--c", "split", "-"), ("a-b--c", "split", "-", 1), ("a  b c", "split", None, 1), ("a-b-c", "rsplit", "-", 1), ("xxabxx", "strip", "x"),
    ("xyabyx", "lstrip", "xy"), ("abyx", "rstrip", "xy"), ("aaa", "replace", "a", "bb"), ("aaa", "replace", "a", "b", 2), ("abc", "replace", "", "-"),
    ("hello", "find", "l"), ("hello", "find", "z"), ("hello", "rfind", "l"), ("hello", "count", "l"), ("hello", "startswith", "he"),
    ("hello", "endswith", "lo"), ("k: v: w", "partition", ": "), ("k: v: w", "rpartition", ": "), ("7", "zfill", 3), ("ab", "center", 5, "*"),
    ("😀é", "find", "é"), ("a,b", "join", ["x", "y", "z"]),
]
SLICES = ["1:", ":2", "-2:", ":-1", "::2", "::-1", "3:1", "1:9", "-9:2", "4::-2", "0", "-1"]
PATTERNS = [r"(-?\d[\d,]*)", r"\b(\w+)\b", r"[A-Z]", r"(?i)the (\w)", r"(?m)^(.*)$", r"(?s)a.b", r"(a)|(b)", r"(?<=: )\w+", r"x(?!y)", r"\s+",
            r"(\w)(\d)?", r"(?:ab)+?", r"$", r"^\W*", r"[^\W\d_]+", r"(?P<n>\d+)\s*(kg|g)?", r"\((.)\)", r"a{2,3}", r"\d+(?=\.)", r"(.)\1"]
SUBJECTS = ["The answer: 1,234 kg, the rest -5 g.", "A (B) c\nThe d: e\n", "", "aab ab xy xz\na\nb", "naïve ١٢ 漢1 é_2", "aaaa bb x1 y 3.5."]
SUBS = [(r"(\w+) (\w+)", r"\2 \1"), (r"\d", "#"), (r"(?P<w>[a-c])", r"<\g<w>>"), (r"x*", "-"), (r"(?i)THE", "a"), (r"\s+", " "), (r"(a)(b)?", r"[\1\2]"), (r"[,$]", "")]
VALUES = ["0", "-7", "1.0", "-0.0", "1e22", "1e16", "1e15", "1.5e-5", "0.0001", "123456789.125", "12345678901234567890", "true", "null", '""', '"it\'s"',
          '"a\\"b"', '"it\'s \\"q\\""', '"\\n\\t\\u0007\\u00ad\\u2028"', '"é 漢 😀 \\u200b"', "[]", "[1, [2.0, null]]", "{}", '{"k": [true, "v\'s"], "é": {"n": 1e400}}', "[NaN, -Infinity]"]
FLOATS = ["0.1", "1/3", "2/3", "0.1+0.2", "7/2", "-7//2", "2**0.5", "1e100", "5e-324", "1.7976931348623157e308", "float('nan')", "float('-inf')", "100000.0", "1e17"]
LITERALS = ["['a', \"b's\"]", "[1, 2.5, True, None]", "{'a': (1,), 2: []}", "(1, 'x')", "-3", "1_000", "'a' 'b'", "r'\\n'", "[1, 2,]", "foo", "[1 2]", "1 + 1", "", "'open"]

DOC = {"s": "Grey Owl", "t": "  two\tlines \n", "n": 9, "m": -4, "f": 2.5, "w": 3.0, "b": False, "z": None, "l": ["x", "y", "z"], "nums": [5, 1, 4], "e": [],
       "d": {"k": "v", "n": [1, {"q": None}]}, "u": "é😀 ß", "q": "it's \"so\""}
TEMPLATES = ["{{s}}", "{{s|upper}} {{s.lower()}} {{s|title}} {{s|length}}", "{{t|trim}}|{{t.rstrip()}}|{{t}}", "{{n}} {{n / 3}} {{n // 2}} {{n % 4}} {{m // 3}} {{m % 3}} {{n ** 2}}",
             "{{f}} {{w}} {{f|int}} {{f|round}} {{w|round(2)}} {{1e16}} {{0.1 + 0.2}} {{m|abs}}", "{{b}} {{z}} {{not b}} {{z is none}} {{b or 'x'}} {{z and 1}}",
             "{{l}} {{l[0]}} {{l[-1]}} {{l[::-1]}} {{l|join('-')}} {{l|last}} {{e|first is defined}}", "{{nums|sort}} {{nums|max}} {{nums|sum}} {{nums|sort(reverse=true)}} {{nums|reverse|list}}",
             "{{d}} {{d.k}} {{d['n'][1].q}} {{d.keys()|list}} {{d.get('zz', 1)}} {{d.items()|list}}", "{{u|length}} {{u|upper}} {{u[1]}} {{u[::-1]}}", "{{q}} {{[q]}} {{q|replace('\"', '')}} {{q|e}}",
             "{% if n > 5 %}big{% elif n %}small{% else %}zero{% endif %}", "{% for x in l %}{{loop.index}}{{x}}{{loop.last}} {% else %}none{% endfor %}", "{% for x in e %}{{x}}{% else %}none{% endfor %}",
             "a {%- if n -%} b {%- endif %} c\n{% set v = n + 1 %}\n{{v}}\n", "{% raw %}{{x}}{% endraw %}{# no #}", "{{s|regex_replace('[aeiou]', '*')}} {{s|regex_replace('(G)(r)', '\\\\2\\\\1')}}",
             "{{'%s is %.2f or %d' % (s, f, n)}} {{'%5d|%-5s|'|format(n, 'a')}}", "{{range(3)|list}} {{range(5, 0, -2)|list}} {{(1, 'a')}} {{('a',)}}", "{{'o' in s}} {{4 not in nums}} {{1 < n < 10}} {{n == 9.0}} {{'a' < 'b'}}",
             "{{s.split()}} {{s.split('e', 1)}} {{s.find('O')}} {{s.startswith('Gr')}} {{s.replace('e', '3')}}", "{{l|map('upper')|list}} {{nums|select('odd')|list}} {{nums|map('string')|join}}",
             "{{[1, 2] + [3]}} {{'a' * 3}} {{'a' ~ 1 ~ none}} {{l|length + 1}}", "{{missing|default('none here')}} {{missing is defined}} {{d.nope is defined}}", "{% set ns = namespace(c=0) %}{% for x in nums %}{% set ns.c = ns.c + x %}{% endfor %}{{ns.c}}",
             "{{missing}}", "{{missing.a}}", "{% if missing %}x{% endif %}", "{{l[7]}}", "{{n / 0}}", "{{s + 1}}", "{{'a' if b}}|{{'a' if b else 'c'}}", "{{s|nofilter}}", "{{ ", "{% for x in n %}{% endfor %}"]

STEPS = [[{"function": "regex", "regex_pattern": r"(\d+)"}], [{"function": "regex", "regex_pattern": r"(\d+)|(none)", "group_select": -1, "fallback": "?"}],
         [{"function": "lowercase"}], [{"function": "uppercase"}], [{"function": "remove_whitespace"}], [{"function": "take_first_k", "k": 2}, {"function": "majority_vote"}], [{"function": "majority_vote"}],
         [{"function": "map", "mapping_dict": {"12": "dozen"}, "default_value": "other"}], [{"function": "multi_choice_regex", "regex_pattern": r"(\([A-Z]\))", "ignore_case": True, "ignore_punctuation": True}],
         [{"function": "multi_choice_regex", "regex_pattern": r"(\([A-Z]\))", "group_select": -1, "regexes_to_ignore": [r"\s"]}]]
ANSWERS = [["12", "12", "7"], ["It is (B) or (C).", "Dark Moon!", "12 apples, none"], [" blue  sea", "Blue sea", "\u00a0x"], ["", "A: red", "10 then 20"]]


def vectors_of(seed):
    fresh = lambda: random.Random(seed)  # noqa: E731

    def drawn(count, draw):
        r = fresh()
        return [draw(r) for _ in range(count)]

    def then(call):
        r = fresh()
        return {"result": call(r), "next_random": r.random()}

    def shuffled(r, n):
        items = list(range(n))
        r.shuffle(items)
        return items

    widths, r = [1, 7, 32, 33, 53, 64, 100], fresh()
    bits = [[k, str(r.getrandbits(k))] for k in widths]
    r = fresh()
    below = [[n, r._randbelow(n)] for n in [1, 2, 3, 10, 100, 1000, 2**31, 2**33]]
    r = fresh()
    between = [[a, b, r.randint(a, b)] for a, b in [(0, 1), (1, 6), (-5, 5), (10, 10), (0, 10**6)]]
    r = fresh()
    sequence = [r.sample(range(30), 4) for _ in range(4)]
    pairs = [(1, 1), (5, 0), (5, 5), (20, 3), (21, 5), (22, 5), (40, 6), (84, 6), (86, 6), (300, 25), (1100, 80)]
    return {"seed": str(seed), "getrandbits32": drawn(12, lambda r: r.getrandbits(32)), "getrandbits_k": bits, "random": drawn(10, lambda r: r.random()), "randbelow": below, "randint": between,
            "sample": [{"n": n, "k": k, **then(lambda r: r.sample(range(n), k))} for n, k in pairs], "sample_sequence": {"n": 30, "k": 4, "results": sequence},
            "shuffle": [{"n": n, **then(lambda r: shuffled(r, n))} for n in [0, 1, 2, 9, 50]], "choices": {"n": 13, "k": 40, "result": fresh().choices(range(13), k=40)},
            "choice": {"n": 17, "result": drawn(15, lambda r: r.choice(range(17)))}, "uniform": drawn(6, lambda r: r.uniform(-2, 3))}


def attempt(key, call):
    try:
        return {key: call()}
    except Exception as error:
        return {"error": type(error).__name__}


def filtered(steps, answers):
    choices = ["Red ", "dark moon", "Blue sea"]
    doc = {"choices": choices}
    instance = Instance(request_type="generate_until", doc=doc, arguments=("", {}), idx=0, metadata=("t", 0, len(answers)))
    instance.resps = list(answers)
    parts = [(step["function"], {k: v for k, v in step.items() if k != "function"}) for step in steps]
    build_filter_ensemble("f", parts).apply([instance])
    out = instance.filtered_resps["f"]
    return {"filter": steps, "choices": choices, "resps": answers, "out": out if isinstance(out, (str, list)) else list(out)}


PERSONS = {"question": " Who wrote it? ", "correct_answers": [" Ada Byron", "Ada Byron wrote it .", "ada, ada; Byron did. It was she . She wrote it", ""],
           "incorrect_answers": ["Nobody", "It wrote itself . Nobody did", "  "]}
NUMBERS = {"question": "How much?", "correct_answers": ["1,234.5 metres", "1234 – or so", "I have no comment."],
           "incorrect_answers": ["Σίσυφος knows İt", "$5 (five) dollars & 5 cents", "日本 5"]}
SAID = ["", " ", "Ada", "Ada Byron.", "It was Ada Byron who wrote it . She did it, she wrote it", "byron ADA\nwrote it\n\nit it it", "Nobody did",
        "I have no comment", "1,234.5 metres – 1234", "five dollars ($5) & 5 cents . 5 dollars", "日本 5 İt σίσυφος", "!!! . ???", "a b c d e f g h i j k"]


def likenesses():
    """TruthfulQA's generated answers, by the harness's own code."""
    documents = [truthfulqa.preprocess_function(doc) for doc in (PERSONS, NUMBERS)]
    return [{"doc": doc, "said": said, "metrics": {k: float(v) for k, v in truthfulqa.process_results_gen(doc, [said]).items()}}
            for doc in documents for said in SAID]


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=0) + "\n", encoding="utf-8", errors="strict")


def record_vectors(root):
    python = sys.version.split()[0]
    write(root / "mt19937.json", {"python": python, "seeds": [vectors_of(s) for s in (0, 1, 42, 1234, 2**35 + 3)]})
    write(root / "python-str.json", {
        "python": python, "unicode": unicodedata.unidata_version,
        "json_value": [{"json": v, "str": str(json.loads(v)), "repr": repr(json.loads(v))} for v in VALUES],
        "float": [{"expr": e, "str": str(eval(e))} for e in FLOATS],
        "str_method": [str_method(t) for t in TEXTS],
        "str_method_args": [{"in": t, "method": m, "args": a, "out": getattr(t, m)(*a)} for t, m, *a in WITH_ARGUMENTS],
        "slices": [{"in": t, "slice": s, "out": eval(f"t[{s}]", {"t": t})} for t in ("hello", "é😀ßz!") for s in SLICES],
        "re_sub": [{"pattern": p, "repl": r, "in": s, "out": re.sub(p, r, s)} for p, r in SUBS for s in SUBJECTS],
        "re_findall": [{"pattern": p, "in": s, "out": re.findall(p, s)} for p in PATTERNS for s in SUBJECTS],
        "re_escape": [{"in": s, "out": re.escape(s)} for s in ["1+1=2?", "a-b [c]", "é 😀#~", "\t\n", "_x/y"]],
        "re_split_ws": [{"in": s, "out": re.split(r"\s+", s)} for s in ["a b", " a\u2003b\n", "", "\x1cx\x85y", "\u200bz"]],
        "literal_eval": [{"in": s, **attempt("repr", lambda: repr(ast.literal_eval(s)))} for s in LITERALS],
    })
    write(root / "jinja.json", {"doc": DOC, "cases": [{"template": t, **attempt("out", lambda: apply_template(t, DOC))} for t in TEMPLATES]})
    write(root / "truthful-text.json", {"raw": [PERSONS, NUMBERS], "cases": likenesses()})
    write(root / "filters.json", [filtered(s, a) for s in STEPS for a in ANSWERS])
