"""Records what lm-evaluation-harness makes of the task files in test/recorded. Run by hand.

    python scripts/record-reference.py [case ...]

It needs lm-eval 0.4.13 and Python 3.11. A case is a folder with task files and settings.json. The
model is a stand-in: its answers are a function of the prompt's SHA-256 alone, so that a second
recording has the same bytes.
"""

import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.update(HF_DATASETS_OFFLINE="1", HF_HUB_OFFLINE="1", HF_DATASETS_CACHE=tempfile.mkdtemp())

from lm_eval.api.model import LM  # noqa: E402
from lm_eval.evaluator import simple_evaluate  # noqa: E402
from lm_eval.tasks import TaskManager  # noqa: E402
from record_vectors import record_vectors  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent / "test/recorded"


def sha(text):
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


class Chat(str):
    """A prompt in chat form: the messages as JSON, which is what the harness hashes."""


class StandIn(LM):
    """Knows the documents, is right about half the time, and writes in many forms."""

    tokenizer_name = "none"

    def __init__(self):
        super().__init__()
        self.asked = []

    def apply_chat_template(self, history, add_generation_prompt=True):
        return Chat(json.dumps(history, ensure_ascii=False))

    def chat_template(self, chosen=False):
        return ""

    def keep(self, request, response, repeat=None):
        line = {"task": request.task_name, "doc_id": request.doc_id, "idx": request.idx}
        if repeat is not None:
            line["repeat"] = repeat
        line["request_type"] = request.request_type
        first, *rest = request.args
        if request.request_type == "loglikelihood_rolling":
            line["string"] = first
        elif isinstance(first, Chat):
            line["messages"] = json.loads(first)
        else:
            line["context"] = first
        if request.request_type == "loglikelihood":
            line["continuation"] = rest[0]
        elif request.request_type == "generate_until":
            line["gen_kwargs"] = rest[0]
        line["response"] = response
        self.asked.append(line)
        return response

    def generate_until(self, requests):
        seen = {}
        answers = []
        for request in requests:
            repeat = seen[id(request)] = seen.get(id(request), -1) + 1
            answer = text_for(request.doc, int(sha(f"{request.args[0]}#{repeat}"), 16))
            answers.append(self.keep(request, answer, repeat if request.repeats > 1 else None))
        return answers

    def loglikelihood(self, requests):
        return [self.keep(request, list(likelihood(*request.args))) for request in requests]

    def loglikelihood_rolling(self, requests):
        return [self.keep(r, -(int(sha(r.args[0]), 16) % 9000) / 64 - 0.5) for r in requests]


def text_for(doc, number):
    """A right or wrong answer to a document, in one of many forms."""
    right = next(doc[key] for key in ("result", "letter", "answer", "all", "a") if key in doc)
    if isinstance(right, list):
        right = right[number % len(right)]
    wrong = {"A": "B", "B": "D", "C": "A", "D": "C"}.get(str(right), f"{right}1")
    answer = str(right) if number % 7 < 4 else wrong
    number //= 7
    choices = doc.get("choices")
    named = choices["ABCD".index(answer) % len(choices)] if choices and answer in "ABCD" else answer
    forms = [
        answer, f" {answer}", f"({answer})", f" ({answer}).", f"{answer}.", f"**{answer}**\n", named,
        f"It is {named}!", f"Step 1 gives 12, then\n>>> {answer}", f"I say {answer}, not 3.",
        f"The answer is ({answer})", answer.lower(), f"\u00a0{answer}\r\n", f"7, or ({answer}) because it is so.",
        "", "I cannot tell.", answer.replace(",", ""), named.upper(), f"\t{answer}\x00",
    ]
    return forms[number % len(forms)]


def likelihood(context, continuation):
    """A log-likelihood and whether the continuation is the greedy one: with ties, huge and tiny ones."""
    number = int(sha(f"{context}|{continuation}"), 16)
    kind = int(sha(context), 16) % 10
    if kind < 2:
        return -2.5, number % 2 == 0
    if kind == 2:
        return -0.25 * len(continuation), False
    if kind == 3:
        return -(number % 5) * 100.0 - 1e-3, number % 3 == 0
    return -(number % 100003) / 9973, number % 3 == 0


def dump(path, value):
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False, default=str) + "\n", encoding="utf-8")


def lines(path, values):
    text = "".join(json.dumps(v, ensure_ascii=False, default=str) + "\n" for v in values)
    path.write_text(text, encoding="utf-8")


METRICS_ABOUT = {"doc_id", "doc", "target", "arguments", "resps", "filtered_resps", "filter", "metrics",
                 "doc_hash", "prompt_hash", "target_hash"}


def plain(value):
    """A metric of one sample as JSON: numpy's numbers and arrays become Python's."""
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return [plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def sample(task, one):
    metrics = {key: plain(one[key]) for key in one if key not in METRICS_ABOUT}
    return {"task": task, "doc_id": one["doc_id"], "filter": one["filter"], "target": plain(one["target"]),
            "filtered_resps": [plain(r) for r in one["filtered_resps"]], "metrics": metrics,
            "doc_hash": one["doc_hash"], "prompt_hash": one["prompt_hash"], "target_hash": one["target_hash"]}


def evaluate(folder, settings, model):
    os.chdir(folder)
    cli = dict(settings["cli"])
    return simple_evaluate(model=model, tasks=list(settings["tasks"]), verbosity="ERROR",
                           task_manager=TaskManager(include_path=str(folder), include_defaults=False), **cli)


def record(folder):
    settings = json.loads((folder / "settings.json").read_text())
    model = StandIn()
    results = evaluate(folder, settings, model)
    samples = [sample(task, one) for task, ones in results["samples"].items() for one in ones]
    lines(folder / "requests.jsonl", model.asked)
    lines(folder / "samples.jsonl", samples)
    kept = ("results", "groups", "group_subtasks", "versions", "n-shot", "higher_is_better", "n-samples")
    out = {key: results[key] for key in kept if key in results}
    out["task_hashes"] = {
        task: sha("".join(s["doc_hash"] + s["prompt_hash"] + s["target_hash"] for s in samples if s["task"] == task))
        for task in results["samples"]
    }
    dump(folder / "results.json", out)
    for config in results["configs"].values():
        config.get("metadata", {}).pop("config_source", None)
    dump(folder / "configs.json", results["configs"])


def record_errors(folder):
    errors = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            evaluate(folder, {"cli": {"limit": 5}, "tasks": [str(path)]}, StandIn())
        except Exception as error:  # what the harness refuses, in whatever way
            errors[path.name] = {"type": type(error).__name__, "message": re.sub(r"\S*/", "", str(error))[:200]}
        else:
            sys.exit(f"{path.name} was not refused")
    dump(folder / "errors.json", errors)


if __name__ == "__main__":
    wanted = sys.argv[1:]
    for settings in sorted(ROOT.glob("*/settings.json")):
        if not wanted or settings.parent.name in wanted:
            record(settings.parent)
            print(settings.parent.name)
    if not wanted:
        record_errors(ROOT / "errors")
        record_vectors(ROOT)
    shutil.rmtree(os.environ["HF_DATASETS_CACHE"])
