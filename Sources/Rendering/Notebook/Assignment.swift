#if !hasFeature(Embedded)
  import JSON
  import Literate
  import Workings

  /// The steps of a book that are left for a student to write.
  public struct Assignment: Sendable {
    /// The steps, in the order in which they were asked for.
    public let steps: [Step]
    /// What the book is computed from, as JSON; nil for the default book.
    public let lesson: String?

    /// A quantity that a student computes.
    public struct Step: Sendable {
      /// The chapter that asks for it.
      public let chapter: String
      public let quantity: Quantity
      /// What it is called where marks are: its name in NumPy, after the chapter’s if two chapters ask for one of that name.
      public let key: String
      /// What it is called where notebooks say what they ask for: `scores/S`, and `layers/N 2` for a second of that name.
      public let address: String
    }

    /// An assignment of some steps of a book.
    public init(_ steps: [Book.Step], lesson: String?) {
      var taken: Set<String> = []
      self.steps = steps.map { step in
        let keys = [step.name.numpy, step.address.replacing(" ", with: "_")]
        let key = keys.first { !taken.contains($0) } ?? step.address
        taken.insert(key)
        return Step(chapter: step.chapter, quantity: step.quantity, key: key, address: step.address)
      }
      self.lesson = lesson
    }

    func step(_ quantity: Quantity) -> Step? { steps.first { $0.quantity === quantity } }

    /// What a student has to know.
    var instructions: String {
      """
      **Your turn** with \(steps.map { "`\($0.quantity.name?.numpy ?? "")`" }.joined(separator: ", ")): put your code in the place
      of the three dots, and run the cell. The check in it says whether your numbers are right, or follow from your own
      numbers before. What is not yet written holds made-up numbers, so that you can go on with anything else. When you are
      done, run all cells from the top, save, and hand in this file.

      """
    }

    /// What a notebook keeps of it, beside its cells.
    var metadata: String {
      let list = steps.map { jsonString($0.address) }.joined(separator: ", ")
      return "\"attention_worked\": {\"steps\": [\(list)]\(lesson.map { ", \"lesson\": \(jsonString($0))" } ?? "")}"
    }
  }

  extension Book {
    /// A quantity that a chapter computes, and that a student may be left to write.
    public struct Step: Sendable {
      public let chapter: String
      public let name: Symbol
      public let quantity: Quantity
      /// Chapter and name: `scores/S`, and `layers/N 2` for the second of that name in a chapter.
      public let address: String
    }

    /// What there is to compute, chapter by chapter; what two chapters tell of is the first one’s.
    public var steps: [Step] {
      var steps: [Step] = []
      for page in pages {
        for quantity in page.quantities where quantity.isComputed {
          guard let name = quantity.name, !steps.contains(where: { $0.quantity === quantity }) else { continue }
          let before = steps.count { $0.chapter == page.slug && $0.name == name }
          let address = "\(page.slug)/\(name.text)" + (before == 0 ? "" : " \(before + 1)")
          steps.append(Step(chapter: page.slug, name: name, quantity: quantity, address: address))
        }
      }
      return steps
    }

    /// The parts that are asked for; of one whose chapters each begin anew, and so repeat each other’s code, only those chapters.
    func parts(of assignment: Assignment) -> [Part] {
      func isAsked(_ page: Page) -> Bool { assignment.steps.contains { $0.chapter == page.slug } }
      return parts.filter { $0.pages.contains(where: isAsked) }.map { part in
        part.isOneComputation
          ? part
          : Part(part.title, part.pages.filter(isAsked), isFolded: part.isFolded, isOneComputation: false)
      }
    }
  }
#endif
