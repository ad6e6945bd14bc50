"""Lets other people's packages read what blindrank exports: check.py FOLDER

Reads arena.jsonl, crowd-kit.csv, labels.csv and dpo.jsonl of the folder and prints as JSON what
evalica and crowd-kit make of them.
"""

import json
import math
import sys
import warnings

import evalica
import pandas as pd
from crowdkit.aggregation import BradleyTerry, DawidSkene, MajorityVote, NoisyBradleyTerry

warnings.filterwarnings("ignore")
folder = sys.argv[1]


def points(scores):
    """Strengths as ratings on the scale of 400 points, around 0."""
    logs = {name: 400 * math.log10(score) for name, score in scores.items()}
    mean = sum(logs.values()) / len(logs)
    return {name: value - mean for name, value in logs.items()}


arena = pd.read_json(f"{folder}/arena.jsonl", lines=True)
codes = {
    "model_a": evalica.Winner.X,
    "model_b": evalica.Winner.Y,
    "tie": evalica.Winner.Draw,
    "tie (bothbad)": evalica.Winner.Draw,
}
battles = (arena["model_a"], arena["model_b"], arena["winner"].map(codes))
pairs = pd.read_csv(f"{folder}/crowd-kit.csv")
labels = pd.read_csv(f"{folder}/labels.csv")
workers_labels = labels[["task", "worker", "label"]]
preferences = pd.read_json(f"{folder}/dpo.jsonl", lines=True)

print(
    json.dumps(
        {
            "evalica bradley-terry": points(
                evalica.bradley_terry(*battles, tolerance=1e-12, limit=10_000).scores
            ),
            "evalica average win rate": dict(evalica.average_win_rate(*battles).scores),
            # With a tolerance above 0 it stops after two steps: it compares an array with itself.
            "crowd-kit bradley-terry": points(
                BradleyTerry(n_iter=2_000, tol=0).fit_predict(pairs)
            ),
            "crowd-kit noisy bradley-terry": dict(
                NoisyBradleyTerry(n_iter=10).fit_predict(pairs)
            ),
            "crowd-kit majority": dict(
                MajorityVote().fit_predict(workers_labels).value_counts().items()
            ),
            "crowd-kit dawid-skene": len(DawidSkene(n_iter=20).fit_predict(workers_labels)),
            "preferences": len(preferences[["prompt", "chosen", "rejected"]].dropna()),
        }
    )
)
