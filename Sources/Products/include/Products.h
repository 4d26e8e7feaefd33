// The product of two matrices, in C: only there can a function be compiled for each kind of processor and be chosen as it runs.
#ifndef PRODUCTS_H
#define PRODUCTS_H
#include <stddef.h>

// How many Doubles the widest registers of this processor hold that are used here: 8, 4 or 2.
ptrdiff_t doubles_in_registers(void);

// Makes the product of rows × depth and depth × width, row after row, for registers of so many Doubles as this processor has.
// Each sum begins with 0 and runs over the depth in increasing order, each product rounded: the bits are those of the plain
// triple loop for registers of any width.
void multiply(
  ptrdiff_t doubles, const double *left, const double *right, double *product, ptrdiff_t rows, ptrdiff_t depth,
  ptrdiff_t width);

#endif
