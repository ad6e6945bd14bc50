#include <math.h>
#include <stdlib.h>

#include "PlainC.h"

// What is seen: the score of each system, and how often each met each other.
static int count_pairs(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t battles, size_t n,
  double *scores, double *met)
{
  int32_t *cells = calloc(4 * n * n, sizeof *cells);
  if (!cells) return -1;
  for (size_t i = 0; i < battles; i++)
    cells[((size_t)first[i] * n + (size_t)second[i]) * 4 + outcome[i]]++;
  for (size_t i = 0; i < n; i++) {
    for (size_t j = 0; j < n; j++) {
      const int32_t *cell = cells + (i * n + j) * 4;
      double ties = cell[1] + cell[3], all = cell[0] + ties + cell[2];
      scores[i] += cell[2] + ties / 2;
      scores[j] += cell[0] + ties / 2;
      met[i * n + j] += all;
      met[j * n + i] += all;
    }
  }
  free(cells);
  return 0;
}

// The gradient of the log-likelihood and minus its second derivatives.
static void slope(
  const double *strengths, const double *scores, const double *met, size_t n, double *powers,
  double *gradient, double *information)
{
  for (size_t i = 0; i < n; i++) powers[i] = exp(strengths[i]);
  for (size_t i = 0; i < n; i++) {
    double expected = 0, all = 0;
    for (size_t j = 0; j < n; j++) {
      double chance = powers[i] / (powers[i] + powers[j]);
      double score = met[i * n + j] * chance, weight = score * (1 - chance);
      expected += score;
      all += weight;
      information[i * n + j] = -weight;
    }
    information[i * n + i] += all;
    gradient[i] = scores[i] - expected;
  }
}

// A constant added everywhere holds the sum of strengths at 0. Returns the eigenvalue it makes.
static double add_gauge(double *information, size_t n)
{
  double gauge = 0;
  for (size_t i = 0; i < n; i++) gauge += information[i * n + i] / (double)n;
  for (size_t i = 0; i < n * n; i++) information[i] += gauge / (double)n;
  return gauge;
}

// Cholesky: the upper triangle becomes that of U, where the matrix is U'U.
static int factor(double *matrix, size_t n)
{
  for (size_t k = 0; k < n; k++) {
    double *line = matrix + k * n;
    if (!(line[k] > 0)) return -1;
    double inverse = 1 / sqrt(line[k]);
    for (size_t j = k; j < n; j++) line[j] *= inverse;
    for (size_t i = k + 1; i < n; i++)
      for (size_t j = i; j < n; j++) matrix[i * n + j] -= line[i] * line[j];
  }
  return 0;
}

static void solve(const double *upper, size_t n, double *x)
{
  for (size_t k = 0; k < n; k++) {
    x[k] /= upper[k * n + k];
    for (size_t j = k + 1; j < n; j++) x[j] -= upper[k * n + j] * x[k];
  }
  for (size_t k = n; k-- > 0;) {
    for (size_t j = k + 1; j < n; j++) x[k] -= upper[k * n + j] * x[j];
    x[k] /= upper[k * n + k];
  }
}

// The diagonal of the inverse, less what the gauge has in it: the squares of the columns of U'^-1.
static void write_errors(const double *upper, size_t n, double gauge, double *half, double *errors)
{
  for (size_t i = 0; i < n * n; i++) half[i] = 0;
  for (size_t j = 0; j < n; j++) errors[j] = -1 / (gauge * (double)n);
  for (size_t k = 0; k < n; k++) {
    half[k * n + k] = 1;
    for (size_t j = 0; j <= k; j++) {
      half[k * n + j] /= upper[k * n + k];
      errors[j] += half[k * n + j] * half[k * n + j];
    }
    for (size_t i = k + 1; i < n; i++)
      for (size_t j = 0; j <= k; j++) half[i * n + j] -= upper[k * n + i] * half[k * n + j];
  }
  for (size_t j = 0; j < n; j++) errors[j] = sqrt(errors[j]);
}

int plain_bradley_terry(
  const int32_t *first, const int32_t *second, const uint8_t *outcome, size_t battles, size_t n,
  double *strengths, double *errors)
{
  double *scores = calloc(3 * n + 3 * n * n, sizeof *scores);
  if (!scores) return -1;
  double *powers = scores + n, *step = powers + n, *met = step + n;
  double *information = met + n * n, *half = information + n * n;
  int failed = count_pairs(first, second, outcome, battles, n, scores, met);
  for (size_t i = 0; i < n; i++) strengths[i] = 0;
  double largest = 1;
  for (int round = 0; round < 100 && !failed && largest > 1e-8; round++) {
    slope(strengths, scores, met, n, powers, step, information);
    add_gauge(information, n);
    failed = factor(information, n);
    solve(information, n, step);
    largest = 0;
    for (size_t i = 0; i < n; i++) {
      strengths[i] += step[i];
      if (fabs(step[i]) > largest) largest = fabs(step[i]);
    }
  }
  if (!failed) {
    slope(strengths, scores, met, n, powers, step, information);
    double gauge = add_gauge(information, n);
    failed = factor(information, n);
    if (!failed) write_errors(information, n, gauge, half, errors);
  }
  free(scores);
  return failed || largest > 1e-8 ? -1 : 0;
}
