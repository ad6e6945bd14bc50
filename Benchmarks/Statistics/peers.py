"""Times other people's packages at the same work, on the same files: peers.py FOLDER

Prints a line each: the work, the package, the seconds of its quickest run, and what was done less
than the whole and scaled up, if anything was.
"""

import sys
import time
import warnings

import evalica
import krippendorff
import numpy as np
import pandas as pd
import pyarrow.csv
import pyarrow.json
from arena_rank.models.bradley_terry import BradleyTerry
from arena_rank.utils.data_utils import PairDataset

warnings.filterwarnings("ignore")
folder = sys.argv[1]


def report(work, package, run, repeats=3, share=1.0, note=""):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    print(work, package, min(times) / share, note, sep="\t", flush=True)


def battles(name):
    frame = pd.read_csv(f"{folder}/{name}")
    codes = {"system_a": evalica.Winner.X, "system_b": evalica.Winner.Y, "tie": evalica.Winner.Draw}
    winners = [codes[value] for value in frame["winner"]]
    return frame, frame["system_a"].tolist(), frame["system_b"].tolist(), winners


frame, xs, ys, winners = battles("battles.csv")
_, _, index = evalica.indexing(xs, ys)
report("elo pass", "evalica", lambda: evalica.elo(xs, ys, winners, k=32.0))
report("bradley-terry", "evalica", lambda: evalica.bradley_terry(xs, ys, winners))
arena = frame.rename(columns={"system_a": "model_a", "system_b": "model_b"})
arena["winner"] = arena["winner"].replace({"system_a": "model_a", "system_b": "model_b"})


def sandwich():
    dataset = PairDataset.from_pandas(arena)
    BradleyTerry(n_competitors=len(dataset.competitors)).compute_ratings_and_cis(dataset)


report("bradley-terry", "arena-rank", sandwich, note="with reading of names and sandwich errors")
report(
    "bootstrap",
    "evalica",
    lambda: evalica.bootstrap(
        evalica.bradley_terry, xs, ys, winners, n_resamples=4, bootstrap_method="percentile"
    ),
    repeats=1,
    share=4 / 1000,
    note="4 of 1,000 resamples, times 250",
)

_, few_xs, few_ys, few_winners = battles("orderings.csv")
generator = np.random.default_rng(1)


def orderings():
    for _ in range(50):
        order = generator.permutation(len(few_xs))
        evalica.elo(
            [few_xs[i] for i in order], [few_ys[i] for i in order],
            [few_winners[i] for i in order], k=4.0,
        )


report("elo orderings", "evalica", orderings, share=50 / 10_000, note="50 of 10,000, times 200")

# A row an annotator. All columns of one type: pandas keeps whole numbers apart from columns with
# gaps, and takes a hundred times as long over them.
values = pd.read_csv(f"{folder}/ranks.csv", header=None).to_numpy(dtype=float)
ranks = pd.DataFrame(values)
report("alpha", "evalica", lambda: evalica.alpha(ranks, "ordinal"), repeats=20)
report(
    "alpha", "krippendorff",
    lambda: krippendorff.alpha(reliability_data=values, level_of_measurement="ordinal"),
    repeats=20,
)
with open(f"{folder}/alpha", encoding="utf-8") as file:
    ours = float(file.read())
theirs = evalica.alpha(ranks, "ordinal").alpha
assert abs(theirs - ours) < 1e-11, f"alpha: {ours} here, {theirs} by evalica"

report("csv", "pyarrow", lambda: pyarrow.csv.read_csv(f"{folder}/battles.csv"), repeats=5)
report("jsonl", "pyarrow", lambda: pyarrow.json.read_json(f"{folder}/battles.jsonl"), repeats=5)
