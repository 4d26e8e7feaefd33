#if !hasFeature(Embedded)
  import JSON
  import Literate
  import Workings

  extension Book {
    /// The book as a notebook in which some steps are left for a student to write.
    ///
    /// Each of them says whether it is right, or follows from the student’s own numbers, and keeps its numbers for whoever marks
    /// it. What comes later and would give its code away stands there as numbers. All the rest is computed and compared with the
    /// book as in ``jupyterNotebook()``, but for what depends on the student.
    public func homework(_ assignment: Assignment) -> Homework {
      var writer = JupyterWriter()
      writer.homework = Homework(assignment)
      writer.cells.metadata = assignment.metadata
      write(parts(of: assignment), into: &writer)
      guard var homework = writer.homework else { preconditionFailure("the writer keeps its homework") }
      homework.file = writer.cells.file
      return homework
    }
  }

  extension JupyterWriter {
    /// Assigns what a student is to write, what would give that away, or what depends on it; false for anything else.
    mutating func assignForStudent(_ quantity: Quantity) -> Bool {
      guard homework != nil else { return false }
      let about = "\(quantity.meaning), \(quantity.value.rows) × \(quantity.value.columns)"
      if let step = homework?.assignment.step(quantity), homework?.isWritten(step) == false {
        finishCell()
        homework?.leave(step, names)
        let name = names.bind(quantity, isChecked: false)
        lines += ["\(name) = ...  # your turn: \(about)", "\(name) = checked(\(jsonString(step.key)), \(name))"]
        return true
      }
      if homework?.hides(quantity) == true {
        let numbers = homework?.numbers(of: quantity) ?? ""
        homework?.give(quantity)
        lines.append("\(names.bind(quantity, isChecked: false)) = \(numbers)  # as the book has them: \(about)")
        return true
      }
      guard homework?.computes(quantity) == true else { return false }
      write(quantity, isChecked: false)
      return true
    }
  }
#endif
