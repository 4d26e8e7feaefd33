import Chapters
import Lessons
import Literate
import Rendering
import Support
import Testing
import Workings

/// What is said of lessons that few would think of: nothing silly that can be found by looking for it.
@Suite struct SentencesTests {
  @Test(arguments: Told.all) func countsAndNounsAgree(_ told: Told) {
    for text in told.newSentences {
      #expect(!text.contains(#/(?:^|[^\d.,])1\u{A0}(different )?[a-z]+s\b/#), "\(text)")
      let singular = text.matches(of: #/(?:[02-9]|1\d+)\u{A0}(different |)(?!different)[a-z]*[^s\W\d](?=[ ,.;:)]|$)/#)
      #expect(singular.isEmpty, "\(text)")
      #expect(!text.contains(#/1\u{A0}\w+ (are|have|work|come|make)\b/#), "\(text)")
      #expect(!text.contains(#/\b([Aa]ll|[Oo]ther|first|[Bb]oth) 1\u{A0}/#), "\(text)")
    }
  }

  @Test(arguments: Told.all) func bothIsSaidOfTwo(_ told: Told) {
    for text in told.sentences {
      if text.contains(#/[Bb]oth heads/#) { #expect(told.lesson.heads == 2, "\(text)") }
      if text.contains(#/[Bb]oth tokens/#) { #expect(told.lesson.tokens.count == 2, "\(text)") }
      if told.lesson.heads == 1 {
        #expect(!text.contains(#/first two heads|[Hh]eads 1 and 2|other heads?|each head has left/#), "\(text)")
      }
    }
  }

  @Test(arguments: Told.all) func nothingIsComparedWithItself(_ told: Told) {
    for text in told.newSentences {
      for pair in text.matches(of: #/(−?[\d.]+) (?:instead of|against|says the one,) (−?[\d.]+\d)/#) {
        #expect(pair.output.1 != pair.output.2, "\(text)")
      }
      for pair in text.matches(of: #/(“[^”]*?”) (?:and|with|from|to|for|care about|with the key of) (“[^”]*?”)/#)
      where pair.output.1 == pair.output.2 {
        Issue.record("\(text)")
      }
      #expect(!text.contains(#/the query of (“[^”]*”) with the key of \1/#), "\(text)")
      #expect(!text.contains(#/the query of (“[^”]*”)(?:,| and).* of the key of \1/#), "\(text)")
    }
  }

  @Test(arguments: Told.all) func nothingIsEmptyOrStrayed(_ told: Told) {
    for text in told.newSentences {
      #expect(!text.contains(#/[ ]{2}|^\s|\s$| [,.;:?!)]|\( |\(\)|“”|,,|\.\.|\band and\b|\bto [.,]/#), "“\(text)”")
      #expect(text.isEmpty || text.contains(#/[.?:)]$/#) || !text.contains(#/[.] /#), "“\(text)”")
    }
  }

  /// One number leads only where no other in its row reads the same.
  @Test(arguments: Told.all) func whatIsLargestHasNoEqual(_ told: Told) {
    let style = NumberStyle(decimals: told.lesson.decimals)
    for prose in told.proses {
      let text = prose.plainText(style)
      guard text.contains(#/gives its largest share|has its largest score|^To /#) else { continue }
      let cells = prose.inlines.compactMap { inline -> Cell? in
        if case .number(let cell) = inline { cell } else { nil }
      }
      for cell in cells {
        let row = cell.quantity.value.row(cell.row).map(style.text)
        let isOne = text.contains(#/largest share of|largest score,|^To itself,|^To “[^”]*”, /#)
        #expect(!isOne || row.count { $0 == style.text(cell.value) } == 1, "\(text)")
      }
    }
  }

  @Test(arguments: Told.all) func whatAClaimPrintsDoesNotContradictIt(_ told: Told) {
    let style = NumberStyle(decimals: told.lesson.decimals)
    for claim in told.claims {
      let (text, measured) = (claim.text.plainText(style), claim.finding.measured.plainText(style))
      #expect(!measured.contains(#/^1 of 1\b/#), "\(text) (\(measured))")
      guard let limit = text.firstMatch(of: #/above (0\.95|1)\b/#).flatMap({ Double($0.output.1) }),
        let number = measured.firstMatch(of: #/: (.*)$/#).flatMap({ Double($0.output.1) })
      else { continue }
      #expect((number <= limit) == claim.finding.holds, "\(text) (\(measured))")
    }
  }

  @Test(arguments: Told.all) func noPictureIsShownTwiceInAChapter(_ told: Told) {
    for page in told.book.pages {
      var drawn: [ObjectIdentifier] = []
      for block in page.allBlocks {
        guard case .figure(.heatMaps(let quantities), _) = block else { continue }
        for quantity in quantities {
          #expect(!drawn.contains(ObjectIdentifier(quantity)), "\(page.title): \(quantity.name?.text ?? "")")
          drawn.append(ObjectIdentifier(quantity))
        }
      }
    }
  }
}
