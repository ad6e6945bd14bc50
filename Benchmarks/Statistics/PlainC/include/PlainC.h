#pragma once
#include <stddef.h>
#include <stdint.h>

// The statistics as a C programmer writes them, for the same columns as the library's. They are
// timed beside it in the same run: a machine's speed changes from one minute to the next, and with
// it that of both.

// One pass of Elo over battles: base 10, scale 400. The ratings are those to start from, then those
// after it. Outcomes: 0 lost, 1 tied, 2 won, 3 both bad.
void plain_elo_pass(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t battles,
  double factor, double *ratings);

// The mean of the ratings after a number of random orderings of all battles, which start from 1000,
// on two threads. The orderings are those of the library. 0: it went well.
int plain_elo_orderings(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t battles,
  double factor, size_t systems, size_t orderings, uint64_t seed, double *means);

// Bradley-Terry strengths, which add up to 0, and their standard errors; a tie is half a win each.
// 0: it went well.
int plain_bradley_terry(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t battles,
  size_t systems, double *strengths, double *errors);

// Krippendorff's ordinal alpha of values 0 to 4 (255: missing), a row a unit, a column an
// annotator.
double plain_ordinal_alpha(const uint8_t *values, size_t units, size_t annotators);
