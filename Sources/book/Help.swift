extension Arguments.Verb {
  /// What `--help` prints about the verb.
  var help: String {
    switch self {
    case .build:
      """
      book build [--lesson FILE] [--output DIR]

      Computes a book and writes its pages: Markdown in chapters/ and one HTML page.

        --lesson FILE  write the chapters for this lesson, a JSON file; needs --output
        --output DIR   write to DIR/chapters and DIR/index.html; without it the default
                       book is written into this package, to chapters/ and docs/index.html

      Each page is replaced whole or not at all.
      """
    case .check:
      """
      book check

      Computes the default book again and lists each page in chapters/ and docs/index.html
      that is missing, different, or not part of the book. Exit status 1 if there is any.
      """
    case .values:
      """
      book values [--lesson FILE | --part NAME]

      Prints every quantity as JSON: {"title", "tokens", "quantities": {"E": {"shape", "data"}, …}}.

        --lesson FILE  those of this lesson, a JSON file
        --part NAME    those of a part of the default book: by-hand (if none is named),
                       word2vec, notebook-1 or notebook-2
      """
    case .read:
      """
      book read [CHAPTER] [--lesson FILE]

      Prints a chapter for the terminal; without one, what chapters there are.

        CHAPTER        its number, its name, or how its name begins: 5, softmax or soft
        --lesson FILE  the chapters for this lesson, a JSON file

      On a terminal, tables have lines and shades: blue above zero, orange below. There are no
      colours where NO_COLOR is set or TERM is dumb, and neither colours nor lines in a pipe.
      """
    case .watch:
      """
      book watch --lesson FILE --output DIR

      Builds a lesson’s book as `book build` does, and again whenever the file, or the corpus
      that it names, is saved. A lesson with a mistake is told; the pages stay as they were.
      Ctrl-C ends it.

        --lesson FILE  the lesson, a JSON file
        --output DIR   write to DIR/chapters and DIR/index.html
      """
    case .help, .version:
      """
      book: writes a walkthrough of attention in which every number is computed.

        book [build] [--lesson FILE] [--output DIR]   write the book
        book check                                    compare the written pages with a new computation
        book values [--lesson FILE | --part NAME]     print the quantities as JSON
        book read [CHAPTER] [--lesson FILE]           print a chapter for the terminal
        book watch --lesson FILE --output DIR         write the book again whenever the lesson is saved
        book VERB --help                              more about a verb
        book --version                                the version

      Exit status: 0 done, 1 it does not hold, 2 wrong usage or a bad lesson.
      """
    }
  }
}
