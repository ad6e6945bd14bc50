#include "PlainC.h"

enum { kinds = 5 };

double plain_ordinal_alpha(const uint8_t *values, size_t units, size_t annotators)
{
  double met[kinds][kinds] = {{0}};
  for (size_t unit = 0; unit < units; unit++) {
    // A place for those that are missing, too: no branch to guess.
    int counts[kinds + 1] = {0}, size = 0;
    for (size_t i = 0; i < annotators; i++) {
      uint8_t value = values[unit * annotators + i];
      counts[value < kinds ? value : kinds]++;
    }
    for (int i = 0; i < kinds; i++) size += counts[i];
    if (size < 2) continue;
    double share = 1.0 / (size - 1);
    for (int i = 0; i < kinds; i++)
      for (int j = 0; j < kinds; j++) met[i][j] += counts[i] * (counts[j] - (i == j)) * share;
  }
  double totals[kinds] = {0}, all = 0, observed = 0, expected = 0;
  for (int i = 0; i < kinds; i++)
    for (int j = 0; j < kinds; j++) totals[i] += met[i][j];
  for (int i = 0; i < kinds; i++) all += totals[i];
  for (int i = 0; i < kinds; i++) {
    double between = totals[i] / 2;
    for (int j = i + 1; j < kinds; j++) {
      double gap = between + totals[j] / 2;
      observed += met[i][j] * gap * gap;
      expected += totals[i] * totals[j] * gap * gap;
      between += totals[j];
    }
  }
  return 1 - observed * (all - 1) / expected;
}
