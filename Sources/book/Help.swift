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
    case .help, .version:
      """
      book: writes a walkthrough of attention in which every number is computed.

        book [build] [--lesson FILE] [--output DIR]   write the book
        book check                                    compare the written pages with a new computation
        book values [--lesson FILE | --part NAME]     print the quantities as JSON
        book VERB --help                              more about a verb
        book --version                                the version

      Exit status: 0 done, 1 it does not hold, 2 wrong usage or a bad lesson.
      """
    }
  }
}
