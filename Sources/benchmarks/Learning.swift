import Lessons
import Training

/// The training of Part Three beside the same in NumPy, and how many seeds learn.
func learning() -> Section {
  let time = milliseconds { blackHole(Trainer(TrainingSettings()).finished()) }
  let examinations = (0..<10 as Range<UInt32>).map { Trainer(TrainingSettings(seed: $0)).finished().examination() }
  let trained = Trainer(TrainingSettings()).finished()
  let examined = milliseconds { blackHole(trained.examination()) }
  let (inNumPy, inPyTorch) = (numbersOf(trainingInNumPy), numbersOf(trainingInPyTorch))
  return Section(
    title: "Learning",
    note:
      "400 steps of 16 sentences, 936 weights, on one thread. NumPy and PyTorch take a batch at a time, padded, and only the last row’s query, as we do; PyTorch finds the gradients itself.",
    figures: [
      Figure(
        what: "training, beside NumPy", value: time, unit: "ms", peer: inNumPy?.first, peerName: "NumPy",
        bar: .atMost(120)),
      Figure(
        what: "training, beside PyTorch", value: time, unit: "ms", peer: inPyTorch?.first, peerName: "PyTorch",
        bar: .atMost(ofPeer: 1)),
      Figure(what: "examination of 324 sentences", value: examined, unit: "ms"),
      Figure(
        what: "last loss, seed 1", value: 1e6 * (trained.losses.last ?? 0), unit: "millionths", peer: inNumPy?.last,
        peerName: "NumPy"),
      Figure(
        what: "last loss, seed 1", value: 1e6 * (trained.losses.last ?? 0), unit: "millionths", peer: inPyTorch?.last,
        peerName: "PyTorch"),
      Figure(
        what: "seeds 0 to 9 that learn: all held-out answers right, each by the largest share",
        value: Double(examinations.count { $0.isLearnt }), unit: "of 10", bar: .atLeast(9)),
      Figure(
        what: "seeds 0 to 9 with all held-out answers right",
        value: Double(examinations.count { $0.rightCount == $0.count }), unit: "of 10"),
    ])
}
