import JSON
import Workings

/// What the cells of a notebook use: NumPy, what its operations define, and the functions that print and compare.
func jupyterTools(_ definitions: [PythonDefinition]) -> String {
  imports + definitions.map { "\n\n\n\($0.code)" }.joined() + "\n\n\n" + printing
}

private let imports = #"""
  import numpy as np
  from decimal import ROUND_HALF_UP, Decimal, getcontext

  getcontext().prec, getcontext().rounding = 700, ROUND_HALF_UP
  """#

private let printing = #"""
  def text(number, decimals):
      """A number as the book prints it: halves away from zero, no negative zero, a true minus sign."""
      if np.isinf(number):
          return "∞" if number > 0 else "−∞"
      number = Decimal(repr(float(number)))
      if abs(number) >= 10**15:
          digits, exponent = f"{number:.{decimals}e}".split("e")
          printed = f"{digits}e{int(exponent)}"
      else:
          printed = f"{number.quantize(Decimal(1).scaleb(-decimals)) + 0:f}"
      return printed.replace("-", "−")


  def show(matrix, rows, columns, decimals):
      """Prints a matrix with its labels; None is a gap, and what follows it counts from the end."""
      def places(labels):
          gap = labels.index(None) if None in labels else len(labels)
          return [k if k < gap else None if k == gap else k - len(labels) for k in range(len(labels))]

      table = [[""] + [label or "⋯" for label in columns]]
      for label, row in zip(rows, places(rows)):
          cells = ["⋯" if column is None else "⋮" if row is None else text(matrix[row][column], decimals)
                   for column in places(columns)]
          table.append([label or "⋮"] + cells)
      widths = [max(len(line[k]) for line in table) for k in range(len(table[0]))]
      for line in table:
          print("  ".join(cell.rjust(width) for cell, width in zip(line, widths)))


  def check(matrix, shape, fingerprint, infinite=0, within=1e-9):
      """Asserts the shape of a matrix, how many of its numbers are infinite, and all by one that is made from them."""
      assert np.shape(matrix) == shape, f"expected the shape {shape}, found {np.shape(matrix)}"
      found = np.sum(~np.isfinite(matrix))
      assert found == infinite, f"the shape is right, but {found} numbers are not finite where {infinite} should be"
      matrix = np.where(np.isinf(matrix), np.sign(matrix), matrix)
      found = np.sum(np.ravel(matrix) * np.exp(1j * np.arange(1, np.size(matrix) + 1)))
      assert abs(found - fingerprint) <= within * max(1, np.abs(matrix).max()), "the shape is right, the numbers are not"


  def equal(name, matrix, expected, within=1e-9):
      """Asserts that a matrix has the book's numbers, as near as that to 1 or to the largest, and infinite in the same places."""
      assert np.shape(matrix) == np.shape(expected), f"{name} has the shape {np.shape(matrix)}"
      infinite = np.isinf(expected) & np.equal(matrix, expected)
      matrix, expected = np.where(infinite, 0, matrix), np.where(infinite, 0, expected)
      distance = np.abs(matrix - expected).max()
      assert distance <= within * max(1, np.abs(np.where(np.isinf(expected), 0, expected)).max()), f"{name} is off by {distance}"
  """#

/// What the figures of the notebook use.
let jupyterFigures = #"""
  from base64 import b64encode
  from html import unescape

  STYLE = \#(jsonString(figureStyle))


  class Figure:
      """A figure: a picture in HTML, SVG or words, whichever a viewer shows."""

      def __init__(self, svg):
          self.svg = svg.replace("<style></style>", f"<style>{STYLE}</style>")
          self.title = svg[svg.index("<title>") + len("<title>"):svg.index("</title>")]

      def __repr__(self):
          return unescape(self.title)

      def _repr_mimebundle_(self, include=None, exclude=None):
          address = "data:image/svg+xml;base64," + b64encode(self.svg.encode()).decode()
          return {"text/html": f'<img alt="{self.title}" src="{address}">', "image/svg+xml": self.svg}
  """#
