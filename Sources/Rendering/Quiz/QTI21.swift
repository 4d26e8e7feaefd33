/// A quiz in QTI 2.1: a package of a test and its items, in which each number is a section that has an item for each variant and
/// gives a student one of them.
struct QTI21 {
  let quiz: Quiz

  /// The package, a ZIP.
  var package: [UInt8] {
    var archive = ZIP()
    archive.add("imsmanifest.xml", Array(manifest.utf8))
    archive.add("test.xml", Array(test.utf8))
    for question in quiz.questions { archive.add(path(question), Array(item(question).utf8)) }
    return archive.finished()
  }

  private func path(_ question: QuizQuestion) -> String { "items/\(question.identifier).xml" }

  private var manifest: String {
    let items = quiz.questions.map {
      "<resource identifier=\"\($0.identifier)\" type=\"imsqti_item_xmlv2p1\" href=\"\(path($0))\"><file href=\"\(path($0))\"/></resource>\n"
    }
    let dependencies = quiz.questions.map { "<dependency identifierref=\"\($0.identifier)\"/>" }
    return """
      \(declaration)<manifest identifier="attention-worked" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">
      <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
      <organizations/>
      <resources>
      <resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>\(dependencies.joined())</resource>
      \(items.joined())</resources>
      </manifest>

      """
  }

  private var test: String {
    let sections = quiz.tables.flatMap { table in table.cells.map { (table.title, $0) } }.map { title, variants in
      """
      <assessmentSection identifier="s\(variants[0].number)" title="\(title.escapedForHTML)" visible="false"><selection select="1"/>
      \(variants.map { "<assessmentItemRef identifier=\"\($0.identifier)\" href=\"\(path($0))\"/>\n" }.joined())</assessmentSection>

      """
    }
    return """
      \(declaration)<assessmentTest xmlns="\(namespace)" identifier="test" title="\(quiz.title.escapedForHTML)">
      <testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
      <assessmentSection identifier="all" title="\(quiz.title.escapedForHTML)" visible="true">
      \(sections.joined())</assessmentSection>
      </testPart>
      </assessmentTest>

      """
  }

  private func item(_ question: QuizQuestion) -> String {
    let slips = question.slips
    let conditions = slips.enumerated().map { place, slip in
      """
      <responseElseIf>\(isNear("<baseValue baseType=\"float\">\(slip.answer)</baseValue>", question))\
      \(set("FEEDBACK", "identifier", "slip\(place + 1)"))</responseElseIf>

      """
    }
    let feedback = slips.enumerated().map { place, slip in
      "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"slip\(place + 1)\" showHide=\"show\">\(slip.words.escapedForHTML)</modalFeedback>\n"
    }
    return """
      \(declaration)<assessmentItem xmlns="\(namespace)" identifier="\(question.identifier)" title="\(question.name.escapedForHTML)" adaptive="false" timeDependent="false">
      <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>\(question.answer)</value></correctResponse></responseDeclaration>
      <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
      <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
      <itemBody>\(question.html)<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="10"/></p></itemBody>
      <responseProcessing><responseCondition>
      <responseIf><isNull><variable identifier="RESPONSE"/></isNull>\(set("SCORE", "float", "0"))</responseIf>
      <responseElseIf>\(isNear("<correct identifier=\"RESPONSE\"/>", question))\(set("SCORE", "float", "1"))</responseElseIf>
      \(conditions.joined())</responseCondition></responseProcessing>
      \(feedback.joined())</assessmentItem>

      """
  }

  private func isNear(_ value: String, _ question: QuizQuestion) -> String {
    // A hundredth more, since 0.85 less 0.84 is a little more than 0.01 for a machine.
    """
    <equal toleranceMode="absolute" tolerance="\(question.tolerance)01 \(question.tolerance)01">\
    <variable identifier="RESPONSE"/>\(value)</equal>
    """
  }

  private func set(_ outcome: String, _ type: String, _ value: String) -> String {
    "<setOutcomeValue identifier=\"\(outcome)\"><baseValue baseType=\"\(type)\">\(value)</baseValue></setOutcomeValue>"
  }
}

private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
private let namespace = "http://www.imsglobal.org/xsd/imsqti_v2p1"
