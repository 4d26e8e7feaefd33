#if hasFeature(Embedded)
  import Lessons
  import Literate

  // What the page calls. It writes a question into memory that it asks for with `reserve`, calls one of the functions below, and
  // reads the answer, a text but for a spreadsheet, from where `answerAddress` and `answerLength` say.

  /// The one session of the page; WebAssembly runs one thread.
  private nonisolated(unsafe) var session = Session(.standard)
  private nonisolated(unsafe) var question: [UInt8] = []
  private nonisolated(unsafe) var answer: [UInt8] = []

  /// Tells the page which share of a long training is done.
  @_extern(wasm, module: "page", name: "progress")
  @_extern(c)
  private func progress(_ share: Double)

  /// Room for a question of so many bytes, and where it is.
  @_expose(wasm, "reserve")
  @_cdecl("reserve")
  public func reserve(_ count: Int32) -> UnsafeMutableRawPointer? {
    question = [UInt8](repeating: 0, count: Int(count))
    return question.withUnsafeMutableBytes { $0.baseAddress }
  }

  @_expose(wasm, "answerAddress")
  @_cdecl("answerAddress")
  public func answerAddress() -> UnsafeRawPointer? { answer.withUnsafeBytes { $0.baseAddress } }

  @_expose(wasm, "answerLength")
  @_cdecl("answerLength")
  public func answerLength() -> Int32 { Int32(answer.count) }

  /// Begins anew, as the page of the default book (1) or of a lesson’s (0), and says what there is to change.
  @_expose(wasm, "begin")
  @_cdecl("begin")
  public func begin(_ isDefaultBook: Int32) {
    session = Session(isDefaultBook != 0 ? .standard : .ofLesson)
    answer = Array(session.form.utf8)
  }

  /// Computes a part for the lesson in the question.
  @_expose(wasm, "open")
  @_cdecl("openLesson")
  public func openLesson(_ part: Int32) {
    answer = Array(session.open(asked(), part: Int(part), progress: { progress($0) }).utf8)
  }

  /// Writes a chapter as it is now.
  @_expose(wasm, "elements")
  @_cdecl("elements")
  public func elements(_ part: Int32, _ chapter: Int32) {
    answer = Array(session.elements(part: Int(part), chapter: Int(chapter)).utf8)
  }

  /// Takes the lesson in the question for a later part, and computes nothing.
  @_expose(wasm, "note")
  @_cdecl("note")
  public func note(_ part: Int32) { answer = Array(session.note(asked(), part: Int(part)).utf8) }

  /// Begins a training of the lesson in the question.
  @_expose(wasm, "train")
  @_cdecl("train")
  public func train() { answer = Array(session.train(asked()).utf8) }

  /// Takes some steps of it, and returns how many are left.
  @_expose(wasm, "advance")
  @_cdecl("advance")
  public func advance(_ steps: Int32) -> Int32 { Int32(session.advance(Int(steps))) }

  /// What it looks like now.
  @_expose(wasm, "trainingNow")
  @_cdecl("trainingNow")
  public func trainingNow() { answer = Array(session.trainingNow().utf8) }

  /// Ends it, and gives the lesson that it was.
  @_expose(wasm, "endTraining")
  @_cdecl("endTraining")
  public func endTraining() { answer = Array(session.endTraining().utf8) }

  /// Lets the trained model look with the shares in the question.
  @_expose(wasm, "look")
  @_cdecl("look")
  public func look() { session.look(String(decoding: asked(), as: UTF8.self)) }

  /// The question, whose room is free again.
  private func asked() -> [UInt8] {
    defer { question = [] }
    return question
  }

  /// Says how a cell was made.
  @_expose(wasm, "explain")
  @_cdecl("explain")
  public func explain(_ part: Int32, _ chapter: Int32, _ quantity: Int32, _ row: Int32, _ column: Int32) {
    let text = session.explain(
      part: Int(part), chapter: Int(chapter), quantity: Int(quantity), row: Int(row), column: Int(column))
    answer = Array(text.utf8)
  }

  /// Says what to think of the number in the question, an answer for a cell.
  @_expose(wasm, "judge")
  @_cdecl("judge")
  public func judge(_ part: Int32, _ chapter: Int32, _ quantity: Int32, _ row: Int32, _ column: Int32) {
    let text = session.judge(
      String(decoding: question, as: UTF8.self), part: Int(part), chapter: Int(chapter), quantity: Int(quantity),
      row: Int(row), column: Int(column))
    answer = Array(text.utf8)
  }

  /// A part’s lesson as the text of a file.
  @_expose(wasm, "lesson")
  @_cdecl("lesson")
  public func lesson(_ part: Int32) { answer = Array(session.lessonFile(ofPart: Int(part)).utf8) }

  /// The whole book as HTML, all that is to be read.
  @_expose(wasm, "content")
  @_cdecl("content")
  public func content() { answer = Array(session.content().utf8) }

  /// The whole book as a Jupyter notebook.
  @_expose(wasm, "notebook")
  @_cdecl("notebook")
  public func notebook() { answer = Array(session.jupyterNotebook().utf8) }

  /// The numbers as a spreadsheet, whose bytes are the answer.
  @_expose(wasm, "spreadsheet")
  @_cdecl("spreadsheet")
  public func spreadsheet() { answer = session.spreadsheet() }

  /// The hashes by which platforms are compared.
  @_expose(wasm, "bits")
  @_cdecl("bits")
  public func bits() { answer = Array(session.bits().utf8) }

  /// Worksheets (0) or their keys (1).
  @_expose(wasm, "worksheets")
  @_cdecl("worksheets")
  public func worksheets(_ students: Int32, _ seed: UInt32, _ isKey: Int32) {
    answer = Array(session.worksheets(students: Int(students), seed: seed, isKey: isKey != 0).utf8)
  }

  /// The whole book as Markdown.
  @_expose(wasm, "markdown")
  @_cdecl("markdown")
  public func markdown() { answer = Array(session.markdown().utf8) }
#endif
