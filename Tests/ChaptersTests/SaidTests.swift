import Literate
import Support
import Testing
import Workings

/// Sentences that some lesson once made false or silly, and what is said instead.
@Suite struct SaidTests {
  @Test(arguments: [
    ("one token", "Which two different words"), ("two tokens", "Which two different words"),
    ("one token", "Different words have different rows"), ("only one word", "Different words have different rows"),
    ("one token", "Will they give the same shares"), ("one token", "Order is kept"),
    ("one token", "To whom will"), ("one token", "No two positions"), ("one token", "Somebody computed"),
    ("one token", "would then give"), ("one token, softmax over the matrix", "all tokens together have one"),
    ("identity weights", "every column reads from"), ("zero weights", "has told each token"),
    ("zero weights", "Hardly"), ("softmax over the matrix", "are the paper’s equation 1"),
    ("tokens of one number", "longer wave than"), ("tokens of one number", "which is 1 but for"),
    ("tokens of one number", "over all 1"), ("three heads", "work alike"),
    ("one head, shared", "the input is cut into"),
    ("zero queries", "have weights of their own"), ("identity weights", "Nothing makes them so"),
    ("512 features", "get out of hand"), ("the default book’s", "dealt out"), ("the default book’s", "Rows are alike"),
    ("one head", "Which of the heads’ results"), ("a single number to draw from", "drawn at random, with seed 3"),
  ])
  func isNotSaid(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }

  @Test(arguments: [
    ("the default book’s", "“chase” and “mice”: 39.00"),
    ("the default book’s", "point more nearly the same way, with 0.80"),
    ("two tokens", "For “hello” and “world” it is"), ("all rows equal", "and no larger for any other two"),
    ("all rows equal", "and others have no less"), ("nothing but zeros", "A row of zeros has no direction"),
    ("tokens of one number", "Rows of 1 number leave the last of them without a partner"),
    ("tokens of one number", "The sine of the first pair"), ("three heads", "The sine of the first 3 pairs"),
    ("512 features", "Scores, the products of the next chapter, have no such limit"),
    ("a single number to draw from", "Here each is 0."), ("one token", "How much should “alone” care about itself?"),
    ("one token", "the query of “alone” with its own key"), ("one token", "gives all its attention, 1.00, to itself"),
    ("one token", "has only itself to score"), ("zero queries", "scores all 3 tokens alike, at 0.00."),
    ("zero queries", "gives all 3 tokens the same share of attention, 0.33."),
    ("zero queries", "To none more than to another: all 3 tokens get 0.33."),
    ("zero queries", "Here they are, as printed, but that comes of this lesson’s numbers"),
    ("the default book’s", "would then change almost nothing"), ("the default book’s", "variance by the square of it"),
    ("softmax over the matrix", "are all but the paper’s equation 1"), ("zero weights", "Here they do, as printed."),
    ("zero weights", "Heads 1 and 2 agree everywhere"), ("three heads", "are read by all 3 heads"),
    ("the default book’s", "are read by both heads"), ("three heads", "What the other head made of it"),
    ("eight heads", "What the other 6 heads made of it"),
    ("the default book’s", "the first 2 columns are for head 1, the next for head 2, and every head"),
    ("three heads of one column", "the first column is for head 1, the next for head 2, and so on"),
    ("one head", "there is nothing to set beside them"), ("eight heads", "can read from all 8 heads"),
    ("identity weights", "and only head 1 comes through"), ("zero output weights", "and nothing comes through"),
    ("zero weights", "attention hands over nothing but zeros"),
    ("tokens of one number", "and its variance is 0, as those of 3 rows are here"),
    ("no ε", "the variance of every row is 1."), ("one token", "for 1 token, 4 features and 2 heads"),
  ])
  func isSaid(oddity: String, words: String) throws {
    let told = try Told.of(oddity)
    #expect(told.says(words), "\(told.sentences.joined(separator: "\n"))")
  }

  /// 0.76 is 1 as a whole number, and so is what is above the limit.
  @Test func aClaimPrintsTheDigitsThatItNeeds() throws {
    let told = try Told.of("shares just below the limit, whole numbers")
    let measured = told.claims.map { $0.finding.measured.plainText(NumberStyle(decimals: 0)) }
    #expect(measured.contains("largest: 0.7") && measured.contains("largest: 0.8") && !measured.contains("largest: 1"))
  }

  /// A cell counts its columns from 0 within its head, and so do the table’s labels.
  @Test func columnsOfAHeadAreLabelledAsItsCellsAre() throws {
    let told = try Told.of("the default book’s")
    let heads = told.book.quantities.filter { ["Q_2", "V_2", "O_2"].contains($0.name?.text ?? "") }
    #expect(heads.map { $0.columns.labels } == [.numbers(0..<2), .numbers(0..<2), .numbers(0..<2)])
  }
}
