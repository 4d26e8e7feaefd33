import Foundation
import Lessons

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

      Beside tokens, embeddings, heads and weights, a lesson may have "feedForward", "layers",
      a "memory" that its tokens attend to, or a "training" in the place of all that; the
      README lists all keys. Its "conventions" are "paper", "notebook", or an object: "basis", one of these,
      and what differs from it:

      \(conventions)
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
                       word2vec, learning, notebook-1 or notebook-2
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
    case .notebook:
      """
      book notebook [--lesson FILE] [--student STEPS] --output FILE.ipynb

      Writes the book as a Jupyter notebook: its prose, and NumPy that computes every number,
      with outputs. It takes NumPy to run, and ends by asserting that the numbers are the book’s.

        --lesson FILE    the book of this lesson
        --student STEPS  leave out the code of these steps, for a student to write, and the code
                         that would give it away later; a check in each says whether it is
                         right, or follows from the student’s own numbers. Steps are chapters,
                         quantities, or quantities of a chapter, with commas between them:
                         softmax,N,heads/S_1
      """
    case .spreadsheet:
      """
      book spreadsheet [--lesson FILE | --part NAME] --output FILE.xlsx

      Writes the numbers as a spreadsheet for Excel, LibreOffice and Google Sheets: a sheet for
      each chapter, in which given numbers are coloured, and every other number is a formula.
      Change a coloured one, and all that follows from it is computed anew.

        --lesson FILE  the numbers of this lesson, a JSON file
        --part NAME    those of a part of the default book: by-hand (if none is named),
                       word2vec, learning, notebook-1 or notebook-2
        --output FILE  where to write it
      """
    case .worksheet:
      """
      book worksheet [--lesson FILE] [--students N | --roster FILE] [--seed S | --given]
                     [--variants N] [--chapters NAMES] [--level LEVEL] --output DIR

      Writes worksheets on which students compute attention by hand, each with other numbers,
      and the keys: DIR/worksheets.html, keys.html, students.csv (what was given to whom),
      answers.csv and answers-by-student.csv (tables to be filled in, either of them), and what
      `book mark` needs.

        --lesson FILE    tokens, sizes, conventions and decimals are those of this lesson:
                         2 to 6 tokens, 2 to 8 features, 1 to 4 decimals
        --students N     how many sheets, 1 to 1000; 1 if it is left out
        --roster FILE    a sheet for each name in this table, CSV or .xlsx: it has a column name,
                         first name and last name, or student as Canvas has it
        --seed S         what the numbers are drawn from; 1 if it is left out
        --given          print the lesson’s own numbers, the same sheet for all
        --variants N     N different sheets, dealt to the students in turn
        --chapters NAMES what is to be filled in, with commas between: positional-encoding,
                         queries-keys-and-values, scores, softmax, concat, layer-norm, or how
                         one of these begins; what goes into it is printed. Or one of
                         the-mask, feed-forward and gradients (of a softmax): sheets about
                         that step alone
        --level LEVEL    worked: all of a row but its last number is printed; faded: its first
                         number is; blank: nothing is, as if it were left out
      """
    case .mark:
      """
      book mark --key DIR --answers FILE [--roster FILE] [--report DIR [--gradebook NAME]]
                [--output FILE]
      book mark --notebook PATH… [--key FILE.ipynb] [--roster FILE]
                [--report DIR [--gradebook NAME]] [--output FILE]

      Marks answers. Each is judged from the student’s own earlier numbers, so that one slip
      costs one mark; what is wrong is diagnosed where that can be done. An answer may be one
      off in its last digit, up or down. What follows from numbers that are mostly wrong earns
      a mark only where its own arithmetic shows. Prints the marks of each student (right,
      follows, wrong), and what is to be said of answers that are not simply right.

        --key DIR        the folder that `book worksheet` wrote
        --answers FILE   answers.csv or answers-by-student.csv, filled in: CSV with commas,
                         semicolons or tabs, in UTF-8 or UTF-16; or a workbook, .xlsx, of which
                         all sheets with answers count
        --roster FILE    the names, if they were not known when the worksheets were written
        --report DIR     writes a page of feedback for each student, a summary of the class,
                         and tables of the marks
        --gradebook NAME canvas or moodle: writes a table that it imports into the report
        --output FILE    writes a table with a row for each answer as well

      Notebooks of `book notebook --student` are marked by the numbers that they held when they
      were run and saved: a mark for each step that is right, or follows from the student’s own
      steps before it.

        --notebook PATH… the notebooks that were handed in, or a folder of them. Whose each is
                         is said by its name or its folder’s, as Canvas and Moodle give them:
                         lovelaceada_123_456_a.ipynb, Ada Lovelace_7_assignsubmission_file_/a.ipynb;
                         or by what is in any column of the roster
        --key FILE       the notebook that was handed out, in case what it asks for was changed
        --roster FILE    everybody in the class, so that who is absent can be named
        --report DIR, --gradebook NAME  as for answers
        --output FILE    writes a table with a row for each notebook, and a message for its student

      Answers that cannot be used are reported, and the rest is marked; exit status 1 then.
      Students of whom nothing has come are named, and so are notebooks that were not run, or are
      nobody’s or two students’ by their names; nobody gets a mark for these.
      """
    case .quiz:
      """
      book quiz --format FORMAT [--lesson FILE] [--chapters NAMES] [--students N] [--seed S]
                --output FILE

      Writes the questions of worksheets for a learning management system. Each asks for one
      number, prints all that it is computed from, takes an answer that is one off in its last
      digit, and says of a wrong one which slip gives it. The numbers of N students are N
      variants of each question, of which a system gives each student one at random.

        --format FORMAT  moodle (XML: a question a number, and a cloze question a row), gift,
                         qti12 (a package that Canvas imports) or qti21 (a package)
        --lesson FILE    tokens, sizes, conventions and decimals, as for `book worksheet`
        --chapters NAMES what is asked for, as for `book worksheet`
        --students N     how many variants, 1 to 1000; 1 if it is left out
        --seed S         what the numbers are drawn from; 1 if it is left out
        --output FILE    where to write: FILE.xml, FILE.txt or FILE.zip
      """
    case .help, .version:
      """
      book: writes a walkthrough of attention in which every number is computed.

        book [build] [--lesson FILE] [--output DIR]   write the book
        book check                                    compare the written pages with a new computation
        book values [--lesson FILE | --part NAME]     print the quantities as JSON
        book read [CHAPTER] [--lesson FILE]           print a chapter for the terminal
        book watch --lesson FILE --output DIR         write the book again whenever the lesson is saved
        book notebook --output FILE.ipynb             write the book as a Jupyter notebook
        book spreadsheet --output FILE.xlsx           write the numbers as a spreadsheet of formulas
        book worksheet [--students N] --output DIR    write worksheets and keys
        book mark --key DIR --answers FILE            mark what comes back; --notebook for notebooks
        book quiz --format FORMAT --output FILE       write the worksheets’ questions for Moodle or Canvas
        book VERB --help                              more about a verb
        book --version                                the version

      A file that is - is standard input, or for the --output of notebook, spreadsheet, mark and
      quiz standard output. -- ends the options.

      Exit status: 0 done, 1 it does not hold, 2 wrong usage or a bad lesson.
      """
    }
  }
  /// A line for each convention: its key, and what it can be.
  private var conventions: String {
    Convention.all.map { convention in
      let values =
        switch convention.values {
        case .choices(let choices): choices.map(\.json).joined(separator: " or ")
        case .numbers(let which): which
        }
      return "  " + convention.key.padding(toLength: 18, withPad: " ", startingAt: 0) + values
    }.joined(separator: "\n")
  }
}
