import DistilBERT
import Files
import Predictions
import Terminal
import Testing

@Suite("Answers as they are written")
struct AnswerWriterTests {
  private static let texts = ["so good, \"good\"", "", "no\tno\u{1B}[2J"]

  /// A run over the texts, the time of each prediction replaced by 1.5.
  private func written(
    _ texts: [String] = texts, by writer: any AnswerWriter,
    labels: [String] = ["NEGATIVE", "POSITIVE"], explains: Bool = false, failsAt: Int32? = nil
  ) throws -> (text: String, outcome: PredictionRun.Outcome) {
    let predictor = Predictor(
      LexiconClassifier(labels: labels, weights: [2: -1, 5: 3, 6: 1.25], failsAt: failsAt),
      batchSize: 1, explains: explains)
    var run = PredictionRun(RecordWindows(texts), predictor: predictor, writer: writer)
    var text = ""
    let outcome = try run.finish {
      text += $0
    } report: { _ in
    }
    text = text.replacing(#/"inference_time_ms":[0-9.e-]+/#, with: "\"inference_time_ms\":1.5")
    return (text.replacing(#/,[0-9.e-]+,lexicon,/#, with: ",1.5,lexicon,"), outcome)
  }

  @Test("JSON lines hold an object for each record, with the service's names")
  func jsonLines() throws {
    let (text, outcome) = try written(by: JSONLinesWriter(AnswerFields()))
    #expect(
      text == #"""
        {"text":"so good, \"good\"","label":"POSITIVE","score":0.9626731,"scores":{"NEGATIVE":0.037326887,"POSITIVE":0.9626731},"inference_time_ms":1.5,"model_name":"lexicon","text_length":15,"backend":"swift-int8","truncated":false}
        {"text":"","error":"the text is empty"}
        {"text":"no\tno\u001b[2J","label":"NEGATIVE","score":0.5,"scores":{"NEGATIVE":0.5,"POSITIVE":0.5},"inference_time_ms":1.5,"model_name":"lexicon","text_length":9,"backend":"swift-int8","truncated":false}

        """#)
    #expect(outcome.predictionCount == 2 && outcome.failureCount == 1)
    #expect(outcome.firstFailure?.record.line == 2)
    #expect(outcome.error == nil)
  }

  @Test("Logits, token ids and explanation are there where they are asked for")
  func furtherFields() throws {
    let fields = AnswerFields(logits: true, tokenIDs: true)
    let (text, _) = try written(["so good,"], by: JSONLinesWriter(fields), explains: true)
    #expect(
      text.hasSuffix(
        #"""
        ,"truncated":false,"logits":[0.0,2.0],"input_ids":[101,2,5,102],"explanation":[{"word":"so","start":0,"end":2,"influence":-1.0},{"word":"good,","start":3,"end":8,"influence":3.0}]}

        """#), "\(text)")
  }

  @Test("The JSON document is whole, with its version and a summary")
  func document() throws {
    let (text, _) = try written(["so good,", " "], by: JSONDocumentWriter(AnswerFields()))
    #expect(
      text == #"""
        {
          "version": 1,
          "predictions": [
            {"text":"so good,","label":"POSITIVE","score":0.8807971,"scores":{"NEGATIVE":0.11920292,"POSITIVE":0.8807971},"inference_time_ms":1.5,"model_name":"lexicon","text_length":8,"backend":"swift-int8","truncated":false},
            {"text":" ","error":"the text is white space alone"}
          ],
          "diagnostics": [],
          "summary": {
            "predictions": 1,
            "errors": 1
          }
        }

        """#)
    let empty = try written([], by: JSONDocumentWriter(AnswerFields())).text
    #expect(
      empty.hasPrefix("{\n  \"version\": 1,\n  \"predictions\": [],\n  \"diagnostics\": [],\n"))
  }

  @Test("The JSON document is whole even where the model fails, and says why")
  func brokenDocument() throws {
    let (text, outcome) = try written(
      ["a", "b bb"], by: JSONDocumentWriter(AnswerFields()), failsAt: 2)
    #expect(
      text == #"""
        {
          "version": 1,
          "predictions": [],
          "diagnostics": [
            {"severity":"error","message":"the logits are not finite","file":"weights","help":"make the model again"}
          ],
          "summary": {
            "predictions": 0,
            "errors": 0
          }
        }

        """#)
    #expect(outcome.error?.place == "weights")
  }

  @Test("CSV has a header, a column for each score, and quotes where they are needed")
  func csv() throws {
    let labels = ["NEGATIVE", "POSITIVE"]
    let plain = CSVWriter(labels: labels, AnswerFields(), explains: false)
    #expect(
      try written(by: plain).text == """
        text,label,score,scores.NEGATIVE,scores.POSITIVE,inference_time_ms,model_name,text_length,\
        backend,truncated,error
        "so good, ""good\""",POSITIVE,0.9626731,0.037326887,0.9626731,1.5,lexicon,15,swift-int8,\
        false,
        ,,,,,,,,,,the text is empty
        no\tno\u{1B}[2J,NEGATIVE,0.5,0.5,0.5,1.5,lexicon,9,swift-int8,false,

        """)
    let fields = AnswerFields(logits: true, tokenIDs: true)
    let full = CSVWriter(labels: labels, fields, explains: true)
    let text = try written(["so", ""], by: full, explains: true).text
    #expect(text.contains(",truncated,logits,input_ids,explanation,error\n"))
    #expect(
      text.contains(
        #"""
        ,false,"[-0.0,-1.0]","[101,2,102]","[{""word"":""so"",""start"":0,""end"":2,""influence"":1.0}]",
        """#), "\(text)")
    #expect(text.hasSuffix("\n,,,,,,,,,,,,,the text is empty\n"))
  }

  @Test("What CSV is written is what CSV is read", arguments: ["a\r\nb", "a\"b", ",", "\"\u{301}"])
  func roundTrip(text: String) throws {
    let writer = CSVWriter(labels: ["NEGATIVE", "POSITIVE"], AnswerFields(), explains: false)
    let reading = Reading(try written([text, "x"], by: writer).text, .csv)
    #expect(reading.error == nil)
    #expect(reading.texts.map { Array($0.utf8) } == [Array(text.utf8), Array("x".utf8)])
  }

  @Test("Text for one text is its label and score")
  func single() throws {
    let writer = TextWriter(.single, palette: .plain)
    #expect(try written(["so good,"], by: writer).text == "POSITIVE 0.8808\n")
    #expect(try written([" "], by: writer).text == "error the text is white space alone\n")
  }

  @Test("A label may be called as a failure is")
  func labelOfFailure() throws {
    let writer = TextWriter(.single, palette: .plain)
    let labels = ["fine", "error"]
    #expect(try written(["so good,"], by: writer, labels: labels).text == "error 0.8808\n")
  }

  @Test("Text for several has columns on a terminal and tabs in a pipe, a line each")
  func several() throws {
    let columns = TextWriter(.columns(labels: ["NEGATIVE", "OK"]), palette: .plain)
    #expect(
      try written(by: columns).text == #"""
        POSITIVE  0.9627  so good, "good"
        error          -  the text is empty
        NEGATIVE  0.5000  no\tno\u{1B}[2J

        """#)
    #expect(
      try written(by: TextWriter(.tabs, palette: .plain)).text == #"""
        POSITIVE	0.9627	so good, "good"
        error	-	the text is empty
        NEGATIVE	0.5000	no\tno\u{1B}[2J

        """#)
  }

  @Test("An explanation is a second line, where a sign says what the colour says")
  func explained() throws {
    let texts = ["so good,\na x good,"]
    let plain = TextWriter(.single, palette: .plain)
    #expect(
      try written(texts, by: plain, explains: true).text == """
        POSITIVE 0.8808
          so[-1.00] good,\\na x good,[+3.00]

        """)
    let colored = TextWriter(.single, palette: Palette(isColored: true))
    let text = try written(["so good, a"], by: colored, explains: true).text
    #expect(text.contains("\u{1B}[1;31mso[-1.00]\u{1B}[0m \u{1B}[32mgood,[+3.00]\u{1B}[0m "))
    #expect(text.contains("\u{1B}[2ma\u{1B}[0m"))
  }
}
