#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "PlainC.h"

static const double scores[4] = {0, 0.5, 1, 0.5};

void plain_elo_pass(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t battles,
  double factor, double *ratings)
{
  const double rate = -log2(10) / 400;
  for (size_t i = 0; i < battles; i++) {
    double one = ratings[first[i]], other = ratings[second[i]];
    double expected = 1 / (1 + exp2((one - other) * rate));
    double gain = factor * (scores[outcome[i]] - expected);
    ratings[first[i]] = one + gain;
    ratings[second[i]] = other - gain;
  }
}

typedef struct {
  int32_t first, second;
  double score;
} battle;

typedef struct {
  const battle *battles;
  size_t count, systems, from, to;
  double factor, *sums;
  uint64_t seed;
  int failed;
} share;

// SplitMix64 and xoshiro256++.
static uint64_t split_mix(uint64_t seed, uint64_t number)
{
  uint64_t z = seed + (number + 1) * 0x9E3779B97F4A7C15;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  return z ^ z >> 31;
}

static uint64_t next(uint64_t s[4])
{
  uint64_t sum = s[0] + s[3], result = (sum << 23 | sum >> 41) + s[0], shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = s[3] << 45 | s[3] >> 19;
  return result;
}

// Eight orderings go side by side: a battle waits for the one before it in its own ordering only.
enum { lanes = 8 };

static void *replay(void *argument)
{
  share *work = argument;
  const double rate = -log2(10) / 400;
  battle *orders = malloc(lanes * work->count * sizeof *orders);
  double *ratings = malloc(lanes * work->systems * sizeof *ratings);
  if (!orders || !ratings) work->failed = 1;
  for (size_t group = work->from; group < work->to && !work->failed; group += lanes) {
    for (size_t i = 0; i < lanes * work->systems; i++) ratings[i] = 1000;
    size_t side = work->to - group < lanes ? work->to - group : lanes;
    for (size_t lane = 0; lane < side; lane++) {
      uint64_t state[4];
      for (int i = 0; i < 4; i++) state[i] = split_mix(work->seed, (group + lane) * 4 + i);
      battle *order = orders + lane * work->count;
      memcpy(order, work->battles, work->count * sizeof *order);
      for (size_t i = 0; i < work->count; i++) {
        size_t picked = i + (size_t)((unsigned __int128)next(state) * (work->count - i) >> 64);
        battle other = order[picked];
        order[picked] = order[i];
        order[i] = other;
      }
    }
    for (size_t i = 0; i < work->count; i++) {
      for (size_t lane = 0; lane < side; lane++) {
        const battle *met = orders + lane * work->count + i;
        double *mine = ratings + lane * work->systems;
        double one = mine[met->first], other = mine[met->second];
        double gain = work->factor * (met->score - 1 / (1 + exp2((one - other) * rate)));
        mine[met->first] = one + gain;
        mine[met->second] = other - gain;
      }
    }
    for (size_t i = 0; i < side * work->systems; i++) work->sums[i % work->systems] += ratings[i];
  }
  free(orders);
  free(ratings);
  return NULL;
}

int plain_elo_orderings(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t count,
  double factor, size_t systems, size_t orderings, uint64_t seed, double *means)
{
  battle *battles = malloc(count * sizeof *battles);
  double *sums = calloc(2 * systems, sizeof *sums);
  int failed = !battles || !sums;
  for (size_t i = 0; i < count && !failed; i++)
    battles[i] = (battle){first[i], second[i], scores[outcome[i]]};
  share work[2];
  for (int i = 0; i < 2; i++)
    work[i] = (share){battles, count, systems, i * (orderings / 2), orderings / 2,
                      factor, sums + i * systems, seed, 0};
  work[1].to = orderings;
  pthread_t thread;
  if (!failed) failed = pthread_create(&thread, NULL, replay, work);
  if (!failed) {
    replay(work + 1);
    pthread_join(thread, NULL);
    failed = work[0].failed || work[1].failed;
    for (size_t i = 0; i < systems; i++) means[i] = (sums[i] + sums[systems + i]) / orderings;
  }
  free(battles);
  free(sums);
  return failed;
}
