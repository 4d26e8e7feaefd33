#include "Products.h"

// No product is fused with a sum: it would keep more digits than another processor.
#pragma STDC FP_CONTRACT OFF

// Eight columns, which are one register, two or four.
typedef double Eight __attribute__((vector_size(64)));
typedef double EightAnywhere __attribute__((vector_size(64), aligned(8)));

// How many terms of a sum are added at once, so that eight columns of them stay near.
enum { terms_at_once = 256 };

#define inlined static inline __attribute__((always_inline))
#define unrolled _Pragma("clang loop unroll(full)")
#if defined(__wasm__)  // in a page the size counts
#define unrolled_by_four
#else
#define unrolled_by_four _Pragma("clang loop unroll_count(4)")
#endif

// The sums of some rows by up to eight columns, which stay in registers while terms are added to them.
// `rows` is a constant wherever this is put in.
inlined void add_terms(
  const double *left, ptrdiff_t depth, const double *right, ptrdiff_t step, ptrdiff_t terms, _Bool are_first,
  double *product, ptrdiff_t width, const ptrdiff_t rows, ptrdiff_t columns
) {
  Eight sums[8];
  unrolled for (ptrdiff_t row = 0; row < rows; row++) {
    const double *place = product + row * width;
    sums[row] = (Eight){0};
    if (are_first) continue;
    if (columns == 8) sums[row] = *(const EightAnywhere *)place;
    else for (ptrdiff_t column = 0; column < columns; column++) sums[row][column] = place[column];
  }
  unrolled_by_four for (ptrdiff_t k = 0; k < terms; k++) {
    Eight numbers = *(const EightAnywhere *)(right + k * step);
    unrolled for (ptrdiff_t row = 0; row < rows; row++) sums[row] += left[row * depth + k] * numbers;
  }
  unrolled for (ptrdiff_t row = 0; row < rows; row++) {
    double *place = product + row * width;
    if (columns == 8) *(EightAnywhere *)place = sums[row];
    else for (ptrdiff_t column = 0; column < columns; column++) place[column] = sums[row][column];
  }
}

// `rows_at_once` is a constant, at most 8: as many as there are registers for the sums.
inlined void multiply_rows(
  const ptrdiff_t rows_at_once, const double *left, const double *right, double *product, ptrdiff_t rows,
  ptrdiff_t depth, ptrdiff_t width
) {
  Eight strip[terms_at_once];
  for (ptrdiff_t first = 0; first == 0 || first < depth; first += terms_at_once) {
    const ptrdiff_t terms = depth - first < terms_at_once ? depth - first : terms_at_once;
    for (ptrdiff_t column = 0; column < width; column += 8) {
      const ptrdiff_t columns = width - column < 8 ? width - column : 8;
      const double *numbers = right + first * width + column;
      ptrdiff_t step = width;
      // Many rows read them often, and the last columns are filled up with zeros.
      if (rows > 16 || columns < 8) {
        for (ptrdiff_t k = 0; k < terms; k++) {
          const double *place = numbers + k * width;
          if (columns == 8) strip[k] = *(const EightAnywhere *)place;
          else for (ptrdiff_t i = 0; i < 8; i++) strip[k][i] = i < columns ? place[i] : 0;
        }
        numbers = (const double *)strip;
        step = 8;
      }
      for (ptrdiff_t row = 0; row < rows; row += rows_at_once) {
        const ptrdiff_t rest = rows - row < rows_at_once ? rows - row : rows_at_once;
        switch (rest) {
#define rows_are(count) \
  case count: \
    if (count <= rows_at_once) \
      add_terms( \
        left + row * depth + first, depth, numbers, step, terms, first == 0, product + row * width + column, width, \
        count, columns); \
    break;
          rows_are(1) rows_are(2) rows_are(3) rows_are(4) rows_are(5) rows_are(6) rows_are(7) rows_are(8)
        }
      }
    }
  }
}

#define multiply_with(name, rows_at_once) \
  static void name( \
    const double *left, const double *right, double *product, ptrdiff_t rows, ptrdiff_t depth, ptrdiff_t width \
  ) { \
    multiply_rows(rows_at_once, left, right, product, rows, depth, width); \
  }

#if defined(__x86_64__)

__attribute__((target("avx512f"))) multiply_with(with_registers_of_8, 8)
__attribute__((target("avx2"))) multiply_with(with_registers_of_4, 4)
multiply_with(with_registers_of_2, 2)

ptrdiff_t doubles_in_registers(void) {
  return __builtin_cpu_supports("avx512f") ? 8 : __builtin_cpu_supports("avx2") ? 4 : 2;
}

void multiply(
  ptrdiff_t doubles, const double *left, const double *right, double *product, ptrdiff_t rows, ptrdiff_t depth,
  ptrdiff_t width
) {
  (doubles == 8 ? with_registers_of_8 : doubles == 4 ? with_registers_of_4 : with_registers_of_2)(
    left, right, product, rows, depth, width);
}

#else

// ARM has 32 registers; WebAssembly has as many as one likes, of one Double each, but in a page the size counts.
multiply_with(with_any_registers, sizeof(void *) == 8 ? 4 : 1)

ptrdiff_t doubles_in_registers(void) { return 2; }

void multiply(
  ptrdiff_t doubles, const double *left, const double *right, double *product, ptrdiff_t rows, ptrdiff_t depth,
  ptrdiff_t width
) {
  (void)doubles;
  with_any_registers(left, right, product, rows, depth, width);
}

#endif
