"""What two task files of this folder need where lm-evaluation-harness runs them.

IQ Chains runs no Python: it has both functions in TypeScript and knows them by this file's bytes.
"""

import math
import re


def process_docs(dataset):
    """HellaSwag: adds the query, the endings and the index of the right one."""
    return dataset.map(_with_query)


def process_results_mc2(doc, results):
    """TruthfulQA: the share of probability that falls on the true answers."""
    masses = [math.exp(log_likelihood) for log_likelihood, _ in results]
    labels = doc["mc2_targets"]["labels"]
    true = sum(mass for mass, label in zip(masses, labels) if label == 1)
    return {"acc": true / sum(masses)}


def _with_query(doc):
    start = f"{doc['activity_label']}: {doc['ctx_a']} {doc['ctx_b'].capitalize()}"
    return {
        "query": _without_markup(start),
        "choices": [_without_markup(ending) for ending in doc["endings"]],
        "gold": int(doc["label"]),
    }


def _without_markup(text):
    text = text.strip().replace(" [title]", ". ")
    return re.sub(r"\[.*?\]", "", text).replace("  ", " ")
