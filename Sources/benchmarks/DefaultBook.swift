import Chapters
import Foundation
import Lessons
import Training
import WordVectors

/// The default book: how long it takes to write, and beside what.
func buildingTheBook() -> Section {
  let out = scratch.appending(path: "book").path
  let builds = (0..<11).compactMap { _ in
    try? FileManager.default.removeItem(atPath: out)
    return spent(on: "exec '\(book)' build --output '\(out)' > /dev/null")
  }
  let (cold, processor) = (median(builds.map { $0.clock }), median(builds.map { $0.processor }))
  let wordVectors = milliseconds { _ = Word2Vec(sentences: SmallCorpus.sentences(), settings: SmallCorpus.settings) }
  let transformers = milliseconds(runs: 5) { blackHole(Trainings(TrainingSettings())) }
  let notebook = scratch.appending(path: "book.ipynb").path
  _ = output(of: book, ["notebook", "--output", notebook])
  let asScript = """
    import json, sys, time, subprocess
    cells = json.load(open("\(notebook)"))["cells"]
    open("\(notebook).py", "w").write("\\n".join(c["source"] for c in cells if c["cell_type"] == "code"))
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, "\(notebook).py"], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    print(sorted(times)[2] * 1000)
    """
  let executed = """
    import nbformat, time
    from nbclient import NotebookClient
    times = []
    for _ in range(3):
        notebook = nbformat.read("\(notebook)", 4)
        began = time.perf_counter()
        NotebookClient(notebook).execute()
        times.append(time.perf_counter() - began)
    print(sorted(times)[1] * 1000)
    """
  let rest = processor - wordVectors - transformers
  return Section(
    title: "The default book",
    note:
      "All parts with all trainings, into a folder that is not there yet, from the start of the program to its end; the peers run the notebook of the same book, which only computes.",
    figures: [
      Figure(
        what: "cold build, beside the notebook as a script", value: cold, unit: "ms", peer: numbersOf(asScript)?.first,
        peerName: "NumPy", bar: .atMost(300)),
      Figure(
        what: "cold build, beside the notebook in a kernel", value: cold, unit: "ms", peer: numbersOf(executed)?.first,
        peerName: "nbclient"),
      Figure(what: "processor time of a cold build", value: processor, unit: "ms"),
      Figure(what: "of that, word vectors: the longest training", value: wordVectors, unit: "ms"),
      Figure(what: "of that, transformers: whole, and without each part", value: transformers, unit: "ms"),
      Figure(what: "cold build beyond its longest training", value: cold - wordVectors, unit: "ms", bar: .atMost(30)),
      Figure(
        what: "processor time of all but training, on each of two cores", value: rest / 2, unit: "ms",
        bar: .atMost(25)),
    ])
}

private func median(_ times: [Double]) -> Double { times.isEmpty ? .nan : times.sorted()[times.count / 2] }
