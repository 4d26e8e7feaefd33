import Literate
import Testing
import Workings

/// A book of one page in which a token stands wherever one can: beside itself, or beside a plain word.
func bookNaming(_ word: String, twice: Bool = false) -> Book {
  let words = [word, twice ? word : "plain"]
  let token = Token.all(words)[0]
  let weights = square([[0.25, 0.75], [0.5, 0.5]], tokens: words)
  return book(title: word) {
    "\(token) begins the line, and *stress reaches \(token)*."
    List("\(token)", "a list of \(token) and more")
    MatrixTable(weights)
    Worked(weights[0, 1])
    Figure.attention(weights).captioned("\(token) and its shares.")
    Figure.heatMaps([weights])
    Figure.bars([BarGroup("shares", row: 0, of: weights, tokens: Token.all(words))])
    Claim("\(token) holds.", Finding(true, "\(token)"))
    Claim("\(token) fails.", Finding(false, "\(token)"))
    Question("What of \(token)?") { "\(token) stands in an answer." }
    Aside(.note) {
      "\(token) stands aside."
      MatrixTable(weights)
    }
  }
}
