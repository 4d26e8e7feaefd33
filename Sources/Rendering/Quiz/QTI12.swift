/// A quiz in QTI 1.2 as Canvas imports it: a package of one assessment, in which each number is a group that has a question for each
/// variant and gives a student one of them.
///
/// Canvas takes every condition with a number for a right answer, whatever its score; so what slips give is told in the feedback on
/// a wrong answer, and not in conditions.
struct QTI12 {
  let quiz: Quiz

  /// The package, a ZIP.
  var package: [UInt8] {
    var archive = ZIP()
    archive.add("imsmanifest.xml", Array(manifest.utf8))
    archive.add("quiz/quiz.xml", Array(assessment.utf8))
    return archive.finished()
  }

  private var manifest: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <manifest identifier="attention-worked" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
    <metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
    <organizations/>
    <resources><resource identifier="quiz" type="imsqti_xmlv1p2" href="quiz/quiz.xml"><file href="quiz/quiz.xml"/></resource></resources>
    </manifest>

    """
  }

  private var assessment: String {
    let groups = quiz.tables.flatMap { $0.cells }.enumerated().map { place, variants in
      """
      <section ident="group\(place + 1)" title="\(variants[0].number)">
      <selection_ordering><selection><selection_number>1</selection_number>\
      <selection_extension><points_per_item>1</points_per_item></selection_extension></selection></selection_ordering>
      \(variants.map(item).joined())</section>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
      <assessment ident="quiz" title="\(quiz.title.escapedForHTML)">
      <section ident="root_section">
      \(groups.joined())</section>
      </assessment>
      </questestinterop>

      """
  }

  private func item(_ question: QuizQuestion) -> String {
    let (least, most) = question.range
    return """
      <item ident="\(question.identifier)" title="\(question.name.escapedForHTML)">
      <itemmetadata><qtimetadata>\(field("question_type", "numerical_question"))\(field("points_possible", "1"))</qtimetadata></itemmetadata>
      <presentation>
      <material>\(text(question.html))</material>
      <response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>
      </presentation>
      <resprocessing>
      <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
      <respcondition continue="No">
      <conditionvar><or><varequal respident="response1">\(question.answer)</varequal>\
      <and><vargte respident="response1">\(least)</vargte><varlte respident="response1">\(most)</varlte></and></or></conditionvar>
      <setvar action="Set" varname="SCORE">100</setvar>
      <displayfeedback feedbacktype="Response" linkrefid="correct_fb"/>
      </respcondition>
      <respcondition continue="Yes">
      <conditionvar><other/></conditionvar>
      <displayfeedback feedbacktype="Response" linkrefid="general_incorrect_fb"/>
      </respcondition>
      </resprocessing>
      \(feedback("correct_fb", QuizHTML.paragraph(question.working)))\(feedback("general_incorrect_fb", wrong(question)))</item>

      """
  }

  private func field(_ label: String, _ entry: String) -> String {
    "<qtimetadatafield><fieldlabel>\(label)</fieldlabel><fieldentry>\(entry)</fieldentry></qtimetadatafield>"
  }

  private func text(_ html: String) -> String { "<mattext texttype=\"text/html\">\(html.escapedForHTML)</mattext>" }

  private func feedback(_ name: String, _ html: String) -> String {
    "<itemfeedback ident=\"\(name)\"><flow_mat><material>\(text(html))</material></flow_mat></itemfeedback>\n"
  }

  /// What is said of a number that is not right: what slips would have given.
  private func wrong(_ question: QuizQuestion) -> String {
    QuizHTML.paragraph("Not yet.")
      + question.slips.map { QuizHTML.paragraph("If you wrote \($0.answer). \($0.words)") }.joined()
  }
}
