import Literate

// The words of the book that need saying what they mean, in alphabetical order; chapters define and use them by these names.
extension Term {
  static let attention = Term(
    "attention",
    "The step in which each token takes something from the tokens of its sentence, in shares that are computed from the tokens themselves."
  )
  static let dotProduct = Term(
    "dot product",
    "Of two rows: their products, place by place, added up. It is large where large numbers meet large ones of the same sign."
  )
  static let embedding = Term(
    "embedding", "The row of numbers that stands for a token before anything is known of its place or of the others.")
  static let encoder = Term(
    "encoder", "The half of the paper’s model that reads a text: six layers, one after the other.")
  static let feature = Term(
    "feature", "A place in a token’s row, and so a column of the matrix in which each token has a row.")
  static let head = Term(
    "head",
    "One of several attentions side by side. Each has a part of the columns to itself, and so can ask something else.")
  static let key = Term("key", "The row by which a token can be found: queries are held against it.")
  static let layer = Term(
    "layer",
    "A round of the model: attention and one more sub-layer, with weights of their own. What leaves one layer enters the next."
  )
  static let layerNorm = Term(
    "layer norm",
    "What brings a row to a common scale: mean 0 and standard deviation 1, and then a scale and a shift that are learnt."
  )
  static let learnt = Term("learnt", "Found by training, and not set by anybody.")
  static let matrix = Term("matrix", plural: "matrices", "A table of numbers in rows and columns.")
  static let mean = Term("mean", "The sum of some numbers, divided by how many they are: their average.")
  static let model = Term("model", "A computation, together with the numbers in it that can be set.")
  static let positionalEncoding = Term(
    "positional encoding", "The row of numbers that says where a token stands. It is added to the token’s embedding.")
  static let projection = Term(
    "projection", "The product of rows and a matrix of weights, which makes new rows of them, each from one by itself.")
  static let query = Term("query", plural: "queries", "The row by which a token asks: what am I looking for?")
  static let residual = Term(
    "residual connection",
    "A way around a sub-layer: what went in is added to what came out, and so is not replaced by it.")
  static let score = Term("score", "The dot product of a query and a key: one number that says how well the two fit.")
  static let seed = Term(
    "seed",
    "The whole number from which a generator of random numbers starts. From the same seed come the same numbers.")
  static let share = Term(
    "share",
    "How much of its attention a token gives to a token, as a part of one. It is also called an attention weight.")
  static let softmax = Term(
    "softmax", "What makes shares of scores: a power for each score, divided by the total of the powers.")
  static let standardDeviation = Term(
    "standard deviation", "The root of the variance: about how far numbers lie from their mean.")
  static let subLayer = Term(
    "sub-layer",
    "One of the steps that a layer is made of; attention is one. Each has its residual connection and its layer norm.")
  static let token = Term("token", "A piece of the text, usually a word, that has a row of its own.")
  static let trained = Term(
    "trained",
    "Of a model: tried on many texts, and after each try every number moved a little to where the result would have been better."
  )
  static let value = Term("value", "The row that a token hands over to those who have found it.")
  static let variance = Term(
    "variance", "How far numbers lie apart: the mean of their squared distances from their mean.")
  static let weight = Term("weight", "A number of the model by which others are multiplied.")
}
